import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Calls `regain` where a component's new state has taken away what had the focus in it: keys would speak of something
 * else, and Tab begin anew. The browser does not say reliably that it did, so the focus is looked for before and after.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, regain: () => void): void {
  const hadFocus = place.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement === document.body) regain();
  });
}
