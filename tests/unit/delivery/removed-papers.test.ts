import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { continueHistory } from '../../../lib/delivery/history';
import { keepHouse } from '../../../lib/delivery/housekeeping';
import { db } from '../../../lib/store/db';
import { readHistory, startHistory } from '../../../lib/store/jobs';
import { saveRecord } from '../../../lib/store/records';
import type { TestHistoryWorld } from './history-world';
import { daysAgo, find, makeKeepingWorld, storeDay } from './kept-papers';
import { makePaper } from './world';

let world: TestHistoryWorld;

beforeEach(async () => {
  world = await makeKeepingWorld();
});

describe('papers that were removed after their time', () => {
  it('are never new, when a list or a star brings them again', async () => {
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

  it('are not asked for by the history, nor what is older, until more is kept', async () => {
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
});
