import { describe, expect, it } from 'vitest';
import { printFigure } from '../../figure';
import type { TestHistoryWorld } from '../delivery/history-world';
import { expectCompletion } from './completion';
import { remember } from './invariants';
import { killAtStep } from './kill';
import { prepare } from './prepare';
import { WORKS, type Work } from './works';

/** Returns whether the worker died there. */
async function killOnce(work: Work, world: TestHistoryWorld, step: number): Promise<boolean> {
  const memory = await remember();
  const { hasDied } = await killAtStep(step, world, work.run);
  const when = `${work.name}, killed at step ${step}`;
  await expectCompletion(memory, world, when);
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
