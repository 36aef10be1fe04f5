import { deliver } from './deliver';
import { continueHistory } from './history';
import { browserHistoryWorld, type HistoryWorld } from './history-world';
import { keepHouse } from './housekeeping';
import { doEach } from './steps';
import { exchangeOwn } from './travel';
import { doWork, learn } from './work';
import { browserWorld, type World } from './world';

/** All that is done at each hourly check, in this order. */
export function doHourly(world: World = browserWorld): Promise<void> {
  return doEach({
    delivery: () => deliver('tick', world),
    work: () => doWork(world),
    housekeeping: () => keepHouse(world),
    learning: learn,
    exchange: exchangeOwn,
  });
}

/** What is done at once when the browser starts, or Paperboy was installed or updated. */
export function doAtStart(trigger: 'startup' | 'installed'): Promise<void> {
  return doEach({ delivery: () => deliver(trigger), work: doWork, learning: learn });
}

/** Goes on with the history, and learns from what it has brought. */
export function doHistory(world: HistoryWorld = browserHistoryWorld): Promise<void> {
  return doEach({ history: () => continueHistory(world), learning: learn });
}

/** All that a page may have left to do. Nothing of it waits for the history, which may take hours. */
export async function doWaiting(
  world: World = browserWorld,
  historyWorld: HistoryWorld = browserHistoryWorld,
): Promise<void> {
  await Promise.all([
    doEach({ work: () => doWork(world), learning: learn, badge: () => world.refreshBadge() }),
    doHistory(historyWorld),
  ]);
}
