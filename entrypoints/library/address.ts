import { signal } from '@preact/signals';
import * as v from 'valibot';

const Order = v.fallback(v.picklist(['rank', 'date', 'votes']), 'rank');

/** Where the reader is: all of it stands in the address, so that back, forward, reload and bookmarks work. */
export interface Address {
  query: string;
  order: v.InferOutput<typeof Order>;
  /** The open paper. */
  paperId: string | undefined;
}

/** The present address. */
export const address = signal<Address>(readAddress());

addEventListener('popstate', () => {
  address.value = readAddress();
});

function readAddress(): Address {
  const parameters = new URLSearchParams(location.search);
  return {
    query: parameters.get('q') ?? '',
    order: v.parse(Order, parameters.get('sort')),
    paperId: parameters.get('paper') ?? undefined,
  };
}

/** Goes somewhere. What is typed replaces the entry, so that going back skips the letters; all else makes a new one. */
export function goTo(change: Partial<Address>, isTyping = false): void {
  const next = { ...address.peek(), ...change };
  address.value = next;
  const parameters = new URLSearchParams();
  if (next.query !== '') parameters.set('q', next.query);
  if (next.order !== 'rank') parameters.set('sort', next.order);
  if (next.paperId !== undefined) parameters.set('paper', next.paperId);
  const url = `${location.pathname}${parameters.size === 0 ? '' : `?${parameters}`}`;
  if (isTyping) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
}
