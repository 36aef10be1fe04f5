import { db } from './db';

/** The ids of the hidden papers. */
export function readHiddenIds(): Promise<string[]> {
  return db.marks.where('hiddenAt').above(0).primaryKeys();
}
