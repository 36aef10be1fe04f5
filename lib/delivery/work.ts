import { matchNextTopic } from '../store/matches';
import { indexNextPapers } from '../store/reindex';
import { tidyIndex } from '../store/tidy';
import { keepAwake } from './keep-awake';

/**
 * Does what is waiting in the database beside the delivery: papers that cannot be found yet, topics that are to be
 * matched anew, and an index to be tidied. All of it in pieces, each a transaction of its own: whatever stops the
 * worker, the next call (every tick, and whenever a page asks) goes on from what is stored. One at a time.
 */
export function doWork(): Promise<void> {
  return navigator.locks.request('work', () => keepAwake(workOff));
}

async function workOff(): Promise<void> {
  for (const doPiece of [indexNextPapers, matchNextTopic, tidyIndex]) {
    while (await doPiece());
  }
}
