import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { printFigure } from '../../figure';
import { DAY_MS, daysFrom, HOUR_MS, startOfDay } from '../../feed/day.ts';
import { createRandom } from '../../feed/random.ts';
import { readItems, type FeedStore } from '../../feed/store.ts';
import { resetDatabase } from '../store/database';
import { drawLife } from './year/life';
import { createShortStore } from './year/short-store';
import { liveThrough, type Witness } from './year/simulate';
import { HOMES } from './year/zones';

/** `npm run soak` asks for more lives; `PAPERBOY_SOAK` is how many for each zone. */
const LIVES = Number(process.env['PAPERBOY_SOAK'] ?? 1);
const DAYS = 365;
const FROM = '2025-09-01';

/** The provider's limit for callers without an account. */
const MOST_REQUESTS_IN_FIVE_MINUTES = 500;
/** What it was measured to be, and half as much again. */
const MOST_REQUESTS_A_DAY = 40;

beforeEach(resetDatabase);

/** Every id that stood on a list of the year in the end. A week before the first day is part of the first edition. */
function listIds(store: FeedStore): Set<string> {
  const end = startOfDay(FROM) + (DAYS + 30) * DAY_MS;
  const days = daysFrom(FROM, DAYS - 4);
  return new Set(days.flatMap((day) => readItems(store, day, end)).map((item) => item.paper.id));
}

function countMostWithin(moments: number[], windowMs: number): number {
  let first = 0;
  return Math.max(
    ...moments.map((at, i) => {
      while (moments[first]! <= at - windowMs) first += 1;
      return i - first + 1;
    }),
  );
}

async function expectEachDeliveredOnce(store: FeedStore): Promise<number> {
  const [papers, deliveries] = await Promise.all([db.papers.toArray(), db.deliveries.toArray()]);
  const delivered = new Set(papers.filter((paper) => paper.edition !== '').map((paper) => paper.id));
  expect([...listIds(store)].filter((id) => !delivered.has(id))).toEqual([]);
  // A paper that was claimed twice would be counted by two deliveries, and stands in one edition only.
  for (const { date, paperCount } of deliveries) {
    expect(papers.filter((paper) => paper.edition === date).length, date).toBe(paperCount);
  }
  return delivered.size;
}

function expectOneNoticeADay({ notices }: Witness): void {
  expect(notices.map(({ id }) => id)).toEqual([...new Set(notices.map(({ id }) => id))]);
  expect(notices.map(({ on }) => on)).toEqual([...new Set(notices.map(({ on }) => on))]);
}

describe.each(Object.entries(HOMES))('a year in %s (%s)', (home) => {
  it.each(Array.from({ length: LIVES }, (_, i) => i + 1))(
    'brings every listed paper once, in at most one notification a day (life %i)',
    async (seed) => {
      const store = createShortStore(seed, { ...(LIVES === 1 && { papersPerDay: 4 }), repeatShare: 0.03 });
      const random = createRandom(seed, home);
      const life = drawLife(random, { home, from: startOfDay(FROM) + random.int(0, DAY_MS), days: DAYS });
      const witness = await liveThrough(life, store);
      const paperCount = await expectEachDeliveredOnce(store);
      expectOneNoticeADay(witness);
      const aDay = countMostWithin(witness.requestedAt, DAY_MS);
      expect(countMostWithin(witness.requestedAt, 300_000)).toBeLessThanOrEqual(MOST_REQUESTS_IN_FIVE_MINUTES);
      expect(aDay).toBeLessThanOrEqual(MOST_REQUESTS_A_DAY);
      // One more than its own and one after a start: what fails just after waking is tried again early.
      expect(countMostWithin(witness.tickedAt, HOUR_MS)).toBeLessThanOrEqual(3);
      printFigure(
        `${home}, life ${seed}: ${DAYS} days, ${witness.tickedAt.length} ticks, ${await db.deliveries.count()} deliveries of ` +
          `${paperCount} papers, ${witness.notices.length} notifications, ${witness.requestedAt.length} requests, ` +
          `at most ${aDay} in 24 hours`,
      );
    },
    600_000,
  );
});
