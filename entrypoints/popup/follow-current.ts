import { effect } from '@preact/signals';
import { content, listKey } from './content';
import { goTo, place } from './place';

/**
 * When the current paper leaves the list (hidden, shown again, its star taken away), whichever way that was done, the
 * paper that took its place is current: keys and focus go on from there. Returns how to stop.
 */
export function followCurrent(): () => void {
  let before: { key: string; ids: string[] } = { key: '', ids: [] };
  return effect(() => {
    const key = listKey.value;
    if (!content.value) return;
    const ids = content.value.papers.map((paper) => paper.id);
    const { currentId = '', openId = '' } = place.peek();
    const index = key === before.key ? before.ids.indexOf(currentId) : -1;
    before = { key, ids };
    if (index < 0 || ids.includes(currentId)) return;
    const heir = ids[Math.min(index, ids.length - 1)];
    goTo({ currentId: heir, openId: ids.includes(openId) ? openId : undefined });
  });
}
