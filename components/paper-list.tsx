import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Reason } from '../lib/relevance/reason';
import type { Mark, StoredPaper, Wish } from '../lib/store/rows';
import type { Topic } from '../lib/topics/topic';
import type { FindRanges } from './highlighted';
import { MissingRow } from './missing-row';
import { PaperRow } from './paper-row';
import './paper-list.css';

/** Short lists are drawn whole: find-in-page and the scroll bar are exact there. Longer ones are windowed. */
const WINDOWED_FROM = 200;

/** A paper (with a reason in an order by taste), a starred one that is not stored, or a heading between papers. */
export type ListItem =
  | { heading: string }
  | { paper: StoredPaper; reason?: Reason | undefined }
  | { missingId: string; wish: Wish | undefined };

interface PaperListProps {
  items: ListItem[];
  marks: Map<string, Mark>;
  /** The topics that each paper belongs to; papers without one need not be in it. */
  topicsOf: Map<string, Topic[]>;
  /** What was searched for. */
  findRanges?: FindRanges | undefined;
  label: string;
  openId: string | undefined;
  currentId: string | undefined;
  onToggle: (paperId: string) => void;
  onCurrent: (paperId: string) => void;
  scrollTop: number;
  onScroll: (scrollTop: number) => void;
}

/** A list of papers in its own scrolling area, of any length. */
export function PaperList(props: PaperListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const isWindowed = props.items.length >= WINDOWED_FROM;

  const isRestored = useRef(props.scrollTop > 0);
  const currentIndex = findPaper(props.items, props.currentId);
  const isListed = currentIndex >= 0;

  // Once, when the list appeared and has its height: afterwards the reader scrolls.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = props.scrollTop;
  }, []);

  // In the very step that draws the list, never a moment later: a late focus would call a paper current that no longer
  // is, whose successor takes the focus back, and so on without end.
  useLayoutEffect(() => {
    // A remembered place stays, also where the reader had scrolled away from the current paper.
    const isPlaced = isRestored.current;
    isRestored.current = false;
    if (!isListed) return;
    const row = findRow(scroller.current, props.currentId);
    // What has the focus inside is left where it is: to scroll under a pressed button would take the click from it.
    if (row?.contains(document.activeElement)) return;
    findTitle(row)?.focus({ preventScroll: true });
    if (isPlaced) return;
    if (isWindowed) virtualizer.current?.scrollToIndex(currentIndex, { align: 'nearest' });
    else row?.scrollIntoView({ block: 'nearest' });
  }, [props.currentId, isListed]);

  const rows = props.items.map((item) => renderItem(item, props));
  return (
    <div
      class="paper-list"
      ref={scroller}
      role="group"
      aria-label={props.label}
      tabIndex={-1}
      onScroll={(event) => props.onScroll(event.currentTarget.scrollTop)}
    >
      {isWindowed ? (
        <Virtualizer ref={virtualizer} as="ul" item="li" keepMounted={isListed ? [currentIndex] : []}>
          {rows}
        </Virtualizer>
      ) : (
        <ul>
          {props.items.map((item, i) => (
            <li key={findKey(item)}>{rows[i]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function renderItem(item: ListItem, props: PaperListProps) {
  if ('heading' in item) {
    return (
      <h2 key={item.heading} class="paper-list-heading">
        {item.heading}
      </h2>
    );
  }
  if ('missingId' in item) return <MissingRow key={item.missingId} paperId={item.missingId} wish={item.wish} />;
  const { paper } = item;
  return (
    <PaperRow
      key={paper.id}
      paper={paper}
      mark={props.marks.get(paper.id)}
      topics={props.topicsOf.get(paper.id) ?? []}
      findRanges={props.findRanges}
      reason={item.reason}
      isOpen={props.openId === paper.id}
      onToggle={() => props.onToggle(paper.id)}
      onFocus={() => props.onCurrent(paper.id)}
    />
  );
}

function findKey(item: ListItem): string {
  if ('heading' in item) return item.heading;
  return 'missingId' in item ? item.missingId : item.paper.id;
}

function findPaper(items: ListItem[], paperId: string | undefined): number {
  return paperId === undefined ? -1 : items.findIndex((item) => 'paper' in item && item.paper.id === paperId);
}

function findRow(list: HTMLElement | null, paperId: string | undefined): Element | null {
  return list?.querySelector(`[data-paper-id="${CSS.escape(paperId ?? '')}"]`) ?? null;
}

function findTitle(row: Element | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>('.paper-title') ?? null;
}
