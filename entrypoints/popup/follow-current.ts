import { effect } from '@preact/signals';
import { content, listKey } from './content';
import { goTo, place } from './place';

/**
 * When the current paper leaves the list (hidden, shown again, its star taken away), whichever way that was done, the
 * paper that took its place is current: keys and focus go on from there. An open one that leaves is closed. Returns how
 * to stop.
 */
export function followCurrent(): () => void {
  let before: { key: string; ids: string[] } = { key: '', ids: [] };
  return effect(() => {
    const key = listKey.value;
    if (!content.value) return;
    const ids = content.value.papers.map((paper) => paper.id);
    const { currentId = '', openId = '' } = place.peek();
    const known = key === before.key ? before.ids : [];
    before = { key, ids };
    const hasLeft = (id: string): boolean => known.includes(id) && !ids.includes(id);
    if (hasLeft(openId)) goTo({ openId: undefined });
    if (hasLeft(currentId)) goTo({ currentId: ids[Math.min(known.indexOf(currentId), ids.length - 1)] });
  });
}
