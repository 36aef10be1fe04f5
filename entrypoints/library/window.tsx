import { useLayoutEffect, useRef } from 'preact/hooks';
import { address, hasReturned } from './address';
import { noteFlight } from './flight';
import { LibraryRow } from './library-row';
import { current, findIndex, idAt, type Listed } from './list';
import { sight } from './rows';
import { isByTaste } from './taste';
import { say } from '../../lib/words';
import './window.css';

/** So many rows are drawn beyond each end of the screen, so that ordinary scrolling never meets an outline. */
const BEYOND = 6;

/**
 * The list, of any length, in its own scrolling area. Every row has the same height (CSS), so that a row's place is a
 * product: the scroll bar is exact from the start, and nothing has to be measured or can jump.
 */
export function WindowedList({ list }: { list: Listed }) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = list.numbers.length;
  usePlace(scroller, list);
  useFollowing(scroller, count);

  const tabStop = current.value?.index ?? sight.value.first;
  return (
    <div
      class={`window${list.query === '' ? '' : ' has-snippets'}${isByTaste.value ? ' has-reasons' : ''}`}
      ref={scroller}
      tabIndex={-1}
      onScroll={({ currentTarget }) => {
        noteFlight(currentTarget);
        look({ currentTarget });
      }}
    >
      <ul aria-label={say('papersHeading')} style={{ height: `calc(var(--row-height) * ${count})` }}>
        {listDrawn(count).map((index) => {
          const id = idAt(list, index) ?? '';
          return (
            <LibraryRow
              key={id}
              paperId={id}
              index={index}
              count={count}
              isCurrent={current.value?.id === id}
              isTabStop={tabStop === index}
              findRanges={list.findRanges}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** The places in sight, and the current one: what has the focus stays in the page. */
function listDrawn(count: number): number[] {
  const { first, last } = sight.value;
  const drawn = Array.from({ length: Math.max(0, Math.min(last, count - 1) - first + 1) }, (_, i) => first + i);
  const index = current.value?.index;
  if (index === undefined || index >= count || (index >= first && index <= last)) return drawn;
  return index < first ? [index, ...drawn] : [...drawn, index];
}

type Scroller = { readonly current: HTMLDivElement | null };

/** Kept, because to ask for it while one scrolls would lay the page out twice a frame. */
let rowHeight = 84;

/** By the whole list: at most sizes of text a row is no whole number of pixels, and what is rounded adds up row by row. */
function measureRow(element: HTMLElement, list: Listed | undefined): void {
  const height = element.firstElementChild?.getBoundingClientRect().height;
  const count = list?.numbers.length;
  if (height && count) rowHeight = height / count;
}

/** Notes which places are in sight. */
function look({ currentTarget: element }: { currentTarget: HTMLElement }): void {
  const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - BEYOND);
  const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + BEYOND;
  if (sight.peek().first !== first || sight.peek().last !== last) sight.value = { first, last };
}

/** Another list begins at its beginning, or as {@link findStart} says; in the same one the reader stays at the paper. */
function usePlace(scroller: Scroller, list: Listed): void {
  const before = useRef<Listed>(undefined);
  const top = useRef(0);
  // From before the rows change: to a row that is moved among them and has the focus, the browser scrolls by itself.
  if (before.current !== list) top.current = scroller.current?.scrollTop ?? 0;
  useLayoutEffect(() => {
    const element = scroller.current;
    const known = before.current;
    before.current = list;
    if (!element || known === list) return;
    measureRow(element, list);
    const { clientHeight } = element;
    if (known?.key === list.key)
      element.scrollTop = top.current + findShift(known, list, top.current, clientHeight) * rowHeight;
    else element.scrollTop = known && !hasReturned.peek() ? 0 : findStart(list, clientHeight);
    look({ currentTarget: element });
  }, [list]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      measureRow(element, before.current);
      look({ currentTarget: element });
    });
    observer.observe(element);
    // Its height follows that of the rows, which follows the size of the text.
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
}

/** Where a list begins that one comes back to, or opens the page with: with its open paper in the middle. */
function findStart(list: Listed, clientHeight: number): number {
  const { paperId } = address.peek();
  const index = paperId === undefined ? -1 : findIndex(list, paperId);
  return index < 0 ? 0 : Math.max(0, index * rowHeight - (clientHeight - rowHeight) / 2);
}

/** By how many places the paper that the reader looks at has moved: the current one if it is in sight, else the first. */
function findShift(known: Listed, list: Listed, top: number, clientHeight: number): number {
  // Whoever is at the top wants to see what comes there.
  if (top < rowHeight / 2) return 0;
  const first = Math.ceil(top / rowHeight);
  const end = (top + clientHeight) / rowHeight;
  const focusedId = document.activeElement?.closest('.window [data-paper-id]')?.getAttribute('data-paper-id');
  const places = Array.from({ length: Math.max(0, Math.floor(end) - first) }, (_, i) => first + i);
  const focused = places.find((index) => idAt(known, index) === focusedId);
  for (const index of focused === undefined ? places : [focused, ...places]) {
    const moved = findIndex(list, idAt(known, index) ?? '');
    if (moved >= 0) return moved - index;
  }
  return 0;
}

/** Keeps the current paper in sight when keys move it. */
function useFollowing(scroller: Scroller, count: number): void {
  const at = current.value;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !at?.takesFocus) return;
    const top = at.index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight;
    }
    look({ currentTarget: element });
  }, [at, count === 0]);
}
