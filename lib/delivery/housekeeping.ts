import { copyDaily } from '../backup/daily-copy';
import { finishImport } from '../backup/import-settings';
import { findOldestKept } from '../retention';
import { readNewestListDay, removeNextPapers } from '../store/removal';
import { sweepIndex, tidyIndex } from '../store/tidy';
import { keepAwake } from './keep-awake';
import { doEach } from './steps';
import { browserWorld, type World } from './world';

/**
 * What is done at each hourly check after the delivery and the work, and at no other time: whoever tries out how long
 * papers are kept has until then to think again. In pieces, each a transaction of its own: what is cut short goes on the
 * next time.
 */
export function keepHouse(world: World = browserWorld): Promise<void> {
  return doEach({
    finishImport,
    removeOld: () => navigator.locks.request('work', () => keepAwake(() => removeOld(world))),
    copyDaily: () => copyDaily(world.now().epochMilliseconds),
  });
}

/**
 * The age of a paper counts from the newest list, as long as that is before today: a clock that is years ahead, or a
 * browser that was not opened for months, removes nothing that is among the newest.
 */
async function removeOld(world: World): Promise<void> {
  const { keeps } = await world.readSettings();
  const newestDay = await readNewestListDay();
  if (newestDay === undefined) return;
  const today = world.now().withTimeZone('UTC').toPlainDate();
  const newest = Temporal.PlainDate.from(newestDay);
  const oldest = findOldestKept(keeps, Temporal.PlainDate.compare(newest, today) < 0 ? newest : today);
  if (oldest === undefined) return;
  while (await removeNextPapers(oldest.toString()));
  for (const doPiece of [sweepIndex, tidyIndex]) while (await doPiece());
}
