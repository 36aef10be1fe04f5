import { computed } from '@preact/signals';
import { sayCount } from '../../lib/words';
import { shownOrder } from './address';
import { listed } from './list';

/** Of how many papers on show nobody knows yet how fast they rise. */
const unknownCount = computed(() => {
  const list = listed.value;
  if (!list || shownOrder.value !== 'rising') return 0;
  return list.numbers.reduce((count, number) => count + Number(Number.isNaN(list.facts.rise(number))), 0);
});

/** What stands in a list by the speed of rise: what was seen only once has none. */
export function RisingNote() {
  if (unknownCount.value === 0) return null;
  return <p class="list-note">{sayCount('risingUnknown', unknownCount.value)}</p>;
}
