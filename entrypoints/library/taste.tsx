import { computed, effect } from '@preact/signals';
import { TasteNote } from '../../components/taste-note';
import { liveSignal } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import type { Reason } from '../../lib/relevance/reason';
import { readReasons } from '../../lib/store/meaning/suits';
import { readViewTaste } from '../../lib/store/view-order';
import { address, isTrends, shownOrder, shownView } from './address';

/** The list is in the order of the reader's taste. */
export const isByTaste = computed(() => !isTrends.value && shownOrder.value === 'taste');

const taste = liveSignal(() => {
  const view = isByTaste.value ? shownView.value : undefined;
  return async () => view && readViewTaste(view);
});

const isReasoned = computed(() => isByTaste.value || address.value.paperId !== undefined);

/** Why papers suit the reader, by id, as far as that is known. */
export const reasons = liveSignal((): (() => Promise<ReadonlyMap<string, Reason>>) =>
  isReasoned.value ? readReasons : async () => new Map(),
);

const wantsTaste = computed(() => taste.value?.missing === 0);

/** There are stars enough for an order by taste, which is wanted and not there. */
export const lacksTaste = computed(() => wantsTaste.value && !taste.value?.row);

// The worker looks whether the order is that of the present marks. The reader's next stars wait for the next hour: the
// list does not move under a hand before.
effect(() => {
  if (wantsTaste.value) void requestWork();
});

/** What the order on show is made of, or why there is none yet. */
export function TasteLine() {
  return isByTaste.value ? <TasteNote taste={taste.value} /> : null;
}
