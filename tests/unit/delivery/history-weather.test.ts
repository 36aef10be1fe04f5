import { beforeEach, describe, expect, it } from 'vitest';
import { continueHistory } from '../../../lib/delivery/history';
import { SourceError } from '../../../lib/sources/source-error';
import { db } from '../../../lib/store/db';
import { noteWait, pauseHistory, readHistory, resumeHistory, startHistory } from '../../../lib/store/jobs';
import { killAtStep } from '../faults/kill';
import { resetDatabase } from '../store/database';
import { makeHistoryWorld, type TestHistoryWorld } from './history-world';
import { allDays, beginWorld, DAY_COUNT, runToEnd, storedDays } from './short-history';

let world: TestHistoryWorld;

beforeEach(async () => {
  world = await beginWorld();
});

const countOf = (edition: string) => db.papers.where('edition').equals(edition).count();

describe('bad weather', () => {
  it('of a rate limit is waited out as long as the source says, and costs one request', async () => {
    const list = world.lists.get(allDays[5]!)!;
    world.lists.set(allDays[5]!, new SourceError('rate-limit', '429', 190));
    await startHistory();
    await continueHistory(world);
    expect(world.wakesAt).toBe(world.clock.epochMilliseconds + 190_000);
    expect(await readHistory()).toMatchObject({ failure: { kind: 'rate-limit', detail: '429' } });
    world.lists.set(allDays[5]!, list);
    await runToEnd(world);
    expect(world.asked).toHaveLength(DAY_COUNT + 1);
    expect((await readHistory())?.failure).toBeUndefined();
  });

  it('of one list, for ever, holds up no other: it is asked for twice and said to be missing', async () => {
    world.lists.set(allDays[5]!, new SourceError('unreadable', 'a web page'));
    world.lists.set(allDays[7]!, new SourceError('server', '500'));
    await startHistory();
    await runToEnd(world);
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
    await noteWait(world.clock.add({ years: 3 }).epochMilliseconds);
    await runToEnd(world);
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
      await runToEnd(world);
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
    await runToEnd(world);
    expect((await storedDays()).toSorted()).toEqual(allDays.toSorted());
    expect(new Set(world.asked).size).toBe(DAY_COUNT);
  });

  it('asks for nothing more once the reader has taken the permission back', async () => {
    await startHistory();
    world.hasPermission = async () => world.asked.length < 3;
    await continueHistory(world);
    expect(world.asked).toHaveLength(3);
    expect(await readHistory()).toMatchObject({ failure: { kind: 'permission' } });
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
