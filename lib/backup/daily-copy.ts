import * as v from 'valibot';
import { hasOwnPart, readCopyRow, saveCopyRow } from '../store/copies';
import { storedValue } from '../stored-value';
import type { Backup } from './backup';
import { readBackup } from './read-backup';
import { writeBackup } from './write-backup';

/** The copy: a backup as a text. Browsers keep `storage.local` apart from the database, and lose them apart. */
const copy = storedValue('local', 'copy');

/** Without `unlimitedStorage` browsers give 10 MB; a copy stays below, so that it can be kept wherever Paperboy runs. */
export const MAX_COPY_BYTES = 8e6;

const COPY_AFTER_MS = 24 * 3600_000;

const Copy = v.object({ text: v.string() });

/**
 * Copies the user's own part out of the database once a day: with its papers, without them where they find no room, or
 * not at all where even that is too large, which is written down for the options page to say. A copy that the database
 * knows nothing of is from before the database was lost: it is not written over, see {@link readLostCopy}. `now` in
 * epoch milliseconds.
 */
export function copyDaily(now: number): Promise<void> {
  return navigator.locks.request('backup', () => copyIfDue(now));
}

async function copyIfDue(now: number): Promise<void> {
  const row = await readCopyRow();
  if (await readLostCopy()) return;
  const isFresh = row?.madeAt !== undefined && row.madeAt <= now && now - row.madeAt < COPY_AFTER_MS;
  if (isFresh || !(await hasOwnPart())) return;
  await makeCopy(now);
}

async function makeCopy(now: number): Promise<void> {
  for (const hasPapers of [true, false]) {
    const text = await writeBackup(now, hasPapers);
    const bytes = new TextEncoder().encode(text).length;
    if (bytes > MAX_COPY_BYTES) continue;
    // First what says that the copy is this database's own: a copy alone would be taken for that of a lost one.
    const row = await readCopyRow();
    await saveCopyRow({ ...row });
    try {
      await copy.write({ text });
      await saveCopyRow({ madeAt: now, bytes, hasPapers });
    } catch {
      await saveCopyRow({ ...row, failure: 'refused' });
    }
    return;
  }
  await saveCopyRow({ ...(await readCopyRow()), failure: 'too-large' });
}

async function readCopy(): Promise<string | undefined> {
  const parsed = v.safeParse(Copy, await copy.read());
  return parsed.success ? parsed.output.text : undefined;
}

/** The copy of a database that was lost, where it can be read and nobody has said yet what is to become of it. */
export async function readLostCopy(): Promise<Backup | undefined> {
  if (await readCopyRow()) return undefined;
  const reading = readBackup((await readCopy()) ?? '');
  return 'backup' in reading ? reading.backup : undefined;
}

/** Notes that the user has taken the copy of a lost database, or does without it: from now on it is written over. */
export function settleLostCopy(): Promise<void> {
  return saveCopyRow({});
}
