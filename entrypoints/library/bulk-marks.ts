import { effect, signal } from '@preact/signals';
import { lastHidden } from '../../components/marking';
import { liveSignal, reportOutcome } from '../../lib/live';
import type { MarkChange, MarkKind } from '../../lib/store/mark-change';
import { changeMarks, countMarked, undoMarks, type Undo } from '../../lib/store/marks';
import { sayCount } from '../../lib/words';
import { overview } from './reading';
import { selected } from './selection';

/** How many of the selected papers have each mark. Asked for while some are selected. */
export const markedCounts = liveSignal(() => {
  const ids = selected.value;
  return async () => (ids && ids.size > 0 ? countMarked(ids) : undefined);
});

/**
 * What was last done to many papers, in words, and how to undo it: not after it was undone. `standing` are the words of
 * what is undone, without what has changed nothing since.
 */
export const lastChange = signal<{ words: string; standing: string; undo: Undo } | undefined>(undefined);

// Once everything was deleted, nothing of it can be brought back.
effect(() => {
  if (overview.value?.counts.all === 0) lastHidden.value = lastChange.value = undefined;
});

/** Something is being done to many papers. */
export const isChanging = signal(false);

/** Switches a mark on all selected papers: off where all have it, else on. */
export function toggleSelectedMark(kind: MarkKind): void {
  // Whether to switch on or off would be told from what is being changed.
  if (isChanging.peek()) return;
  const isOn = (markedCounts.peek()?.[kind] ?? 0) < (selected.peek()?.size ?? 0);
  changeSelected({ kind, isOn });
}

/** Does the same to every selected paper, all or none, and keeps how to undo it. */
export function changeSelected(change: MarkChange): void {
  const ids = [...(selected.peek() ?? [])];
  if (ids.length === 0) return;
  void run(async () => {
    const undo = await changeMarks(ids, change);
    lastHidden.value = undefined;
    const words = describeChange(change, undo.length);
    const before = lastChange.peek();
    // Where nothing was to be changed, the change before stands and can still be undone: the words say both.
    if (undo.length === 0 && before?.undo.length) {
      lastChange.value = { ...before, words: `${words} ${before.standing}` };
    } else lastChange.value = { words, standing: words, undo };
  });
}

/** Puts the marks back as they were before the last change. What was changed since then stays as it is. */
export function undoChange(): void {
  const change = lastChange.peek();
  if (!change || change.undo.length === 0 || isChanging.peek()) return;
  void run(async () => {
    const { restored, left } = await undoMarks(change.undo);
    const undone = sayCount('bulkUndone', restored);
    const words = left === 0 ? undone : sayCount('bulkLeft', left, undone);
    lastChange.value = { words, standing: words, undo: [] };
  });
}

let last = Promise.resolve();

/** Does one thing after the other: a tag that is typed while another is being given has already left its field. */
async function run(act: () => Promise<void>): Promise<void> {
  isChanging.value = true;
  const turn = last.then(async () => void (await reportOutcome(act())));
  last = turn;
  await turn;
  if (last === turn) isChanging.value = false;
}

function describeChange(change: MarkChange, count: number): string {
  switch (change.kind) {
    case 'starredAt':
      return sayCount(change.isOn ? 'bulkStarred' : 'bulkUnstarred', count);
    case 'readAt':
      return sayCount(change.isOn ? 'bulkRead' : 'bulkUnread', count);
    case 'hiddenAt':
      return sayCount(change.isOn ? 'bulkHidden' : 'bulkShown', count);
    case 'addTags':
      return sayCount('bulkTagged', count, change.tags.join(', '));
    case 'removeTag':
      return sayCount('bulkUntagged', count, change.tag);
    case 'setTags':
    case 'setNote':
      return sayCount('bulkChanged', count);
  }
}
