import { NO_MATCH, type Scores } from '../search/evaluate';
import type { Facts } from '../search/facts';
import { orderMatches, type SearchOrder } from '../search/order';
import { TOPIC_FIELDS } from '../topics/fields';
import type { Filter } from '../topics/filter';
import { dependsOnMarks } from '../topics/match';
import { db } from './db';
import { hasBit, readFilter } from './matches';
import { evaluateStored, numberIds } from './search';

/**
 * A part of what is stored: the latest edition, the editions of the last seven days, what is starred, everything, or
 * what belongs to a topic.
 */
export type View = 'today' | 'week' | 'starred' | 'all' | `topic:${string}`;

/** What is asked of a view. */
export interface ViewSearch {
  view: View;
  filter: Filter;
  order: SearchOrder;
  /** The reader's local date. */
  today: Temporal.PlainDate;
}

/** Every paper of a view that a filter finds, by number and in order; the facts say what the numbers mean. */
export interface ViewOrder {
  numbers: Uint32Array;
  facts: Facts;
}

/**
 * Puts a view in order. It is one small array, however many papers there are; the rows are read when they come into
 * sight. What is hidden is left out of editions and topics, and stays in what is starred and in everything.
 */
export function findOrder({ view, filter, order, today }: ViewSearch): Promise<ViewOrder> {
  const tables = [db.papers, db.topics, db.matches, db.facts, db.postings, db.hits, db.marks];
  return db.transaction('r', tables, async () => {
    const [{ scores, facts }, isListed] = await Promise.all([evaluateStored(filter), readView(view, today)]);
    const isIn = isListed(facts);
    if (isIn) keepListed(scores, isIn);
    return { numbers: orderMatches(scores, facts, order), facts };
  });
}

function keepListed(scores: Scores, isIn: (number: number) => boolean): void {
  for (let number = 0; number < scores.length; number += 1) {
    if (scores[number] !== NO_MATCH && !isIn(number)) scores[number] = NO_MATCH;
  }
}

/** Answers for each number whether the view has it; undefined where it has all. */
type Listing = (facts: Facts) => ((number: number) => boolean) | undefined;

async function readView(view: View, today: Temporal.PlainDate): Promise<Listing> {
  if (view === 'all') return () => undefined;
  if (view === 'starred') {
    const ids = await db.marks.where('starredAt').above(0).primaryKeys();
    return (facts) => {
      const starred = takeNumbers(ids, facts);
      return (number) => starred.has(number);
    };
  }
  if (view === 'today' || view === 'week') {
    const listed = new Set(await readEditionNumbers(view, today));
    return () => (number) => listed.has(number);
  }
  const [hasTopic, hiddenIds] = await Promise.all([readTopic(view.slice('topic:'.length)), readHiddenIds()]);
  return (facts) => {
    const hidden = takeNumbers(hiddenIds, facts);
    return (number) => hasTopic(number) && !hidden.has(number);
  };
}

function takeNumbers(ids: string[], facts: Facts): Set<number> {
  if (ids.length === 0) return new Set();
  const numbers = numberIds(facts);
  return new Set(ids.flatMap((id) => numbers.get(id) ?? []));
}

/** Beyond every date, and before the name of the archive. */
const AFTER_ALL_DATES = '9999';

/** The papers of the latest edition, or of those of the last seven days, without the hidden ones: their ids. */
export async function readEditionIds(view: 'today' | 'week', today: Temporal.PlainDate): Promise<string[]> {
  const from = view === 'today' ? await readLatestEdition() : today.subtract({ days: 6 }).toString();
  if (from === undefined) return [];
  const [ids, hidden] = await Promise.all([
    db.papers.where('edition').between(from, AFTER_ALL_DATES).primaryKeys(),
    readHiddenIds(),
  ]);
  const hiddenIds = new Set(hidden);
  return ids.filter((id) => !hiddenIds.has(id));
}

async function readEditionNumbers(view: 'today' | 'week', today: Temporal.PlainDate): Promise<number[]> {
  const papers = await db.papers.bulkGet(await readEditionIds(view, today));
  return papers.flatMap((paper) => paper?.number ?? []);
}

/** The local date of the newest edition that brought something; undefined while there is none. */
export async function readLatestEdition(): Promise<string | undefined> {
  const newest = await db.papers.where('edition').between('0', AFTER_ALL_DATES).last();
  return newest?.edition;
}

function readHiddenIds(): Promise<string[]> {
  return db.marks.where('hiddenAt').above(0).primaryKeys();
}

/**
 * Which numbers a topic has: as they were written down, or, where they depend on what the reader does or its filter was
 * changed just now, asked afresh. One that is gone has none.
 */
export async function readTopic(topicId: string): Promise<(number: number) => boolean> {
  const [topic, matches] = await Promise.all([db.topics.get(topicId), db.matches.get(topicId)]);
  const filter = topic && readFilter(topic);
  if (!filter) return () => false;
  if (matches?.filter === topic.filter && !dependsOnMarks(filter)) return (number) => hasBit(matches, number);
  const { scores } = await evaluateStored(filter, TOPIC_FIELDS);
  return (number) => (scores[number] ?? NO_MATCH) !== NO_MATCH;
}
