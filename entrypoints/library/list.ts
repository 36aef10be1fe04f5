import { computed, effect, signal } from '@preact/signals';
import type { FindRanges } from '../../components/highlighted';
import { readQuery, readUnfinished } from '../../components/searching';
import { liveSignal } from '../../lib/live';
import { isTelling } from '../../lib/relevance/stop-words';
import { nextTask } from '../../lib/store/next-task';
import { findOrder, type ViewOrder } from '../../lib/store/view-order';
import type { View } from '../../lib/store/views';
import { TEXT_FIELDS } from '../../lib/topics/fields';
import type { PhraseFilter } from '../../lib/topics/filter';
import { createHighlighter } from '../../lib/topics/highlights';
import { address, shownOrder, shownView } from './address';
import { ranked, rankedState } from './ranked';

/** The list on show: the whole of it, though only as numbers. */
export interface Listed extends ViewOrder {
  /** Names it: another one begins at its beginning. */
  key: string;
  view: View;
  query: string;
  findRanges: FindRanges | undefined;
  /** What was found by meaning is in it. */
  isRanked: boolean;
}

const query = computed(() => address.value.query);
const asked = computed(() => readQuery(query.value));

/** What cannot be read in what was typed. */
export const fault = computed(() => ('fault' in asked.value ? asked.value.fault : undefined));

/** What is found by meaning need not have the words that a sentence is held together by: marked, they would be everywhere. */
const isSaying = ({ words }: PhraseFilter): boolean => words.some(isTelling);

let last: Listed | undefined;

/** The list. While something is typed that cannot be read, and until a new answer came, it is the last one. */
export const listed = liveSignal(() => {
  const current = asked.value;
  const view = shownView.value;
  const text = query.value;
  // As long as nothing is learnt of it, nothing fits a topic better than the rest of it.
  const isUnlearnt = rankedState.value === 'learning' || rankedState.value === 'words';
  const order = isUnlearnt && text.trim() === '' ? 'trending' : shownOrder.value;
  const near = ranked.value;
  const { isMeant } = address.value;
  if ('fault' in current) return async () => last;
  // What is like the starred papers is nothing before the answer, and a topic's order is another; a search has its words.
  if (rankedState.value === 'asking' && (view === 'like' || text.trim() === '')) {
    return async () => (last?.view === view ? last : undefined);
  }
  const { filter } = current;
  return async () => {
    const today = Temporal.Now.plainDateISO();
    const exact = await findOrder({ view, filter, order, today, ranked: near });
    const begun = exact.numbers.length === 0 ? readUnfinished(text) : undefined;
    const found = begun ? await findOrder({ view, filter: begun, order, today, ranked: near }) : exact;
    const findRanges =
      filter.kind === 'all'
        ? undefined
        : createHighlighter(begun ?? filter, TEXT_FIELDS, isMeant ? isSaying : undefined);
    // Drawing what a search found, with its marks, is another task: with the searching it would be a long one.
    if (findRanges) await nextTask();
    return (last = {
      ...found,
      key: `${view} ${order} ${text}`,
      view,
      query: text,
      findRanges,
      isRanked: near !== undefined,
    });
  };
});

/** The id of the paper at a place of a list. */
export function idAt({ numbers, facts }: Listed, index: number): string | undefined {
  const number = numbers[index];
  return number === undefined ? undefined : facts.id(number);
}

/** The ids of a list, or of its places from `start` up to `end` (exclusive). */
export function listIds(list: Listed, start = 0, end = list.numbers.length): string[] {
  const ids: string[] = [];
  for (let index = start; index < end; index += 1) ids.push(idAt(list, index) ?? '');
  return ids;
}

/** The place of a paper in a list; -1 where it is not in it. */
export function findIndex({ numbers, facts }: Listed, paperId: string): number {
  return numbers.findIndex((number) => facts.id(number) === paperId);
}

/** The paper that keys speak of. */
export interface Current {
  id: string;
  index: number;
  /** The reader went there by a key: the focus follows, wherever it was. */
  takesFocus: boolean;
}

/** The paper that keys speak of, if there is one. */
export const current = signal<Current | undefined>(undefined);

/** Makes the paper at a place the current one; places beyond an end are that end. */
export function goToIndex(index: number, takesFocus = true): void {
  const list = listed.peek();
  const place = Math.max(0, Math.min(index, (list?.numbers.length ?? 0) - 1));
  const id = list && idAt(list, place);
  if (id !== undefined) current.value = { id, index: place, takesFocus };
}

let shownKey = '';

// When the list changes, the current paper is looked for; where it has left, the one that took its place is current.
effect(() => {
  const list = listed.value;
  const known = current.peek();
  if (!list) return;
  const isSame = list.key === shownKey;
  shownKey = list.key;
  if (!known) return;
  const index = idAt(list, known.index) === known.id ? known.index : findIndex(list, known.id);
  if (index >= 0) current.value = { id: known.id, index, takesFocus: false };
  else if (isSame && list.numbers.length > 0) goToIndex(known.index, false);
  else current.value = undefined;
});
