import { joinFacts } from '../search/facts';
import { FLAGS } from '../search/rows';
import { db } from './db';
import { INDEX_TABLES, indexPapers, isIndexed } from './indexing';
import { forgetSuits } from './meaning/suits';
import { matchPapers } from './match-papers';
import type { StoredPaper } from './rows';

/** So many papers are indexed in one transaction. */
const PIECE = 250;

/**
 * Indexes the next papers that the index does not know: those of a database from before there was one, or all after
 * {@link dropIndex}. Returns whether there were any. What was done stays done, whenever it is cut short.
 */
export async function indexNextPapers(): Promise<boolean> {
  // Nearly always there are none, and to look over everything takes long: pages wait for whoever may write.
  if ((await findUnindexed()).length === 0) return false;
  const tables = [db.papers, db.matches, ...INDEX_TABLES];
  return db.transaction('rw', tables, async () => {
    const papers = await findUnindexed();
    if (papers.length === 0) return false;
    const { rows, writeIndex } = await indexPapers(papers.map((row) => ({ row, known: undefined })));
    await Promise.all([db.papers.bulkPut(rows), writeIndex(), matchPapers(rows)]);
    return true;
  });
}

async function findUnindexed(): Promise<StoredPaper[]> {
  const facts = joinFacts(await db.facts.toArray());
  if (facts.currentCount >= (await db.papers.count())) return [];
  const known = new Set<string>();
  for (let number = 0; number < facts.size; number += 1) {
    if (facts.hasFlag(number, FLAGS.current)) known.add(facts.id(number) ?? '');
  }
  const missing = (await db.papers.toCollection().primaryKeys()).filter((id) => !known.has(id)).slice(0, PIECE);
  const papers = (await db.papers.bulkGet(missing)).filter((paper) => paper !== undefined);
  return papers.filter((paper) => !isIndexed(paper, facts));
}

/** Throws the whole index away; {@link indexNextPapers} makes it anew from the papers. */
export async function dropIndex(): Promise<void> {
  await db.transaction('rw', [db.matches, db.meaning, ...INDEX_TABLES], async () => {
    await Promise.all([forgetSuits(), ...[...INDEX_TABLES, db.matches].map((table) => table.clear())]);
  });
}
