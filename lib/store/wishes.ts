import { db } from './db';
import type { Wish } from './rows';

/** A paper of the reader's own whose record is not stored, and what became of asking for it; no wish where nobody asked yet. */
export interface WantedRecord {
  paperId: string;
  wish: Wish | undefined;
}

/** Every starred paper that is not stored, the newest star first. */
export async function readWantedStars(): Promise<WantedRecord[]> {
  return findWanted(await readStarredIds());
}

/** Every starred paper, the newest star first. */
export const readStarredIds = (): Promise<string[]> => db.marks.where('starredAt').above(0).reverse().primaryKeys();

/** Those of some papers that are not stored, in their order. */
export async function findWanted(paperIds: string[]): Promise<WantedRecord[]> {
  const stored = new Set(await db.papers.where('id').anyOf(paperIds).primaryKeys());
  const missing = paperIds.filter((paperId) => !stored.has(paperId));
  const wishes = await db.wishes.bulkGet(missing);
  return missing.map((paperId, i) => ({ paperId, wish: wishes[i] }));
}

/** Writes down that a record was asked for in vain. */
export async function saveWish(wish: Wish): Promise<void> {
  await db.wishes.put(wish);
}

/** Forgets that a record was asked for in vain: it may be asked for at once. */
export async function forgetWish(paperId: string): Promise<void> {
  await db.wishes.delete(paperId);
}

/** Forgets the wishes that have come true or were given up: the mark is gone, or a list has brought the paper. */
export async function forgetOtherWishes(wanted: WantedRecord[]): Promise<void> {
  const paperIds = new Set(wanted.map(({ paperId }) => paperId));
  await db.wishes.filter(({ paperId }) => !paperIds.has(paperId)).delete();
}

/** What is known of one paper: what is there to say of it while its page is on show. */
export interface PaperState {
  paperId: string;
  /** Undefined while it is not stored. */
  title: string | undefined;
  isStarred: boolean;
  wish: Wish | undefined;
}

/** Looks up one paper. */
export async function readPaperState(paperId: string): Promise<PaperState> {
  const [paper, mark, wish] = await Promise.all([
    db.papers.get(paperId),
    db.marks.get(paperId),
    db.wishes.get(paperId),
  ]);
  return { paperId, title: paper?.title, isStarred: mark?.starredAt !== undefined, wish };
}
