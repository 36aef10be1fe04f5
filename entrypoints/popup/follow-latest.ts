import { effect } from '@preact/signals';
import { shownDate } from './content';
import { isSearching } from './found';
import { goTo, place } from './place';

/**
 * Keeps a view that stays open with the latest edition: a new one begins at its beginning. Only an opened paper is not
 * taken from under the reader's eyes: its edition stays, and the next is a step away. Returns how to stop.
 */
export function followLatest(): () => void {
  let before: string | undefined;
  return effect(() => {
    const date = shownDate.value;
    const { date: pinned, openId, view } = place.peek();
    const isReplaced = before !== undefined && date !== undefined && date > before;
    // What is found or starred is of every edition.
    if (isReplaced && pinned === undefined && view !== 'starred' && !isSearching.peek()) {
      goTo(openId === undefined ? { scrollTop: 0, currentId: undefined } : { date: before });
    }
    before = shownDate.peek();
  });
}
