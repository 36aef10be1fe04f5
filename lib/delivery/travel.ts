import { onOwnChange } from '../store/own-changes';
import { onAreaChange } from '../sync/area';
import { askForExchange } from '../travel';
import { doExchange } from './hour';

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
      void doExchange();
    },
    answeredAt + ANSWER_REST_MS - performance.now(),
  );
}

/** Exchanges when another computer has written, and before long when the worker itself has marked something. */
export function watchTravel(): void {
  onAreaChange(answerOthers);
  onOwnChange(() => void askForExchange());
}
