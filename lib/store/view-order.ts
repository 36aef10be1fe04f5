import { blendRanks } from '../search/blend';
import { NO_MATCH, type Scores } from '../search/evaluate';
import type { Facts } from '../search/facts';
import { orderBy, orderMatches, type SearchOrder } from '../search/order';
import { FLAGS } from '../search/rows';
import type { Filter } from '../topics/filter';
import { db } from './db';
import { readTaste, type Taste } from './meaning/suited';
import { readSuits } from './meaning/suits';
import { evaluateStored, type Evaluation } from './search';
import { listNumbers, readLatestEdition, readView, type View } from './views';

/** An order of a search, or by how much papers suit the reader; as long as that is not known, it is what is trending. */
type ViewSort = SearchOrder | 'taste';

/** What the worker has put in order by meaning. */
export interface Ranked {
  /** Ids, the best first. */
  ids: string[];
  /** It answers a search: what each of them must be like, whether or not it says the words. */
  rest?: Filter;
}

/** What is asked of a view. */
export interface ViewSearch {
  view: View;
  filter: Filter;
  order: ViewSort;
  /** The reader's local date. */
  today: Temporal.PlainDate;
  /** In the view of what is like the starred papers, those; elsewhere what a search finds beside what says its words. */
  ranked?: Ranked | undefined;
}

/** Every paper of a view that a filter finds, by number and in order; the facts say what the numbers mean. */
export interface ViewOrder {
  numbers: Uint32Array;
  facts: Facts;
  /** How many of them were found by meaning alone. */
  meantCount: number;
}

/**
 * Puts a view in order. It is one small array, however many papers there are; the rows are read when they come into
 * sight. What is hidden is left out of editions and topics and of what is like the starred papers, and stays in what is
 * starred and in everything.
 */
export async function findOrder(asked: ViewSearch): Promise<ViewOrder> {
  // What is computed of it comes after the transaction's end, as a task of its own.
  return putInOrder(asked, await readAsked(asked));
}

/** What is known of the reader's taste in a view: of an edition that has just come nothing, until it is learnt as well. */
export async function readViewTaste(view: View): Promise<Taste> {
  return readTaste(view === 'today' ? await readLatestEdition() : undefined);
}

/** What a view is put in order by. */
interface Answers extends Evaluation {
  isIn: ((number: number) => boolean) | undefined;
  /** The papers by how much they suit the reader, if that is the order. */
  suits: Uint32Array | undefined;
  /** What is found by meaning must be like it, whether or not it says the words. */
  rest: Evaluation | undefined;
}

function readAsked({ view, filter, order, today, ranked }: ViewSearch): Promise<Answers> {
  const tables = [db.papers, db.topics, db.matches, db.facts, db.postings, db.hits, db.marks, db.meaning, db.suited];
  return db.transaction('r', tables, async () => {
    const [{ scores, facts }, isListed, suits, rest] = await Promise.all([
      evaluateStored(filter),
      readView(view, today, ranked?.ids ?? []),
      order === 'taste' ? readViewSuits(view) : undefined,
      ranked?.rest && evaluateStored(ranked.rest),
    ]);
    return { scores, facts, isIn: isListed(facts), suits, rest };
  });
}

async function readViewSuits(view: View): Promise<Uint32Array | undefined> {
  const { row } = await readViewTaste(view);
  return row && readSuits();
}

function putInOrder({ order, ranked }: ViewSearch, { scores, facts, isIn, suits, rest }: Answers): ViewOrder {
  if (isIn) keepListed(scores, isIn);
  const near = ranked ? listNumbers(ranked.ids, facts) : [];
  const said = rest ? orderMatches(scores, facts, 'rank') : [];
  const meant = rest ? near.filter((number) => rest.scores[number] !== NO_MATCH && isIn?.(number) !== false) : [];
  const meantCount = addMatches(scores, meant);
  const blended = ranked && order === 'rank' ? blendRanks(said, near) : undefined;
  if (suits) return { numbers: orderBySuits(scores, facts, suits), facts, meantCount };
  const numbers = blended
    ? orderBy(scores, facts, (number) => blended.get(number) ?? 0)
    : orderMatches(scores, facts, order === 'taste' ? 'trending' : order);
  return { numbers, facts, meantCount };
}

/** What came since that was worked out stands behind the rest, in the usual order. */
function orderBySuits(scores: Scores, facts: Facts, suits: Uint32Array): Uint32Array {
  const measure = measureSuits(suits, facts);
  const numbers = orderBy(scores, facts, measure);
  const known = numbers.findLastIndex((number) => measure(number) > 0) + 1;
  if (known < numbers.length) {
    const isNew = (number: number): boolean => measure(number) === 0;
    numbers.set(orderMatches(scores, facts, 'trending').filter(isNew), known);
  }
  return numbers;
}

/** How much a paper suits the reader, by its number. One whose words have changed since has got another number. */
function measureSuits(suits: Uint32Array, facts: Facts): (number: number) => number {
  const worths = new Uint32Array(facts.size);
  const ofRetired = new Map<string, number>();
  suits.forEach((number, place) => {
    const worth = suits.length - place;
    if (facts.hasFlag(number, FLAGS.current)) worths[number] = worth;
    else ofRetired.set(facts.id(number) ?? '', worth);
  });
  return (number) => {
    const worth = worths[number] ?? 0;
    return worth > 0 ? worth : (ofRetired.get(facts.id(number) ?? '') ?? 0);
  };
}

/** Adds papers to those that match. Returns how many of them did not. */
function addMatches(scores: Scores, numbers: number[]): number {
  const added = numbers.filter((number) => scores[number] === NO_MATCH);
  for (const number of added) scores[number] = 0;
  return added.length;
}

function keepListed(scores: Scores, isIn: (number: number) => boolean): void {
  for (let number = 0; number < scores.length; number += 1) {
    if (scores[number] !== NO_MATCH && !isIn(number)) scores[number] = NO_MATCH;
  }
}
