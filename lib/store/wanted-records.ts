import { listIndexedIds } from './indexing';
import { readOwnIds } from './own-part';
import { findWanted, readStarredIds, type WantedRecord } from './wishes';

/**
 * Every starred paper that is not stored, the newest star first, and then those that have nothing but a tag or a note, or
 * are an example of a topic's: they came from another computer or a backup. It is asked every hour, and nearly all are
 * stored: those that the index knows need no look at `papers`.
 */
export async function readWantedRecords(): Promise<WantedRecord[]> {
  const [starred, own, indexed] = await Promise.all([readStarredIds(), readOwnIds(), listIndexedIds()]);
  const known = new Set(indexed);
  return findWanted([...new Set([...starred, ...own])].filter((id) => !known.has(id)));
}
