import { db } from './db';
import { INDEX_TABLES, retirePapers } from './indexing';
import { noteGone } from './meaning/state';
import { readOwnIds } from './own-part';
import { WAITING, type StoredPaper } from './rows';

/** So many papers are removed in one transaction. */
const PIECE = 250;

/** The newest UTC day (`YYYY-MM-DD`) whose list is stored. The source's calendar, whatever this computer's clock says. */
export async function readNewestListDay(): Promise<string | undefined> {
  return (await db.lists.orderBy('day').last())?.day;
}

/**
 * Removes the next papers that were listed before a UTC day (`YYYY-MM-DD`). Those that are starred, tagged, have a note
 * or are an example of a topic's stay, and so do all marks. What is removed is remembered by its id, so that it is never
 * new again. In the end the lists of those days go too: the history may ask for them again. Returns whether there were
 * any papers.
 */
export function removeNextPapers(before: string): Promise<boolean> {
  const tables = [db.papers, db.marks, db.topics, db.deliveries, db.lists, db.removed, db.meaning, ...INDEX_TABLES];
  return db.transaction('rw', tables, async () => {
    const papers = await findRemovable(before);
    if (papers.length > 0) {
      await removePapers(papers);
      return true;
    }
    await db.lists.where('day').below(before).delete();
    return false;
  });
}

async function findRemovable(before: string): Promise<StoredPaper[]> {
  const waiting = await db.papers.where('edition').equals(WAITING).primaryKeys();
  const kept = new Set([...(await readOwnIds()), ...waiting]);
  // With as many more as can be kept, a piece is never empty while there is something to remove.
  const old = db.papers
    .where('listedOn')
    .below(before)
    .limit(kept.size + PIECE);
  const ids = (await old.primaryKeys()).filter((id) => !kept.has(id)).slice(0, PIECE);
  const papers = await db.papers.bulkGet(ids);
  return papers.filter((paper) => paper !== undefined);
}

/** Removes papers for good, and what is counted of them. */
async function removePapers(papers: StoredPaper[]): Promise<void> {
  await dropPapers(papers);
  await db.removed.bulkPut(papers.map(({ id }) => ({ id })));
  await shrinkEditions(papers);
}

/** Takes papers out of storage and search, in the caller's transaction. A list that brings them again makes them new. */
export async function dropPapers(papers: StoredPaper[]): Promise<void> {
  await retirePapers(papers);
  await db.papers.bulkDelete(papers.map(({ id }) => id));
  await noteGone();
}

/** An edition without papers is no longer shown; its delivery stays, because it says that the day is done. */
async function shrinkEditions(papers: StoredPaper[]): Promise<void> {
  const editions = Map.groupBy(papers, ({ edition }) => edition);
  const deliveries = await db.deliveries.bulkGet([...editions.keys()]);
  await db.deliveries.bulkPut(
    deliveries.flatMap((delivery) => {
      if (!delivery) return [];
      const removedCount = editions.get(delivery.date)?.length ?? 0;
      return [{ ...delivery, paperCount: Math.max(0, delivery.paperCount - removedCount) }];
    }),
  );
}
