import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FindRanges } from '../../components/highlighted';
import { PaperRow } from '../../components/paper-row';
import { topics } from '../../components/topics';
import { address } from './address';
import { current } from './list';
import { openPaper } from './reading';
import { readRow } from './rows';

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
  return (
    <li
      ref={item}
      class="window-item"
      style={{ top: `calc(var(--row-height) * ${index})` }}
      aria-setsize={count}
      aria-posinset={index + 1}
    >
      {row ? (
        <PaperRow
          paper={row.paper}
          mark={row.mark}
          topics={(topics.value ?? []).filter((topic) => row.topicIds.includes(topic.id))}
          findRanges={findRanges}
          isOpen={address.value.paperId === paperId}
          opensIn="pane"
          isTabStop={isTabStop}
          onToggle={() => openPaper(paperId)}
          onFocus={() => {
            if (current.peek()?.id !== paperId) current.value = { id: paperId, index, takesFocus: false };
          }}
        />
      ) : (
        <div class="paper-outline" />
      )}
    </li>
  );
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
