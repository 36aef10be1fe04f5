import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { continueHistory } from '../../../lib/delivery/history';
import { SourceError } from '../../../lib/sources/source-error';
import { db } from '../../../lib/store/db';
import { pauseHistory, readHistory, resumeHistory, startHistory, stopHistory } from '../../../lib/store/jobs';
import { watchDatabase } from '../store/database';
import { type TestHistoryWorld } from './history-world';
import { allDays, beginWorld, DAY_COUNT, runToEnd, storedDays } from './short-history';
import { makePaper } from './world';

let world: TestHistoryWorld;

beforeEach(async () => {
  world = await beginWorld();
});

const countOf = (edition: string) => db.papers.where('edition').equals(edition).count();

describe('the history', () => {
  it('does nothing that nobody asked for', async () => {
    await continueHistory(world);
    expect(world.asked).toEqual([]);
    expect(world.wakesAt).toBeUndefined();
  });

  it('asks for every day once, the newest first, weekends too', async () => {
    await startHistory();
    await runToEnd(world);
    expect(world.asked).toEqual(allDays);
    expect(await readHistory()).toMatchObject({ state: 'done', dayCount: DAY_COUNT, doneCount: DAY_COUNT });
  });

  it('brings papers that are delivered to nobody and announced to nobody', async () => {
    await deliver('tick', world);
    await startHistory();
    await runToEnd(world);
    expect(await countOf('')).toBe(0);
    expect(await countOf('archive')).toBe(await db.papers.count());
    expect(await readHistory()).toMatchObject({ paperCount: await db.papers.count() });
    await deliver('user', world);
    expect(world.shown).toEqual([]);
    expect(await db.deliveries.toArray()).toMatchObject([{ paperCount: 0 }]);
  });

  it('counts all that is stored once a pass, not after each list', async () => {
    await startHistory();
    let countCount = 0;
    const stop = watchDatabase(({ call, table }) => {
      if (call === 'count' && table === 'papers') countCount += 1;
    });
    await runToEnd(world);
    stop();
    expect(countCount).toBeLessThan(5);
    expect(await readHistory()).toMatchObject({ paperCount: await countOf('archive') });
  });

  it('makes no paper new that comes back on a later list', async () => {
    await startHistory();
    await runToEnd(world);
    world.lists.set('2023-06-20', [makePaper('2300.10003'), makePaper('2306.00001')]);
    await deliver('tick', world);
    expect(world.shown).toMatchObject([{ notice: { title: '1 new paper' } }]);
  });

  it('leaves a paper that a delivery brought in its edition', async () => {
    world.lists.set('2023-06-20', [makePaper('2300.10003')]);
    await deliver('tick', world);
    await startHistory();
    await runToEnd(world);
    expect(await db.papers.get('2300.10003')).toMatchObject({ edition: '2023-06-20' });
  });

  it('leaves to the deliveries what is theirs', async () => {
    world.clock = world.clock.subtract({ days: 30 });
    await deliver('tick', world);
    world.clock = world.clock.add({ days: 30 });
    await startHistory();
    await runToEnd(world);
    world.asked = [];
    await deliver('tick', world);
    expect(world.asked.toSorted()[0]).toBe('2023-06-07');
    expect(await storedDays()).toHaveLength(DAY_COUNT + 7);
  });

  it('asks again for a list that was fetched before it was complete, and only for that', async () => {
    world.clock = world.clock.subtract({ days: 13 });
    await deliver('tick', world);
    world.clock = world.clock.add({ days: 13 });
    await startHistory();
    world.asked = [];
    await runToEnd(world);
    // The delivery of the 7th had fetched a week, the 6th before it was complete. The 7th is still a delivery's to fetch.
    expect(world.asked).toEqual(['2023-06-06', ...allDays.filter((day) => day < '2023-06-01')]);
  });

  it('started again, asks for what is missing and nothing else', async () => {
    await startHistory();
    await runToEnd(world);
    await db.lists.delete(['hf', '2023-05-20']);
    world.asked = [];
    await startHistory();
    await runToEnd(world);
    expect(world.asked).toEqual(['2023-05-20']);
  });

  it('does not go twice at once, and does not hold up a delivery', async () => {
    await startHistory();
    await Promise.all([continueHistory(world), deliver('tick', world), continueHistory(world)]);
    expect(world.asked.filter((day) => day < '2023-06-14')).toEqual(allDays);
    expect(await db.deliveries.count()).toBe(1);
  });
});

describe('the user', () => {
  /** Does something while a day is being fetched. */
  function during(day: string, act: () => Promise<void>): void {
    const { list } = world.source;
    world.source = {
      ...world.source,
      list: async (asked) => {
        if (asked.toString() === day) await act();
        return list(asked);
      },
    };
  }

  it('can pause it: the day under way is kept, and no other is asked for', async () => {
    during(allDays[9]!, pauseHistory);
    await startHistory();
    await runToEnd(world);
    expect(world.asked).toHaveLength(10);
    expect(await readHistory()).toMatchObject({ state: 'paused', doneCount: 10 });

    await resumeHistory();
    await runToEnd(world);
    expect(world.asked).toEqual(allDays);
  });

  it('can stop it, and what came stays', async () => {
    during(allDays[9]!, stopHistory);
    await startHistory();
    await runToEnd(world);
    expect(await readHistory()).toBeUndefined();
    expect(await storedDays()).toHaveLength(10);
  });

  it('ends a wait by pausing and resuming, unless the source has asked for it', async () => {
    world.lists.set(allDays[4]!, new SourceError('server', '500'));
    world.lists.set(allDays[8]!, new SourceError('rate-limit', '429', 200));
    await startHistory();
    await continueHistory(world);
    expect(world.asked).toHaveLength(5);
    await pauseHistory();
    await resumeHistory();
    await continueHistory(world);
    expect(world.asked).toHaveLength(9);
    await pauseHistory();
    await resumeHistory();
    await continueHistory(world);
    expect(world.asked).toHaveLength(9);
  });
});

describe('the pace', () => {
  it('is a steady half of what the source allows', async () => {
    await startHistory();
    await runToEnd(world);
    expect(new Set(world.pauses)).toEqual(new Set([1200]));
    expect(await readHistory()).toMatchObject({ msPerDay: 1200 });
  });

  it('waits for the next window when others have used this one', async () => {
    const { list } = world.source;
    const allowance = { quota: 500, windowSeconds: 300, remaining: 100, resetSeconds: 120 };
    world.source = { ...world.source, list: async (day) => ({ ...(await list(day)), allowance }) };
    await startHistory();
    await continueHistory(world);
    expect(world.asked).toHaveLength(1);
    expect(world.wakesAt).toBe(world.clock.epochMilliseconds + 121_000);
    expect((await readHistory())?.failure).toBeUndefined();
    // Whoever wakes it too early, nobody is asked.
    await continueHistory(world);
    expect(world.asked).toHaveLength(1);
  });
});
