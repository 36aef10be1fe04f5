import { beforeEach, describe, expect, it } from 'vitest';
import { keepHouse } from '../../../lib/delivery/housekeeping';
import { doWork } from '../../../lib/delivery/work';
import { db } from '../../../lib/store/db';
import { readEditions } from '../../../lib/store/editions';
import { addTags, setMark } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { readTopicsOf } from '../../../lib/store/matches';
import { readOverview } from '../../../lib/store/overview';
import { saveTopic } from '../../../lib/store/topic-change';
import { resetDatabase, watchDatabase } from '../store/database';
import type { TestHistoryWorld } from './history-world';
import { daysAgo, find, makeKeepingWorld, storeDay, storedIds, today } from './kept-papers';

let world: TestHistoryWorld;

beforeEach(async () => {
  world = await makeKeepingWorld();
});

describe('keeping papers for a time', () => {
  it('removes what is older and has no mark of the reader’s own, and nothing else', async () => {
    await storeDay(91, 8);
    const meaning = { phrase: '', likeIds: ['91.10007'], reach: 2 as const };
    await saveTopic({ id: 'a', name: 'Like it', colour: 'teal', filter: '', meaning, notifies: true, isPaused: false });
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
    const kept = ['0.10000', '0.10001', '90.10000', '90.10001', '91.10000', '91.10001', '91.10002', '91.10007'];
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
