import { signal } from '@preact/signals';
import { liveSignal } from '../../lib/live';
import { readTitles } from '../../lib/store/titles';

/** The papers that the open editor names; there is one at most. */
export const shownIds = signal<string[]>([]);

const titles = liveSignal(() => {
  const ids = shownIds.value;
  return () => readTitles(ids);
});

/** A paper's title; its id as long as that is not read, and where the paper is not stored any more. */
export function namePaper(id: string): string {
  return titles.value?.get(id) ?? id;
}
