import { db } from './db';

/** How much of what was deleted. */
export interface ErasedRows {
  papers: number;
  marks: number;
  topics: number;
  lists: number;
}

/** Deletes every row of every table, in one transaction: pages that are open see it at once. Returns how many there were. */
export function eraseRows(): Promise<ErasedRows> {
  return db.transaction('rw', db.tables, async () => {
    const [papers, marks, topics, lists] = await Promise.all([
      db.papers.count(),
      db.marks.count(),
      db.topics.count(),
      db.lists.count(),
    ]);
    await Promise.all(db.tables.map((table) => table.clear()));
    return { papers, marks, topics, lists };
  });
}

/** Deletes the database as a whole, also one that cannot be opened or that a later Paperboy has written. */
export async function deleteDatabase(): Promise<void> {
  await db.delete({ disableAutoOpen: false });
}
