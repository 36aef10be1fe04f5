import { expect } from 'vitest';
import { db } from '../../../lib/store/db';
import { saveList } from '../../../lib/store/lists';
import { findPapers } from '../../../lib/store/search';
import { parseFilter } from '../../../lib/topics/parse';
import { resetDatabase } from '../store/database';
import { makeHistoryWorld, type TestHistoryWorld } from './history-world';
import { makePaper } from './world';

/** The day on which it is seen what is too old. */
export const today = Temporal.PlainDate.from('2023-09-01');

/** The day so many days before that, or after it. */
export const daysAgo = (days: number): string => today.subtract({ days }).toString();

/** An empty database, in a world that keeps papers for 90 days. */
export async function makeKeepingWorld(): Promise<TestHistoryWorld> {
  await resetDatabase();
  const world = makeHistoryWorld('2023-09-01T09:00[UTC]');
  world.settings = { ...world.settings, keeps: 'days90' };
  return world;
}

/** A list of so many papers that was delivered on its own day. */
export async function storeDay(days: number, count = 2, edition = daysAgo(days)): Promise<string[]> {
  const papers = Array.from({ length: count }, (_, i) =>
    makePaper(`${days}.${10_000 + i}`, { listedOn: daysAgo(days) }),
  );
  const fetchedAt = Date.parse(`${daysAgo(days)}T12:00Z`) + 3 * 86_400_000;
  await saveList({ source: 'hf', day: daysAgo(days), fetchedAt, papers, droppedCount: 0, edition });
  const delivery = {
    date: edition,
    claimedAt: 1,
    newestDay: daysAgo(days),
    paperCount: count,
    notice: 'shown' as const,
  };
  await db.deliveries.put(delivery);
  return papers.map(({ id }) => id);
}

/** The ids of all that is stored. */
export const storedIds = async (): Promise<string[]> => (await db.papers.toCollection().primaryKeys()).toSorted();

/** The ids of all that is found. */
export async function find(query: string): Promise<string[]> {
  const { total, papers } = await findPapers(parseFilter(query), { order: 'date', offset: 0, limit: 5000 });
  expect(total).toBe(papers.length);
  return papers.map(({ id }) => id).toSorted();
}
