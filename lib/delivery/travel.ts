import { onOwnChange } from '../store/own-changes';
import { onAreaChange } from '../sync/area';
import { exchange } from '../sync/exchange';
import { askForExchange } from '../travel';
import { doWork, learn } from './work';
import { browserWorld } from './world';

/**
 * Exchanges marks and topics with the reader's other computers. What comes is matched, fetched, learnt from and counted
 * at once.
 */
export async function exchangeOwn(): Promise<void> {
  const { hasNews } = await exchange();
  if (!hasNews) return;
  await doWork();
  await learn();
  await browserWorld.refreshBadge();
}

/**
 * What another computer writes is exchanged at once, but no sooner than this after the last time: where both readers are
 * busy it is the answer to what was written here, and would be answered in turn, as often as browsers take it.
 */
const ANSWER_REST_MS = 5_000;

let answeredAt = -Infinity;
let nextAnswer: ReturnType<typeof setTimeout> | undefined;

function answerOthers(): void {
  nextAnswer ??= setTimeout(
    () => {
      nextAnswer = undefined;
      answeredAt = performance.now();
      void exchangeOwn();
    },
    answeredAt + ANSWER_REST_MS - performance.now(),
  );
}

/** Exchanges when another computer has written, and before long when the worker itself has marked something. */
export function watchTravel(): void {
  onAreaChange(answerOthers);
  onOwnChange(() => void askForExchange());
}
