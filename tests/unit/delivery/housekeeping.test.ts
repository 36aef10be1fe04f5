import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { continueHistory } from '../../../lib/delivery/history';
import { keepHouse } from '../../../lib/delivery/housekeeping';
import { doWork } from '../../../lib/delivery/work';
import { db } from '../../../lib/store/db';
import { readEditions } from '../../../lib/store/editions';
import { readHistory, startHistory } from '../../../lib/store/jobs';
import { saveList } from '../../../lib/store/lists';
import { addTags, setMark, setNote } from '../../../lib/store/marks';
import { readTopicsOf } from '../../../lib/store/matches';
import { saveRecord } from '../../../lib/store/records';
import { findPapers } from '../../../lib/store/search';
import { saveTopic } from '../../../lib/store/topic-change';
import { readOverview } from '../../../lib/store/overview';
import { parseFilter } from '../../../lib/topics/parse';
import { resetDatabase, watchDatabase } from '../store/database';
import { makeHistoryWorld, type TestHistoryWorld } from './history-world';
import { makePaper } from './world';

const NOW = '2023-09-01T09:00[UTC]';
const today = Temporal.PlainDate.from('2023-09-01');
const daysAgo = (days: number): string => today.subtract({ days }).toString();

let world: TestHistoryWorld;

beforeEach(async () => {
  await resetDatabase();
  world = makeHistoryWorld(NOW);
  world.settings = { ...world.settings, keeps: 'days90' };
});

/** A list of so many papers that was delivered on its own day. */
async function storeDay(days: number, count = 2, edition = daysAgo(days)): Promise<string[]> {
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

const storedIds = async (): Promise<string[]> => (await db.papers.toCollection().primaryKeys()).toSorted();

async function find(query: string): Promise<string[]> {
  const { total, papers } = await findPapers(parseFilter(query), { order: 'date', offset: 0, limit: 5000 });
  expect(total).toBe(papers.length);
  return papers.map(({ id }) => id).toSorted();
}

describe('keeping papers for a time', () => {
  it('removes what is older and has no mark of the reader’s own, and nothing else', async () => {
    await storeDay(91, 7);
    await storeDay(90);
    await storeDay(0);
    await setMark('91.10000', 'starredAt', true);
    await setNote('91.10001', 'Mine.');
    await addTags('91.10002', ['later']);
    await setMark('91.10003', 'readAt', true);
    await setMark('91.10004', 'hiddenAt', true);
    await setMark('91.10005', 'starredAt', true);
    await setMark('91.10005', 'starredAt', false);
    const marks = await db.marks.toArray();
    await keepHouse(world);
    const kept = ['0.10000', '0.10001', '90.10000', '90.10001', '91.10000', '91.10001', '91.10002'];
    expect(await storedIds()).toEqual(kept);
    expect(await find('paper')).toEqual(kept);
    expect(await db.marks.toArray()).toEqual(marks);
  });

  it('removes nothing while everything is kept, and after a year what is a year old', async () => {
    await storeDay(366);
    await storeDay(365);
    await storeDay(0);
    world.settings = { ...world.settings, keeps: 'all' };
    await keepHouse(world);
    expect(await db.papers.count()).toBe(6);
    world.settings = { ...world.settings, keeps: 'year' };
    await keepHouse(world);
    expect(await storedIds()).toEqual(['0.10000', '0.10001', '365.10000', '365.10001']);
  });

  it('keeps search, topics, counts and editions equal to what is stored', async () => {
    const topic = { id: 't', name: 'T', colour: 'rust' as const, filter: 'paper', notifies: true, isPaused: false };
    await saveTopic(topic);
    // Enough batches that some are merged, and enough papers for several pieces.
    for (let days = 130; days >= 85; days -= 1) await storeDay(days, 12);
    await storeDay(0);
    await doWork();
    await setMark('120.10003', 'starredAt', true);
    await keepHouse(world);
    const stored = await storedIds();
    expect(stored).toHaveLength(6 * 12 + 2 + 1);
    expect(await find('paper')).toEqual(stored);
    expect(await find('"paper 120.10003"')).toEqual(['120.10003']);
    const overview = await readOverview(today);
    expect(overview.counts.all).toBe(stored.length);
    expect([...(await readTopicsOf(await db.papers.toArray())).keys()].toSorted()).toEqual(stored);
    const editions = (await readEditions()).map(({ date, paperCount }) => [date, paperCount]);
    expect(editions).toEqual([
      [daysAgo(0), 2],
      ...[85, 86, 87, 88, 89, 90].map((days) => [daysAgo(days), 12]),
      [daysAgo(120), 1],
    ]);
    // The words of what went are gone too.
    const rows = await db.postings.toArray();
    expect(rows.some(({ terms }) => terms.split(' ').includes('128'))).toBe(false);
  });

  it('never brings a removed paper as new, when a list or a star brings it again', async () => {
    await storeDay(100, 3);
    await storeDay(1);
    await keepHouse(world);
    expect(await db.papers.get('100.10000')).toBeUndefined();
    world.lists.set(daysAgo(0), [makePaper('100.10000'), makePaper('0.20000')]);
    await deliver('tick', world);
    expect(world.shown).toHaveLength(1);
    expect((await db.papers.where('edition').equals(daysAgo(0)).toArray()).map(({ id }) => id)).toEqual(['0.20000']);
    expect(await find('id:100.10000')).toEqual(['100.10000']);
    await saveRecord(makePaper('100.10001', { listedOn: daysAgo(100) }), 1);
    world.lists.set(daysAgo(-1), [makePaper('100.10001'), makePaper('100.10002')]);
    world.clock = world.clock.add({ days: 1 });
    await deliver('tick', world);
    expect(world.shown).toHaveLength(1);
    // Both stood on a list of late: they are as old as that.
    await keepHouse(world);
    expect(await find('id:100.10000')).toEqual(['100.10000']);
  });

  it('removes nothing because the clock is years ahead', async () => {
    await storeDay(91);
    await storeDay(30);
    await storeDay(0);
    world.clock = world.clock.add({ years: 9 });
    await keepHouse(world);
    expect(await storedIds()).toEqual(['0.10000', '0.10001', '30.10000', '30.10001']);
  });

  it('leaves what still waits for a delivery', async () => {
    await storeDay(95, 2, '');
    await storeDay(0);
    await keepHouse(world);
    expect(await db.papers.where('edition').equals('').count()).toBe(2);
  });

  it('does not end before its time, however much waits', async () => {
    await storeDay(99, 260, '');
    await storeDay(95);
    await storeDay(0);
    await keepHouse(world);
    expect(await db.papers.where('edition').notEqual('').primaryKeys()).toEqual(['0.10000', '0.10001']);
  });

  it('has the history ask for nothing older, and for what was removed once more is kept', async () => {
    for (const days of [118, 100, 95]) world.lists.set(daysAgo(days), [makePaper(`${days}.10000`)]);
    for (const days of [118, 100]) await storeDay(days);
    await storeDay(0);
    await keepHouse(world);
    await startHistory();
    await continueHistory(world);
    expect(await readHistory()).toMatchObject({ state: 'done' });
    expect(world.asked.at(-1)).toBe(daysAgo(90));
    expect(world.asked).not.toContain(daysAgo(95));
    world.asked.length = 0;
    world.settings = { ...world.settings, keeps: 'all' };
    await startHistory();
    await continueHistory(world);
    expect(world.asked).toContain(daysAgo(118));
    expect(await db.papers.get('118.10000')).toMatchObject({ edition: 'archive' });
    expect(world.shown).toEqual([]);
  });

  it('that is cut short at any step goes on the next time, and search equals storage in between', async () => {
    let step = 0;
    for (let hasDied = true; hasDied;) {
      step += 7;
      await resetDatabase();
      for (let days = 108; days >= 92; days -= 1) await storeDay(days, 3);
      await storeDay(0);
      await doWork();
      let left = step;
      const restore = watchDatabase(() => {
        left -= 1;
        if (left <= 0) throw new Error('killed');
      });
      await keepHouse(world).catch(() => undefined);
      restore();
      hasDied = left <= 0;
      expect(await find('paper'), `killed at step ${step}`).toEqual(await storedIds());
      await keepHouse(world);
      expect(await storedIds(), `killed at step ${step}`).toEqual(['0.10000', '0.10001']);
      expect(await find('paper')).toEqual(['0.10000', '0.10001']);
    }
    expect(step).toBeGreaterThan(20);
  });
});
