import type { Delivery, Job, StoredPaper } from '../../lib/store/rows.ts';

/** A stored paper of an edition (a local date), with nothing but what is needed; `change` adds the rest. */
export function makePaper(edition: string, number: number, change: Partial<StoredPaper> = {}): StoredPaper {
  const id = `${edition.slice(2, 4)}${edition.slice(5, 7)}.${String(number).padStart(5, '0')}`;
  return {
    id,
    source: 'hf',
    title: `Paper ${number} of ${edition}`,
    abstract: `What paper ${number} of ${edition} is about.`,
    authors: ['Ada Example'],
    keywords: [],
    listedOn: edition,
    upvotes: 0,
    edition,
    votes: [[0, 0]],
    ...change,
  };
}

/** The delivery that brought an edition of so many papers. */
export function makeDelivery(date: string, paperCount: number): Delivery {
  return { date, claimedAt: Date.parse(`${date}T09:00:00Z`), newestDay: date, paperCount, notice: 'shown' };
}

/** A history that is under way. */
export function makeHistory(change: Partial<Job>): Job {
  return {
    name: 'history',
    state: 'running',
    startedAt: Date.now(),
    dayCount: 1294,
    doneCount: 412,
    paperCount: 10_213,
    tries: {},
    failureStreak: 0,
    msPerDay: 1210,
    ...change,
  };
}
