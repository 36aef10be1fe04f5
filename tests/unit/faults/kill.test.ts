import { fakeBrowser } from '#imports';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import type { TestHistoryWorld } from '../delivery/history-world';
import { resetDatabase } from '../store/database';
import { expectUnharmed, expectWhole, remember } from './invariants';
import { killAtStep } from './kill';
import { makeWorkWorld, wake, WORKS, type Work } from './works';

/** Makes what a work begins with, once. Returns how to have it again: to live it anew each time takes much longer. */
async function prepare(work: Work): Promise<() => Promise<TestHistoryWorld>> {
  fakeBrowser.reset();
  await resetDatabase();
  const world = makeWorkWorld();
  await work.prepare(world);
  const { clock, shown, screen, wakesAt } = world;
  const tables = await Promise.all(db.tables.map(async (table) => ({ table, rows: await table.toArray() })));
  return async () => {
    Object.assign(world, { clock, shown: [...shown], screen: new Set(screen), wakesAt });
    await db.transaction('rw', db.tables, async () => {
      for (const { table, rows } of tables) {
        await table.clear();
        await table.bulkAdd(rows);
      }
    });
    return world;
  };
}

/** Returns whether the worker died there. */
async function killOnce(work: Work, world: TestHistoryWorld, step: number): Promise<boolean> {
  const memory = await remember();
  const { hasDied } = await killAtStep(step, world, work.run);
  const when = `${work.name}, killed at step ${step}`;
  await expectUnharmed(memory, world, when);
  world.clock = world.clock.add({ hours: 1 });
  await wake(world);
  await expectUnharmed(memory, world, `${when}, after the next tick`);
  await expectWhole(world, when);
  return hasDied;
}

describe('a worker that is killed', () => {
  it.each(WORKS)(
    'at any step of $name has harmed nothing, and the next tick completes it',
    async (work) => {
      const begin = await prepare(work);
      let step = 1;
      while (await killOnce(work, await begin(), step)) step += 1;
      console.log(`${work.name}: killed at each of ${step - 1} steps, completed by the next tick each time`);
      expect(step).toBeGreaterThan(work.leastSteps);
    },
    600_000,
  );
});
