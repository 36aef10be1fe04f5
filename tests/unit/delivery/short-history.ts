import { continueHistory } from '../../../lib/delivery/history';
import { db } from '../../../lib/store/db';
import { resetDatabase } from '../store/database';
import { makeHistoryWorld, type TestHistoryWorld } from './history-world';
import { makePaper } from './world';

/** A Tuesday: the deliveries have the week from the 14th on, the history the 41 days from 2023-05-04 to 2023-06-13. */
const NOW = '2023-06-20T09:00[UTC]';

/** How many days the history has. */
export const DAY_COUNT = 41;

/** These, the newest first. */
export const allDays = Array.from({ length: DAY_COUNT }, (_, i) =>
  Temporal.PlainDate.from('2023-06-13').subtract({ days: i }).toString(),
);

/** An empty database, and a world with a list for each day of the history. */
export async function beginWorld(): Promise<TestHistoryWorld> {
  await resetDatabase();
  const world = makeHistoryWorld(NOW);
  for (const [i, day] of allDays.entries()) {
    // A paper of its own, and now and then the one of a week before again.
    const repeated = i % 5 === 0 ? [makePaper(`2300.${10_000 + i + 7}`)] : [];
    world.lists.set(day, [makePaper(`2300.${10_000 + i}`), ...repeated]);
  }
  return world;
}

/** The days whose lists are stored. */
export const storedDays = async (): Promise<string[]> => (await db.lists.toArray()).map(({ day }) => day);

/** Lets the alarm go off until there is none. */
export async function runToEnd(world: TestHistoryWorld, limit = 200): Promise<void> {
  await continueHistory(world);
  for (let i = 0; world.wakesAt !== undefined; i += 1) {
    if (i > limit) throw new Error('the history does not end');
    const now = world.clock.epochMilliseconds;
    world.clock = world.clock.add({ milliseconds: Math.max(Math.round(world.wakesAt - now), 0) });
    await continueHistory(world);
  }
}
