import { computed, signal } from '@preact/signals';
import * as v from 'valibot';
import { allTopics } from '../../components/topics';
import type { View } from '../../lib/store/views';
import { isByMeaning } from '../../lib/topics/topic';

const ORDERS = ['rank', 'trending', 'taste', 'date', 'votes', 'rising'] as const;
const Order = v.fallback(v.optional(v.picklist(ORDERS)), undefined);

/** What the library shows: a part of what is stored, or what all of it tells about time. */
export type LibraryView = View | 'trends';

const isView = (text: string): text is LibraryView => /^(?:today|week|starred|like|all|trends|topic:.+)$/s.test(text);
const ChosenView = v.fallback(v.optional(v.pipe(v.string(), v.guard(isView))), undefined);

/** Where the reader is: all of it stands in the address, so that back, forward, reload and bookmarks work. */
export interface Address {
  /** The chosen view; see {@link shownView} where none was. */
  view: LibraryView | undefined;
  query: string;
  /** The search is by meaning too. */
  isMeant: boolean;
  /** The chosen order; see {@link shownOrder} where none was. */
  order: v.InferOutput<typeof Order>;
  /** The open paper. */
  paperId: string | undefined;
}

/** The present address. */
export const address = signal<Address>(readAddress());

/** The view on show. Who has chosen none sees today's papers, and searches everything. */
export const shownView = computed((): View => {
  const { view, query } = address.value;
  if (view !== undefined && view !== 'trends') return view;
  return query.trim() === '' ? 'today' : 'all';
});

/** The latest edition is on show in the order of the reader's taste: what the popup calls "For you". */
export const isForYou = computed(
  () => shownView.value === 'today' && shownOrder.value === 'taste' && address.value.query.trim() === '',
);

/** The trends are on show instead of papers. */
export const isTrends = computed(() => address.value.view === 'trends');

/** The topic on show; undefined in every other view, and where it is gone. */
export const shownTopic = computed(() => allTopics.value?.find(({ id }) => `topic:${id}` === shownView.value));

/** What the topic on show means, where it means something. */
export const shownMeaning = computed(() => {
  const topic = shownTopic.value;
  return topic && isByMeaning(topic) ? topic.meaning : undefined;
});

/** Something fits best: what is searched for, what is like the starred papers, or what a topic means. */
export const isRanked = computed(
  () => address.value.query.trim() !== '' || shownView.value === 'like' || shownMeaning.value !== undefined,
);

/** The order on show. Nothing fits best where nothing is asked for. */
export const shownOrder = computed(() => {
  const { order } = address.value;
  if (order === undefined || (order === 'rank' && !isRanked.value)) return isRanked.value ? 'rank' : 'trending';
  return order;
});

/** The reader came here by going back or forward, not by a link or a button. */
export const hasReturned = signal(false);

addEventListener('popstate', () => {
  hasReturned.value = true;
  address.value = readAddress();
});

function readAddress(): Address {
  const parameters = new URLSearchParams(location.search);
  return {
    view: v.parse(ChosenView, parameters.get('view') ?? undefined),
    query: parameters.get('q') ?? '',
    isMeant: parameters.get('by') === 'meaning',
    order: v.parse(Order, parameters.get('sort') ?? undefined),
    paperId: parameters.get('paper') ?? undefined,
  };
}

/** The address of a place, from where the reader is: for links. */
export function makeUrl(change: Partial<Address>): string {
  const { view, query, isMeant, order, paperId } = { ...address.value, ...change };
  const parameters = new URLSearchParams();
  if (view !== undefined) parameters.set('view', view);
  if (query !== '') parameters.set('q', query);
  if (isMeant) parameters.set('by', 'meaning');
  if (order !== undefined) parameters.set('sort', order);
  if (paperId !== undefined) parameters.set('paper', paperId);
  return `${location.pathname}${parameters.size === 0 ? '' : `?${parameters}`}`;
}

/**
 * Goes somewhere. What is typed replaces the entry, so that going back skips the letters, once a search has begun; all
 * else makes a new one.
 */
export function goTo(change: Partial<Address>, isTyping = false): void {
  const url = makeUrl(change);
  hasReturned.value = false;
  if (isTyping && address.peek().query !== '') history.replaceState(null, '', url);
  else if (url !== location.pathname + location.search) history.pushState(null, '', url);
  address.value = { ...address.peek(), ...change };
}
