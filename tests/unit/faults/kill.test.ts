import { describe, expect, it } from 'vitest';
import { resetDatabase } from '../store/database';
import { expectUnharmed, expectWhole, remember } from './invariants';
import { killAtStep } from './kill';
import { makeWorkWorld, wake, WORKS, type Work } from './works';

/** Returns whether the worker died there. */
async function killOnce(work: Work, step: number): Promise<boolean> {
  await resetDatabase();
  const world = makeWorkWorld();
  await work.prepare(world);
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
      let step = 1;
      while (await killOnce(work, step)) step += 1;
      console.log(`${work.name}: killed at each of ${step - 1} steps, completed by the next tick each time`);
      expect(step).toBeGreaterThan(work.leastSteps);
    },
    600_000,
  );
});
