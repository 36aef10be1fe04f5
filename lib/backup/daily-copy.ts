import { browser } from '#imports';
import { hasOwnPart, readCopyRow, saveCopyRow } from '../store/copies';
import { COPY_PREFIX } from './lost-copy';
import { writeBackup } from './write-backup';

/** Without `unlimitedStorage` browsers give 10 MB; a copy stays below, so that it can be kept wherever Paperboy runs. */
export const MAX_COPY_BYTES = 8e6;

const COPY_AFTER_MS = 24 * 3600_000;

/**
 * Copies the user's own part out of the database once a day, into `storage.local`, which browsers keep apart from it and
 * lose apart: with its papers, without them where they find no room, or not at all where even that is too large, which
 * is written down for the options page to say. Each database has a key of its own for its copy, so that it writes over
 * none of a database that was lost, see `lost-copy.ts`. `now` in epoch milliseconds.
 */
export function copyDaily(now: number): Promise<void> {
  return navigator.locks.request('backup', () => copyIfDue(now));
}

async function copyIfDue(now: number): Promise<void> {
  const row = await readCopyRow();
  const isFresh = row?.madeAt !== undefined && row.madeAt <= now && now - row.madeAt < COPY_AFTER_MS;
  if (isFresh || !(await hasOwnPart())) return;
  await makeCopy(now);
}

async function makeCopy(now: number): Promise<void> {
  const row = (await readCopyRow()) ?? { key: `${COPY_PREFIX}-${crypto.randomUUID()}` };
  let failure: 'too-large' | 'refused' = 'too-large';
  for (const hasPapers of [true, false]) {
    const text = await writeBackup(now, hasPapers);
    const bytes = new TextEncoder().encode(text).length;
    if (bytes > MAX_COPY_BYTES) continue;
    // First what says that the copy is this database's own: a copy alone would be taken for that of a lost one.
    await saveCopyRow(row);
    try {
      await browser.storage.local.set({ [row.key]: { text } });
      return await saveCopyRow({ key: row.key, madeAt: now, bytes, hasPapers });
    } catch {
      failure = 'refused';
    }
  }
  await saveCopyRow({ ...row, failure });
}
