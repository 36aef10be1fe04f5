import { liveQuery } from 'dexie';
import { saveList, type FetchedList } from '../../lib/store/lists';
import { claimDelivery } from '../../lib/store/deliveries';
import { db } from '../../lib/store/db';
import { setMark } from '../../lib/store/marks';
import { tidyIndex } from '../../lib/store/tidy';
import { readState } from '../../lib/store/meaning/state';
import { WAITING, type StoredPaper } from '../../lib/store/rows';
import { HUGGING_FACE_ID, readItem } from '../../lib/sources/huggingface-item';
import { generatePapers } from '../feed/generator';

export * from './search-page';

/** This file runs in the browser: the store's own code, bundled as the release build is, and what it is held against. */

let lists: FetchedList[] = [];
let batches: StoredPaper[][] = [];

/** Makes so many papers ready, in lists of 40, as a year of weekdays brings them, and as the rows that they are stored as. */
export function prepare(count: number): void {
  lists = makeLists(count);
  batches = lists.map((list) =>
    list.papers.map((paper) => ({ ...paper, edition: WAITING, votes: [[list.fetchedAt, paper.upvotes]] })),
  );
}

function makeLists(count: number): FetchedList[] {
  const lists = generatePapers(count).map(({ day, items }) => {
    const papers = items.map((item) => readItem(item, day)).filter((paper) => paper !== undefined);
    const droppedCount = items.length - papers.length;
    return { source: HUGGING_FACE_ID, day, fetchedAt: Date.parse(`${day}T12:00:00Z`), papers, droppedCount };
  });
  const madeCount = new Set(lists.flatMap((list) => list.papers.map((paper) => paper.id))).size;
  if (madeCount !== count) throw new Error(`${madeCount} papers instead of ${count}`);
  return lists;
}

/** Stores all of them as a delivery does, list by list. Milliseconds. */
export function timeSaving(): Promise<number> {
  return timeFilling(async () => {
    for (const list of lists) await saveList(list);
  });
}

/** Puts the same rows, in the same batches, and does nothing else. Milliseconds. */
export function timeBarePuts(): Promise<number> {
  return timeFilling(async () => {
    for (const batch of batches) await db.papers.bulkPut(batch);
  });
}

/** Puts the same rows all at once. Milliseconds. */
export function timeSinglePut(): Promise<number> {
  const rows = batches.flat();
  return timeFilling(async () => {
    await db.papers.bulkPut(rows);
  });
}

/** Each time into a new database, and only if everything arrived there. */
async function timeFilling(fill: () => Promise<void>): Promise<number> {
  await db.delete();
  await db.open();
  const startedAt = performance.now();
  await fill();
  const ms = performance.now() - startedAt;
  const expected = batches.flat().length;
  const count = await db.papers.count();
  if (count !== expected) throw new Error(`${count} papers arrived, not ${expected}`);
  return ms;
}

const STARS = 100;
/** More than taste begins with. */
const STARRED = 10;

/** Stars a hundred papers, one after the other. Milliseconds. */
export function timeStars(): Promise<number> {
  return timeMarking((id) => setMark(id, 'starredAt', true));
}

/** Puts a hundred such marks, one after the other, and does nothing else. Milliseconds. */
export function timeMarkPuts(): Promise<number> {
  return timeMarking(async (paperId) => {
    const now = Date.now();
    await db.marks.put({ paperId, starredAt: now, updatedAt: now });
  });
}

async function timeMarking(mark: (paperId: string) => Promise<void>): Promise<number> {
  await db.marks.clear();
  const ids = batches
    .flat()
    .slice(0, STARS)
    .map((paper) => paper.id);
  const startedAt = performance.now();
  for (const id of ids) await mark(id);
  const ms = performance.now() - startedAt;
  if ((await db.marks.where('starredAt').above(0).count()) !== STARS) throw new Error('not all stars arrived');
  return ms;
}

/** Fills the library of the page's origin: each list becomes the edition of its day, and a few papers have a star. */
export async function fillLibrary(count: number): Promise<void> {
  const days = makeLists(count);
  for (const list of days) {
    await saveList(list);
    await claimDelivery({ date: list.day, now: list.fetchedAt, newestDay: list.day, isDue: true, notifies: false });
    await tidyIndex();
  }
  while (await tidyIndex());
  for (const paper of days.at(-1)?.papers.slice(0, STARRED) ?? []) await setMark(paper.id, 'starredAt', true);
}

/** Asks the worker for all that waits in the database, and waits until it has learnt so many papers and is idle. */
export async function waitUntilLearnt(count: number): Promise<void> {
  await chrome.runtime.sendMessage('work');
  await new Promise<void>((resolve) => {
    const learning = liveQuery(readState).subscribe((state) => {
      if ((state?.placed ?? 0) !== count) return;
      resolve();
      learning.unsubscribe();
    });
  });
  // The worker does its pieces one after the other under this lock: it comes free when nothing is left.
  await navigator.locks.request('work', () => db.close());
}
