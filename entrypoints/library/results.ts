import { computed, effect, signal } from '@preact/signals';
import { readQuery, search, type Found } from '../../components/searching';
import { liveSignal } from '../../lib/live';
import { readSettings } from '../../lib/settings';
import { address } from './address';

/** So many papers more are read when the reader comes near the end of those that were. */
const STEP = 50;

const limit = signal(STEP);
const query = computed(() => address.value.query);
const order = computed(() => address.value.order);

/** Names the list on show: another one begins at its beginning. */
export const listKey = computed(() => `${order.value} ${query.value}`);

effect(() => {
  limit.value = listKey.value === '' ? 0 : STEP;
});

const asked = computed(() => readQuery(query.value));

/** What cannot be read in what was typed. */
export const fault = computed(() => ('fault' in asked.value ? asked.value.fault : undefined));

let last: Found | undefined;

/** The results. While something is typed that cannot be read, and until a new answer came, they are the last ones. */
export const found = liveSignal(() => {
  const current = asked.value;
  const wanted = { query: query.value, order: order.value, limit: limit.value };
  if ('fault' in current) return async () => last;
  return async () => (last = await search(wanted, current.filter));
});

/** Reads further, if there is more. */
export function readOn(): void {
  const { papers, total } = found.peek() ?? { papers: [], total: 0 };
  if (papers.length < total && limit.peek() <= papers.length) limit.value += STEP;
}

/** The settings, as they are when the page opens. */
export const settings = liveSignal(() => readSettings);
