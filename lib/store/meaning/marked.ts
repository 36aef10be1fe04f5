import { db } from '../db';
import type { MarkKind } from '../mark-change';

/** The papers that say what the reader likes, by what was done to them, the latest first. Stored or not. */
export interface Marked {
  starred: string[];
  hidden: string[];
  /** Read, and neither starred nor hidden. */
  read: string[];
}

/** Reads nothing but the indexes of the marks. What is starred and hidden counts as starred. */
export async function readMarked(): Promise<Marked> {
  const [starred, hidden, read] = await Promise.all([
    listMarked('starredAt'),
    listMarked('hiddenAt'),
    listMarked('readAt'),
  ]);
  const isStarred = new Set(starred);
  const isDecided = new Set([...starred, ...hidden]);
  return {
    starred,
    hidden: hidden.filter((id) => !isStarred.has(id)),
    read: read.filter((id) => !isDecided.has(id)),
  };
}

function listMarked(kind: MarkKind): Promise<string[]> {
  return db.marks.where(kind).above(0).reverse().primaryKeys();
}
