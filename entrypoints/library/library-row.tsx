import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FindRanges } from '../../components/highlighted';
import { PaperRow } from '../../components/paper-row';
import { topics } from '../../components/topics';
import { address } from './address';
import { current } from './list';
import { openPaper } from './reading';
import { RowCheck } from './row-check';
import { readRow } from './rows';
import { selected, selectTo, toggleSelected } from './selection';
import { isByTaste, reasons } from './taste';

interface LibraryRowProps {
  paperId: string;
  index: number;
  count: number;
  isCurrent: boolean;
  /** Tab enters the list here. */
  isTabStop: boolean;
  findRanges: FindRanges | undefined;
}

/** A row at its place; until it has been read, its outline. */
export function LibraryRow({ paperId, index, count, isCurrent, isTabStop, findRanges }: LibraryRowProps) {
  const item = useRef<HTMLLIElement>(null);
  const row = readRow(paperId);
  const isLoaded = row !== undefined;
  useLayoutEffect(() => {
    if (isCurrent && isLoaded) focusTitle(item.current);
  }, [isCurrent, isLoaded, isCurrent && current.value]);
  const isSelecting = selected.value !== undefined;
  const isSelected = selected.value?.has(paperId) === true;
  const makeCurrent = (): void => {
    if (current.peek()?.id !== paperId) current.value = { id: paperId, index, takesFocus: false };
  };
  return (
    // What keys do is in keys.ts.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={item}
      class={`window-item${isSelecting ? ' has-check' : ''}${isSelected ? ' is-selected' : ''}`}
      style={{ top: `calc(var(--row-height) * ${index})` }}
      aria-setsize={count}
      aria-posinset={index + 1}
      onMouseDown={preventTextSelection}
      onClickCapture={(event) => pickByPointer(event, paperId, index)}
    >
      {row && isSelecting && (
        <RowCheck
          paperId={paperId}
          title={row.paper.title}
          index={index}
          isSelected={isSelected}
          isTabStop={isTabStop}
          onFocus={makeCurrent}
        />
      )}
      {row ? (
        <PaperRow
          paper={row.paper}
          mark={row.mark}
          topics={(topics.value ?? []).filter((topic) => row.topicIds.includes(topic.id))}
          findRanges={findRanges}
          reason={isByTaste.value ? reasons.value?.get(paperId) : undefined}
          isOpen={address.value.paperId === paperId}
          opensIn="pane"
          isTabStop={isTabStop}
          onToggle={() => openPaper(paperId)}
          onFocus={makeCurrent}
        />
      ) : (
        <div class="paper-outline" />
      )}
    </li>
  );
}

/** A press with Shift picks rows, not the text between them. */
function preventTextSelection(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

/** As in every list: with Ctrl or Command one more, with Shift all up to here. Boxes and links do what they always do. */
function pickByPointer(event: MouseEvent, paperId: string, index: number): void {
  const isMore = event.ctrlKey || event.metaKey;
  if (!isMore && !event.shiftKey) return;
  if (event.target instanceof Element && event.target.closest('a, label')) return;
  event.preventDefault();
  event.stopPropagation();
  if (isMore) toggleSelected(paperId);
  else selectTo(index, current.peek()?.index);
}

/** The focus follows the current paper within the list, and from nowhere; from elsewhere only if a key sent it. */
function focusTitle(item: HTMLElement | null): void {
  const { activeElement } = document;
  // What has the focus inside is left where it is.
  if (!item || item.contains(activeElement)) return;
  const isFree = activeElement === null || activeElement === document.body;
  if (!current.peek()?.takesFocus && !isFree && !activeElement.closest('.window')) return;
  item.querySelector<HTMLElement>('.paper-title')?.focus({ preventScroll: true });
}
