import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { printFigure } from '../../figure';
import { watchDatabase } from '../store/database';
import { expectCompletion } from './completion';
import { remember } from './invariants';
import { prepare } from './prepare';
import { WORKS, type Work } from './works';

/** Closes the database at the n-th step into it, as browsers do. That step fails, and the worker lives on. */
async function closeAtStep(step: number, run: () => Promise<unknown>): Promise<boolean> {
  let steps = 0;
  const stop = watchDatabase(() => {
    steps += 1;
    if (steps !== step) return;
    db.close({ disableAutoOpen: false });
    throw new DOMException('The connection was closed.', 'AbortError');
  });
  await run().catch(() => undefined);
  stop();
  return steps >= step;
}

/** Returns whether the work came as far as that step. */
async function closeOnce(work: Work, begin: Awaited<ReturnType<typeof prepare>>, step: number): Promise<boolean> {
  const world = await begin();
  const memory = await remember();
  const isClosed = await closeAtStep(step, () => work.run(world));
  const when = `${work.name}, the database closed at step ${step}`;
  await expectCompletion(memory, world, when);
  return isClosed;
}

describe('a database that is closed under the worker', () => {
  it.each(WORKS.filter(({ isClosedUnder }) => isClosedUnder))(
    'at any step of $name has cost nothing, and the next tick completes it',
    async (work) => {
      const begin = await prepare(work);
      let step = 1;
      while (await closeOnce(work, begin, step)) step += 1;
      printFigure(
        `${work.name}: the database closed at each of ${step - 1} steps, completed by the next tick each time`,
      );
      expect(step).toBeGreaterThan(work.leastSteps / 2);
    },
    600_000,
  );
});
