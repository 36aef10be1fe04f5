import { storage } from '#imports';
import type { Backup } from '../../../lib/backup/backup';
import { readBackup } from '../../../lib/backup/read-backup';
import { readCopyRow } from '../../../lib/store/copies';
import { saveList } from '../../../lib/store/lists';
import { setMark } from '../../../lib/store/marks';
import { makePaper } from '../delivery/world';

export const HOUR = 3600_000;
export const NOW = 1_000 * 24 * HOUR;

/** What lies in the copy of the present database. */
export async function readCopied(): Promise<Backup> {
  const { key } = (await readCopyRow())!;
  const copied = (await storage.getItem<{ text: string }>(`local:${key}`))?.text;
  const reading = readBackup(copied ?? '');
  if ('fault' in reading) throw new Error(`no copy: ${reading.fault}`);
  return reading.backup;
}

/** Stores a paper, and stars it. */
export async function starStored(id: string): Promise<void> {
  await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers: [makePaper(id)], droppedCount: 0 });
  await setMark(id, 'starredAt', true, 5);
}
