import { matchNextTopic } from '../store/rematch';
import { isByMeaning, type Topic } from '../topics/topic';
import { learnNextPiece } from '../store/meaning/learning';
import { learnTaste } from '../store/meaning/taste';
import { indexNextPapers } from '../store/reindex';
import { tidyIndex } from '../store/tidy';
import { keepAwake } from './keep-awake';
import { isHeard } from './notify';
import { doEach } from './steps';

/** Pieces of other work take a second; a removal of many papers takes longer. */
const PATIENCE_MS = 5_000;
/** So long, in all, a delivery waits for the topics that it is to name: enough for some in a large store. */
const MOST_MS = 25_000;

/**
 * Does what is waiting in the database beside the delivery: papers that cannot be found yet, topics that are to be
 * matched anew, and an index to be tidied. All of it in pieces, each a transaction of its own: whatever stops the worker,
 * the next call (every tick, and whenever a page asks) goes on from what is stored.
 */
export function doWork(): Promise<void> {
  return workOff({ indexNextPapers, matchNextTopic: matchOnce(), tidyIndex });
}

/**
 * Learns, in such pieces, what words mean, and from that what topics by meaning have and what the reader likes. It takes
 * long, so it comes after everything else.
 */
export function learn(): Promise<void> {
  return workOff({ learnNextPiece, matchNextTopic: matchOnce(), learnTaste });
}

/**
 * Finds out which topics by meaning the papers belong to that have come just now, for who is about to tell of them: those
 * first that the reader wants to hear of, and of the others what little time allows. Costs next to nothing where there are none. It gives up after a while, and never
 * rejects: {@link doWork} makes up for it.
 */
export async function matchMeanings(): Promise<void> {
  const begun = performance.now();
  const done = new Set<string>();
  const matchHeard = matchOnce((topic) => isByMeaning(topic) && isHeard(topic), done);
  const matchOthers = matchOnce(isByMeaning, done);
  const hasTime = (ms: number): boolean => performance.now() < begun + ms;
  const matchNext = async (): Promise<boolean> => (await matchHeard()) || (hasTime(PATIENCE_MS) && matchOthers());
  // Patience is for who has the lock, so each piece has its own.
  const doPiece = () => navigator.locks.request('work', { signal: AbortSignal.timeout(PATIENCE_MS) }, matchNext);
  try {
    while (hasTime(MOST_MS) && (await doPiece()));
  } catch {
    // The delivery matters more.
  }
}

/** Only tidies the index: for whoever stores many lists in a row. It costs next to nothing when there is nothing to do. */
export function tidyUp(): Promise<void> {
  return navigator.locks.request('work', async () => {
    while (await tidyIndex());
  });
}

/** A series of pieces that ends, however many papers come meanwhile: the next one makes up for those. */
function matchOnce(isWanted?: (topic: Topic) => boolean, done = new Set<string>()): () => Promise<boolean> {
  return () => matchNextTopic(isWanted, done);
}

/**
 * One piece at a time, whoever asks. Who removes papers or imports some waits for a piece, not for all the learning. The
 * worker is kept awake over the whole series: no piece is so long that its own watch would ever ring.
 */
function workOff(pieces: Record<string, () => Promise<boolean>>): Promise<void> {
  const works = Object.entries(pieces).map(([name, doPiece]): [string, () => Promise<void>] => [
    name,
    async () => {
      // Called with nothing: the lock that the browser hands over is no moment.
      while (await navigator.locks.request('work', () => doPiece()));
    },
  ]);
  return keepAwake(() => doEach(Object.fromEntries(works)));
}
