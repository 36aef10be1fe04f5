import { reportDatabaseError } from '../lib/live';
import { requestWork } from '../lib/messages';
import { MAX_TOPICS } from '../lib/store/topic-change';
import { say } from '../lib/words';
import { formatCount } from './format';
import { saveState } from './saving';

/** Typing changes a filter letter by letter: everything is matched anew only when it rests. */
const REST_MS = 700;
let resting: ReturnType<typeof setTimeout> | undefined;

function requestMatches(): void {
  if (resting === undefined) return;
  clearTimeout(resting);
  resting = undefined;
  void requestWork();
}

// Who closes the page sooner than that would wait for the matches until the next hourly check.
addEventListener('pagehide', requestMatches);

/** Says what becomes of a change of topics, and has them matched with what is stored. `then` comes once it is written. */
export function writeTopics(change: Promise<unknown>, then?: () => void): void {
  change.then(
    () => {
      then?.();
      saveState.value = say('saved');
      clearTimeout(resting);
      resting = setTimeout(requestMatches, REST_MS);
    },
    (error: unknown) => {
      if (error instanceof RangeError) saveState.value = say('topicsFull', formatCount(MAX_TOPICS));
      else {
        saveState.value = say('unsaved');
        reportDatabaseError(error);
      }
    },
  );
}
