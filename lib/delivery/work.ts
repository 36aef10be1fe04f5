import { matchNextTopic } from '../store/rematch';
import { learnNextPiece } from '../store/meaning/learning';
import { learnTaste } from '../store/meaning/taste';
import { indexNextPapers } from '../store/reindex';
import { tidyIndex } from '../store/tidy';
import { keepAwake } from './keep-awake';
import { fetchRecords } from './records';
import { browserWorld, type World } from './world';

/**
 * Does what is waiting in the database beside the delivery: papers that cannot be found yet, topics that are to be
 * matched anew, and an index to be tidied. All of it in pieces, each a transaction of its own: whatever stops the worker,
 * the next call (every tick, and whenever a page asks) goes on from what is stored. Only the records of starred papers,
 * which wait for the network, are fetched beside it.
 */
export async function doWork(world: World = browserWorld): Promise<void> {
  await Promise.all([workOff([indexNextPapers, matchNextTopic, tidyIndex]), fetchRecords(world)]);
}

/** Learns, in such pieces, what words mean and what the reader likes. It takes long, so it comes after everything else. */
export function learn(): Promise<void> {
  return workOff([learnNextPiece, learnTaste]);
}

/** Only tidies the index: for whoever stores many lists in a row. It costs next to nothing when there is nothing to do. */
export function tidyUp(): Promise<void> {
  return navigator.locks.request('work', async () => {
    while (await tidyIndex());
  });
}

/** One piece at a time, whoever asks. Who removes papers or imports some waits for a piece, not for all the learning. */
async function workOff(pieces: (() => Promise<boolean>)[]): Promise<void> {
  for (const doPiece of pieces) {
    while (await navigator.locks.request('work', () => keepAwake(doPiece)));
  }
}
