import { joinFacts } from '../search/facts';
import { db } from './db';
import { INDEX_TABLES, indexPapers, isIndexed, listCurrentIds } from './indexing';
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
  // To look over everything takes long, and pages wait for it; once was enough, as whatever stores papers indexes them.
  if (await db.jobs.get('indexed')) return false;
  const tables = [db.jobs, db.papers, db.matches, ...INDEX_TABLES];
  return db.transaction('rw', tables, async () => {
    const papers = await findUnindexed();
    if (papers.length === 0) {
      await db.jobs.put({ name: 'indexed' });
      return false;
    }
    const { rows, writeIndex } = await indexPapers(papers.map((row) => ({ row, known: undefined })));
    await Promise.all([db.papers.bulkPut(rows), writeIndex(), matchPapers(rows)]);
    return true;
  });
}

async function findUnindexed(): Promise<StoredPaper[]> {
  const facts = joinFacts(await db.facts.toArray());
  const known = new Set(listCurrentIds(facts));
  const missing = (await db.papers.toCollection().primaryKeys()).filter((id) => !known.has(id)).slice(0, PIECE);
  const papers = (await db.papers.bulkGet(missing)).filter((paper) => paper !== undefined);
  return papers.filter((paper) => !isIndexed(paper, facts));
}

/** Throws the whole index away; {@link indexNextPapers} makes it anew from the papers. */
export async function dropIndex(): Promise<void> {
  await db.transaction('rw', [db.jobs, db.matches, db.meaning, ...INDEX_TABLES], async () => {
    await db.jobs.delete('indexed');
    await Promise.all([forgetSuits(), ...[...INDEX_TABLES, db.matches].map((table) => table.clear())]);
  });
}
