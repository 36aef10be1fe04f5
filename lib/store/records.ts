import type { Paper } from '../paper/paper';
import { db } from './db';
import { INDEX_TABLES, indexPapers } from './indexing';
import { mergePaper } from './lists';
import { matchPapers } from './match-papers';
import { ARCHIVE, type StoredPaper } from './rows';

/**
 * Stores the record of one paper that was asked for by itself, findable and matched with the topics. It is delivered to
 * nobody and never announced, also when a list brings it later: whoever starred it has seen it. `fetchedAt` in epoch
 * milliseconds. It does not reach the user's tables.
 */
export async function saveRecord(paper: Paper, fetchedAt: number): Promise<void> {
  await db.transaction('rw', [db.papers, db.wishes, db.matches, ...INDEX_TABLES], async () => {
    const known = await db.papers.get(paper.id);
    const { rows, writeIndex } = await indexPapers([{ row: mergeRecord(known, paper, fetchedAt), known }]);
    await Promise.all([db.papers.bulkPut(rows), writeIndex(), matchPapers(rows), db.wishes.delete(paper.id)]);
  });
}

/** Of a list's day a record knows nothing: the one that a list told stays. */
function mergeRecord(known: StoredPaper | undefined, paper: Paper, fetchedAt: number): StoredPaper {
  const merged = mergePaper(known, paper, { fetchedAt, edition: ARCHIVE });
  if (!known) return { ...merged, isUnlisted: true };
  const { isUnlisted, listedOn } = known;
  return { ...merged, listedOn, ...(isUnlisted && { isUnlisted }) };
}
