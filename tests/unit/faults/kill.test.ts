import { describe, expect, it } from 'vitest';
import { printFigure } from '../../figure';
import type { TestHistoryWorld } from '../delivery/history-world';
import { expectUnharmed, expectWhole, remember } from './invariants';
import { killAtStep } from './kill';
import { prepare } from './prepare';
import { wake, WORKS, type Work } from './works';

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
      printFigure(`${work.name}: killed at each of ${step - 1} steps, completed by the next tick each time`);
      expect(step).toBeGreaterThan(work.leastSteps);
    },
    600_000,
  );
});
