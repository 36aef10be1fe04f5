import { computed } from '@preact/signals';
import { readQuery, search, type Found } from '../../components/searching';
import { liveSignal } from '../../lib/live';
import { place } from './place';

/** More than anybody goes through in a popup; the rest is a click away, in the library. */
const LIMIT = 40;

/** Something is being searched for. */
export const isSearching = computed(() => place.value.query.trim() !== '');

const query = computed(() => place.value.query);
const asked = computed(() => (isSearching.value ? readQuery(query.value) : undefined));

/** What cannot be read in what was typed. */
export const fault = computed(() => (asked.value && 'fault' in asked.value ? asked.value.fault : undefined));

let last: Found | undefined;

/** The results. While something is typed that cannot be read, and until a new answer came, they are the last ones. */
export const found = liveSignal(() => {
  const text = query.value;
  const filter = asked.value && 'filter' in asked.value ? asked.value.filter : undefined;
  if (!isSearching.value) return async () => (last = undefined);
  if (!filter) return async () => last;
  return async () => (last = await search({ query: text, order: 'rank', limit: LIMIT }, filter));
});
