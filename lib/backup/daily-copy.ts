import * as v from 'valibot';
import { hasOwnPart, readCopyRow, saveCopyRow } from '../store/copies';
import { storedValue } from '../stored-value';
import { hasCopyOffer, setCopyOffer } from './copy-offer';
import { readBackup, type BackupReading } from './read-backup';
import { writeBackup } from './write-backup';

/** The copy: a backup as a text. Browsers keep `storage.local` apart from the database, and lose them apart. */
const copy = storedValue('local', 'copy');

/** Without `unlimitedStorage` browsers give 10 MB; a copy stays below, so that it can be kept wherever Paperboy runs. */
export const MAX_COPY_BYTES = 8e6;

const COPY_AFTER_MS = 24 * 3600_000;

const Copy = v.object({ madeAt: v.number(), text: v.string() });

/**
 * Copies the user's own part out of the database once a day: with its papers, without them where they find no room, or
 * not at all where even that is too large, which is written down for the options page to say. A copy that the database
 * knows nothing of is from before the database was lost: it is not written over but offered. `now` in epoch milliseconds.
 */
export async function copyDaily(now: number): Promise<void> {
  const row = await readCopyRow();
  if (!row && (await readCopyTime()) !== undefined) return setCopyOffer(true);
  if (row && (await hasCopyOffer())) await setCopyOffer(false);
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
      await copy.write({ madeAt: now, text });
      await saveCopyRow({ madeAt: now, bytes, hasPapers });
    } catch {
      await saveCopyRow({ ...row, failure: 'refused' });
    }
    return;
  }
  await saveCopyRow({ ...(await readCopyRow()), failure: 'too-large' });
}

async function readCopyTime(): Promise<number | undefined> {
  const parsed = v.safeParse(Copy, await copy.read());
  return parsed.success ? parsed.output.madeAt : undefined;
}

/** Reads the copy; undefined where there is none. */
export async function readCopy(): Promise<BackupReading | undefined> {
  const parsed = v.safeParse(Copy, await copy.read());
  return parsed.success ? readBackup(parsed.output.text) : undefined;
}

/** Notes that the user has taken the offered copy, or does not want it: from now on it is written over. */
export async function closeCopyOffer(): Promise<void> {
  await saveCopyRow({});
  await setCopyOffer(false);
}
