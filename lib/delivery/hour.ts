import { exchange } from '../sync/exchange';
import { deliver, deliverWithAccess } from './deliver';
import { continueHistory } from './history';
import { browserHistoryWorld, type HistoryWorld } from './history-world';
import { keepHouse } from './housekeeping';
import { fetchRecords } from './records';
import { doEach, type Steps } from './steps';
import { doWork, learn } from './work';
import { browserWorld, type World } from './world';

/** All that is done at each hourly check, in this order. */
export async function doHourly(world: World = browserWorld): Promise<void> {
  await doEach({ delivery: () => deliver('tick', world) });
  await doBesideRecords(world, {
    work: doWork,
    housekeeping: () => keepHouse(world),
    learning: learn,
    exchange: () => doExchange(world),
  });
}

/** What is done at once when the browser starts, or Paperboy was installed or updated. */
export async function doAtStart(trigger: 'startup' | 'installed', world: World = browserWorld): Promise<void> {
  await doEach({ delivery: () => deliver(trigger, world) });
  await doBesideRecords(world, { work: doWork, learning: learn });
}

/** The delivery that a page asks for. It does not wait for the order that suits the reader. */
export async function deliverNow(world: World = browserWorld): Promise<void> {
  await doEach({ delivery: () => deliver('user', world) });
  void learnAndCount(world);
}

/** What is done when the browser lets us fetch again. */
export async function doWithAccess(world: World = browserWorld): Promise<void> {
  await doEach({ delivery: () => deliverWithAccess(world) });
  await learnAndCount(world);
}

/** Goes on with the history, and learns from what it has brought. */
export async function doHistory(world: HistoryWorld = browserHistoryWorld): Promise<void> {
  await resumeHistory(world);
  await learnAndCount(world);
}

/**
 * Goes on with the history where the last worker has left it. Whatever wakes a worker asks for this, so it learns nothing:
 * what the reader has just starred would move the list under a hand.
 */
export function resumeHistory(world: HistoryWorld = browserHistoryWorld): Promise<void> {
  return doEach({ history: () => continueHistory(world) });
}

/**
 * Exchanges marks and topics with the reader's other computers. What comes is matched, fetched, learnt from and counted
 * at once.
 */
export function doExchange(world: World = browserWorld): Promise<void> {
  return doEach({
    exchange: async () => {
      const { hasNews } = await exchange();
      if (hasNews) await doBesideRecords(world, { work: doWork, learning: learn });
    },
  });
}

/** All that a page may have left to do. Nothing of it waits for the history, which may take hours. */
export async function doWaiting(
  world: World = browserWorld,
  historyWorld: HistoryWorld = browserHistoryWorld,
): Promise<void> {
  await Promise.all([doBesideRecords(world, { work: doWork, learning: learn }), doHistory(historyWorld)]);
}

/**
 * Does one thing after the other, and beside them fetches the records of starred papers: up to a hundred requests, for
 * which nothing else waits. What has come then is learnt from at the end, which costs next to nothing where nothing came.
 */
async function doBesideRecords(world: World, steps: Steps): Promise<void> {
  const badge = (): Promise<void> => world.refreshBadge();
  await Promise.all([doEach({ fetchRecords: () => fetchRecords(world) }), doEach({ ...steps, badge })]);
  await learnAndCount(world);
}

/** Learns from what has come, and counts anew what topics have by that. */
function learnAndCount(world: Pick<World, 'refreshBadge'>): Promise<void> {
  return doEach({ learning: learn, badge: () => world.refreshBadge() });
}
