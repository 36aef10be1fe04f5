import { useRef } from 'preact/hooks';
import { formatCount } from '../../components/format';
import { useKeptFocus } from '../../components/use-kept-focus';
import type { MarkKind } from '../../lib/store/mark-change';
import { say, sayCount } from '../../lib/words';
import { isChanging, lastChange, markedCounts, toggleSelectedMark, undoChange } from './bulk-marks';
import { ExportMenu } from './export-menu';
import { listed } from './list';
import { focusList } from './reading';
import { SelectTags } from './select-tags';
import { listSelected, selectAll, selected } from './selection';
import './selection-bar.css';

const MARKS: [kind: MarkKind, label: string, testId: string][] = [
  ['starredAt', say('star'), 'select-star'],
  ['readAt', say('read'), 'select-read'],
  ['hiddenAt', say('hide'), 'select-hide'],
];

/** What can be done with the selected papers. `title` is what the reader calls the list. */
export function SelectionBar({ title }: { title: string }) {
  const ids = selected.value;
  const list = listed.value;
  if (!ids || !list) return null;
  const isNone = ids.size === 0;
  return (
    <div
      class="selection-bar"
      role="group"
      aria-label={say('selectedPapers')}
      data-testid="selection"
      aria-busy={isChanging.value}
    >
      <p role="status" data-testid="selected-count">
        {isNone ? say('selectPapers') : sayCount('selectedCount', ids.size)}
      </p>
      <button type="button" class="button" aria-disabled={ids.size === list.numbers.length} onClick={selectAll}>
        {say('selectAll', formatCount(list.numbers.length))}
      </button>
      {!isNone && (
        <>
          {MARKS.map((mark) => (
            <MarkAll key={mark[0]} mark={mark} count={ids.size} />
          ))}
          <SelectTags />
          <ExportMenu title={title} name={say('exportSelected')} listIds={() => listSelected(list)} />
        </>
      )}
    </div>
  );
}

/** Pressed where all have the mark, mixed where some have. */
function MarkAll({ mark: [kind, label, testId], count }: { mark: (typeof MARKS)[number]; count: number }) {
  const marked = markedCounts.value?.[kind] ?? 0;
  const isAll = marked >= count;
  return (
    <button
      type="button"
      class="button"
      data-testid={testId}
      aria-pressed={isAll ? true : marked > 0 ? 'mixed' : false}
      aria-disabled={isChanging.value}
      onClick={() => toggleSelectedMark(kind)}
    >
      {label}
    </button>
  );
}

/** What was done to many papers, and how to undo it. It stays after the selection has ended. */
export function SelectionUndo() {
  const place = useRef<HTMLParagraphElement>(null);
  const change = lastChange.value;
  const canUndo = change !== undefined && change.undo.length > 0;
  useKeptFocus(place, focusList);
  return (
    <p ref={place} role="status" class={change ? 'list-note list-undo' : 'visually-hidden'} data-testid="bulk-status">
      {change && (
        <>
          <span>{change.words}</span>
          {canUndo && (
            <button type="button" class="button" data-testid="bulk-undo" onClick={undoChange}>
              {say('undo')}
            </button>
          )}
        </>
      )}
    </p>
  );
}
