import { db } from './db';
import { countIndexed } from './indexing';
import { countStarred } from './marks';

/** How much is stored. */
export interface Usage {
  papers: number;
  starred: number;
  lists: number;
  /** What the browser counts for the whole extension, an estimate; undefined where it does not say. */
  bytes: number | undefined;
}

/** Counts what is stored. */
export async function readUsage(): Promise<Usage> {
  const [papers, starred, lists] = await Promise.all([countIndexed(), countStarred(), db.lists.count()]);
  const { usage } = await navigator.storage.estimate();
  return { papers, starred, lists, bytes: usage };
}
