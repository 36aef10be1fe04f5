import { computed, effect, signal } from '@preact/signals';
import type { Found } from '../../components/searching';
import { liveSignal } from '../../lib/live';
import { place } from './place';

/** More than anybody goes through in a popup; the rest is a click away, in the library. */
const LIMIT = 50;

type Searching = typeof import('../../components/searching');
const searching = signal<Searching | undefined>(undefined);

/** Loads what searching needs. It is no part of what the popup starts with: most mornings nothing is searched. */
export async function prepareSearch(): Promise<void> {
  searching.value ??= await import('../../components/searching');
}

/** Something is being searched for. */
export const isSearching = computed(() => place.value.query.trim() !== '');

effect(() => {
  if (isSearching.value) void prepareSearch();
});

const query = computed(() => place.value.query);
const asked = computed(() => (isSearching.value ? searching.value?.readQuery(query.value) : undefined));

/** What cannot be read in what was typed. */
export const fault = computed(() => (asked.value && 'fault' in asked.value ? asked.value.fault : undefined));

let last: Found | undefined;

/** The results. While something is typed that cannot be read, and until a new answer came, they are the last ones. */
export const found = liveSignal(() => {
  const load = searching.value;
  const text = query.value;
  const filter = asked.value && 'filter' in asked.value ? asked.value.filter : undefined;
  if (!isSearching.value) return async () => (last = undefined);
  if (!load || !filter) return async () => last;
  return async () => (last = await load.search({ query: text, order: 'rank', limit: LIMIT }, filter));
});
