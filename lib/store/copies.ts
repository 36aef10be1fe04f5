import { db } from './db';
import type { CopyRow } from './rows';

/** What the database knows of the automatic copy; undefined in a database that is new, or was lost. */
export function readCopyRow(): Promise<CopyRow | undefined> {
  return db.copies.get('daily');
}

/** Writes down what became of the copy. */
export async function saveCopyRow(row: Omit<CopyRow, 'id'>): Promise<void> {
  await db.copies.put({ id: 'daily', ...row });
}

/** Whether the user made anything that would be worth copying. */
export async function hasOwnPart(): Promise<boolean> {
  const [marks, topics] = await Promise.all([db.marks.count(), db.topics.count()]);
  return marks + topics > 0;
}
