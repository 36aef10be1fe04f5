import { deliver } from './deliver';
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
