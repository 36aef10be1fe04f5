import { effect, signal } from '@preact/signals';
import { findIndex, idAt, listed, listIds, type Listed } from './list';

/** The papers that were picked out of the list, to do something with all of them; undefined while none are being picked. */
export const selected = signal<ReadonlySet<string> | undefined>(undefined);

/** Where a range begins, and what was selected before it did: a range that shrinks gives back what it took. */
let anchor: { paperId: string; others: ReadonlySet<string> } | undefined;

/** Begins to pick papers. */
export function startSelection(): void {
  selected.value = new Set();
  anchor = undefined;
}

/** Picks no more papers. */
export function endSelection(): void {
  selected.value = undefined;
  anchor = undefined;
}

/** Picks a paper, or puts it back. */
export function toggleSelected(paperId: string): void {
  const ids = new Set(selected.peek());
  if (!ids.delete(paperId)) ids.add(paperId);
  anchor = { paperId, others: ids };
  selected.value = ids;
}

/** Picks all from the paper that was picked last (or `from`, where there is none) to the one at this place. */
export function selectTo(index: number, from = index): void {
  const list = listed.peek();
  if (!list) return;
  anchor ??= { paperId: idAt(list, from) ?? '', others: new Set(selected.peek()) };
  const found = findIndex(list, anchor.paperId);
  const start = found < 0 ? index : found;
  const range = listIds(list, Math.min(start, index), Math.max(start, index) + 1);
  selected.value = new Set([...anchor.others, ...range]);
}

/** Picks the whole list. */
export function selectAll(): void {
  const list = listed.peek();
  if (!list) return;
  anchor = undefined;
  selected.value = new Set(listIds(list));
}

/** The picked papers in the order of the list. */
export function listSelected(list: Listed): string[] {
  const ids = selected.peek();
  return ids ? listIds(list).filter((id) => ids.has(id)) : [];
}

let shownName: string | undefined;

// Another view or search begins without a selection; another order keeps it. What leaves the list leaves the selection: nothing is done to a paper that
// cannot be seen in it any more.
effect(() => {
  const list = listed.value;
  const ids = selected.peek();
  const name = list && `${list.view} ${list.query}`;
  const isSame = name === shownName;
  shownName = name;
  if (!list || !ids) return;
  if (!isSame) endSelection();
  else if (ids.size > 0) {
    const left = listSelected(list);
    if (left.length === ids.size) return;
    anchor = undefined;
    selected.value = new Set(left);
  }
});
