import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { continueHistory } from '../../../lib/delivery/history';
import { SourceError } from '../../../lib/sources/source-error';
import { db } from '../../../lib/store/db';
import { pauseHistory, readHistory, resumeHistory, startHistory, stopHistory } from '../../../lib/store/jobs';
import { killAtStep } from '../faults/kill';
import { resetDatabase } from '../store/database';
import { makeHistoryWorld, type TestHistoryWorld } from './history-world';
import { makePaper } from './world';

/** A Tuesday: the deliveries have the week from the 14th on, the history the 41 days from 2023-05-04 to 2023-06-13. */
const NOW = '2023-06-20T09:00[UTC]';
const DAY_COUNT = 41;
const allDays = Array.from({ length: DAY_COUNT }, (_, i) =>
  Temporal.PlainDate.from('2023-06-13').subtract({ days: i }).toString(),
);

let world: TestHistoryWorld;

beforeEach(async () => {
  await resetDatabase();
  world = makeHistoryWorld(NOW);
  for (const [i, day] of allDays.entries()) {
    // A paper of its own, and now and then the one of a week before again.
    const repeated = i % 5 === 0 ? [makePaper(`2300.${10_000 + i + 7}`)] : [];
    world.lists.set(day, [makePaper(`2300.${10_000 + i}`), ...repeated]);
  }
});

const storedDays = async (): Promise<string[]> => (await db.lists.toArray()).map(({ day }) => day);
const countOf = (edition: string) => db.papers.where('edition').equals(edition).count();

/** Lets the alarm go off until there is none. */
async function runToEnd(limit = 200): Promise<void> {
  await continueHistory(world);
  for (let i = 0; world.wakesAt !== undefined; i += 1) {
    if (i > limit) throw new Error('the history does not end');
    const now = world.clock.epochMilliseconds;
    world.clock = world.clock.add({ milliseconds: Math.max(Math.round(world.wakesAt - now), 0) });
    await continueHistory(world);
  }
}

describe('the history', () => {
  it('does nothing that nobody asked for', async () => {
    await continueHistory(world);
    expect(world.asked).toEqual([]);
    expect(world.wakesAt).toBeUndefined();
  });

  it('asks for every day once, the newest first, weekends too', async () => {
    await startHistory();
    await runToEnd();
    expect(world.asked).toEqual(allDays);
    expect(await readHistory()).toMatchObject({ state: 'done', dayCount: DAY_COUNT, doneCount: DAY_COUNT });
  });

  it('brings papers that are delivered to nobody and announced to nobody', async () => {
    await deliver('tick', world);
    await startHistory();
    await runToEnd();
    expect(await countOf('')).toBe(0);
    expect(await countOf('archive')).toBe(await db.papers.count());
    expect(await readHistory()).toMatchObject({ paperCount: await db.papers.count() });
    await deliver('user', world);
    expect(world.shown).toEqual([]);
    expect(await db.deliveries.toArray()).toMatchObject([{ paperCount: 0 }]);
  });

  it('makes no paper new that comes back on a later list', async () => {
    await startHistory();
    await runToEnd();
    world.lists.set('2023-06-20', [makePaper('2300.10003'), makePaper('2306.00001')]);
    await deliver('tick', world);
    expect(world.shown).toMatchObject([{ notice: { title: '1 new paper' } }]);
  });

  it('leaves a paper that a delivery brought in its edition', async () => {
    world.lists.set('2023-06-20', [makePaper('2300.10003')]);
    await deliver('tick', world);
    await startHistory();
    await runToEnd();
    expect(await db.papers.get('2300.10003')).toMatchObject({ edition: '2023-06-20' });
  });

  it('leaves to the deliveries what is theirs', async () => {
    world.clock = world.clock.subtract({ days: 30 });
    await deliver('tick', world);
    world.clock = world.clock.add({ days: 30 });
    await startHistory();
    await runToEnd();
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
    await runToEnd();
    // The delivery of the 7th had fetched a week, the 6th before it was complete. The 7th is still a delivery's to fetch.
    expect(world.asked).toEqual(['2023-06-06', ...allDays.filter((day) => day < '2023-06-01')]);
  });

  it('started again, asks for what is missing and nothing else', async () => {
    await startHistory();
    await runToEnd();
    await db.lists.delete(['hf', '2023-05-20']);
    world.asked = [];
    await startHistory();
    await runToEnd();
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
    await runToEnd();
    expect(world.asked).toHaveLength(10);
    expect(await readHistory()).toMatchObject({ state: 'paused', doneCount: 10 });

    await resumeHistory();
    await runToEnd();
    expect(world.asked).toEqual(allDays);
  });

  it('can stop it, and what came stays', async () => {
    during(allDays[9]!, stopHistory);
    await startHistory();
    await runToEnd();
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
    await runToEnd();
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

describe('bad weather', () => {
  it('of a rate limit is waited out as long as the source says, and costs one request', async () => {
    const list = world.lists.get(allDays[5]!)!;
    world.lists.set(allDays[5]!, new SourceError('rate-limit', '429', 190));
    await startHistory();
    await continueHistory(world);
    expect(world.wakesAt).toBe(world.clock.epochMilliseconds + 190_000);
    expect(await readHistory()).toMatchObject({ failure: { kind: 'rate-limit', detail: '429' } });
    world.lists.set(allDays[5]!, list);
    await runToEnd();
    expect(world.asked).toHaveLength(DAY_COUNT + 1);
    expect((await readHistory())?.failure).toBeUndefined();
  });

  it('of one list, for ever, holds up no other: it is asked for twice and said to be missing', async () => {
    world.lists.set(allDays[5]!, new SourceError('unreadable', 'a web page'));
    world.lists.set(allDays[7]!, new SourceError('server', '500'));
    await startHistory();
    await runToEnd();
    expect(world.asked).toHaveLength(DAY_COUNT + 2);
    expect(await storedDays()).toHaveLength(DAY_COUNT - 2);
    const tries = { [allDays[5]!]: 2, [allDays[7]!]: 2 };
    expect(await readHistory()).toMatchObject({ state: 'done', doneCount: DAY_COUNT - 2, tries });
  });

  it('of the host is met with longer and longer waits', async () => {
    for (const day of allDays) world.lists.set(day, new SourceError('server', '503'));
    await startHistory();
    const waits: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      await continueHistory(world);
      waits.push((world.wakesAt! - world.clock.epochMilliseconds) / 60_000);
      world.clock = world.clock.add({ minutes: waits[i]! });
    }
    expect(waits).toEqual([1, 5, 15, 60, 60]);
    expect(world.asked).toHaveLength(5);
  });

  it('of a gateway that answers everything with a web page does not use up the lists', async () => {
    for (const day of allDays) world.lists.set(day, new SourceError('unreadable', 'a web page'));
    await startHistory();
    await continueHistory(world);
    expect(world.asked).toHaveLength(3);
    expect(world.wakesAt).toBe(world.clock.epochMilliseconds + 60_000);
  });

  it('without a network or a permission is no list’s fault, and is tried again each minute', async () => {
    const [first] = allDays;
    world.lists.set(first!, new SourceError('offline', 'Failed to fetch'));
    await startHistory();
    for (let i = 0; i < 3; i += 1) {
      await continueHistory(world);
      world.clock = world.clock.add({ minutes: 1 });
    }
    expect(world.asked).toEqual([first, first, first]);
    world.isAllowed = false;
    await continueHistory(world);
    expect(world.asked).toHaveLength(3);
    expect(await readHistory()).toMatchObject({ tries: {}, failure: { kind: 'permission' } });
  });

  it('does not outlive a clock that was years ahead', async () => {
    await startHistory();
    await pauseHistory();
    await resumeHistory();
    await db.jobs.update('history', { retryAt: world.clock.add({ years: 3 }).epochMilliseconds });
    await runToEnd();
    expect(world.asked).toEqual(allDays);
  });
});

describe('a worker that is killed', () => {
  it('at any step has lost nothing: all days are there, and none but the one under way was asked for twice', async () => {
    const moment = '2023-05-15T09:00[UTC]';
    const days = allDays.filter((day) => day < '2023-05-09');
    let step = 0;
    let hasDied = true;
    while (hasDied) {
      step += 1;
      await resetDatabase();
      const { lists } = world;
      world = makeHistoryWorld(moment);
      world.lists = lists;
      await startHistory();
      ({ hasDied } = await killAtStep(step, world, continueHistory));
      const when = `killed at step ${step}`;
      const wasUnderWay = world.asked.length - (await db.lists.count());
      expect(wasUnderWay, when).toBeLessThanOrEqual(1);
      // The worker's next start goes on, whether the alarm was set or not.
      await runToEnd();
      expect((await storedDays()).toSorted(), when).toEqual(days.toSorted());
      expect(world.asked.length, when).toBe(days.length + wasUnderWay);
      expect(await countOf('archive'), when).toBe(await db.papers.count());
      expect(await readHistory(), when).toMatchObject({
        state: 'done',
        doneCount: days.length,
        paperCount: await db.papers.count(),
      });
    }
    // Fewer steps than five days have would mean that the harness does not kill.
    expect(step).toBeGreaterThan(40);
  });

  it('again and again, after every few steps, still comes to the end', async () => {
    await startHistory();
    for (let steps = 20; (await killAtStep(steps, world, continueHistory)).hasDied; steps += 1) {
      if (steps > 300) throw new Error('the history does not end');
    }
    await runToEnd();
    expect((await storedDays()).toSorted()).toEqual(allDays.toSorted());
    expect(new Set(world.asked).size).toBe(DAY_COUNT);
  });

  it('is woken by an alarm that was set before anything else', async () => {
    await startHistory();
    world.source = { ...world.source, list: () => Promise.reject(new Error('killed')) };
    let wokenAt: number | undefined;
    world.hasPermission = async () => {
      wokenAt = world.wakesAt;
      return true;
    };
    await continueHistory(world);
    expect(wokenAt).toBe(world.clock.epochMilliseconds + 30_000);
  });
});
