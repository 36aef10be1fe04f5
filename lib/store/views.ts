import { NO_MATCH } from '../search/evaluate';
import type { Facts } from '../search/facts';
import { TOPIC_FIELDS } from '../topics/fields';
import { db } from './db';
import { readHiddenIds } from './hidden';
import { hasBit, readQuestion } from './matches';
import { evaluateStored, numberIds } from './search';

/**
 * A part of what is stored: the latest edition, the editions of the last seven days, what is starred, what is like it,
 * everything, or what belongs to a topic.
 */
export type View = 'today' | 'week' | 'starred' | 'like' | 'all' | `topic:${string}`;

/** Answers for each number whether the view has it; undefined where it has all. */
export type Listing = (facts: Facts) => ((number: number) => boolean) | undefined;

/** Which papers belong to a view; what is like the starred papers is among `nearIds`. */
export async function readView(view: View, today: Temporal.PlainDate, nearIds: string[]): Promise<Listing> {
  if (view === 'all') return () => undefined;
  if (view === 'like') {
    const marked = await Promise.all([db.marks.where('starredAt').above(0).primaryKeys(), readHiddenIds()]);
    const isMarked = new Set(marked.flat());
    return (facts) => {
      const near = takeNumbers(
        nearIds.filter((id) => !isMarked.has(id)),
        facts,
      );
      return (number) => near.has(number);
    };
  }
  if (view === 'starred') {
    const ids = await db.marks.where('starredAt').above(0).primaryKeys();
    return (facts) => {
      const starred = takeNumbers(ids, facts);
      return (number) => starred.has(number);
    };
  }
  if (view === 'today' || view === 'week') {
    const ids = await readEditionIds(view, today);
    return (facts) => {
      const listed = takeNumbers(ids, facts);
      return (number) => listed.has(number);
    };
  }
  return readShownTopic(view.slice('topic:'.length));
}

/** Which numbers the view of a topic lists: those that it has, without the hidden ones. */
async function readShownTopic(topicId: string): Promise<(facts: Facts) => (number: number) => boolean> {
  const [hasTopic, hiddenIds] = await Promise.all([readTopic(topicId), readHiddenIds()]);
  return (facts) => {
    const hidden = takeNumbers(hiddenIds, facts);
    return (number) => hasTopic(number) && !hidden.has(number);
  };
}

function takeNumbers(ids: string[], facts: Facts): Set<number> {
  return new Set(listNumbers(ids, facts));
}

/** The numbers of those papers that have one. */
export function listNumbers(ids: string[], facts: Facts): number[] {
  const numbers = numberIds(facts, new Set(ids));
  return ids.flatMap((id) => numbers.get(id) ?? []);
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

/** The local date of the newest edition that brought something; undefined while there is none. */
export async function readLatestEdition(): Promise<string | undefined> {
  const newest = await db.papers.where('edition').between('0', AFTER_ALL_DATES).last();
  return newest?.edition;
}

/**
 * Which numbers a topic has: as they were written down, or, where they depend on what the reader does or its filter was
 * changed just now, asked afresh. One that is gone has none.
 */
export async function readTopic(topicId: string): Promise<(number: number) => boolean> {
  const [topic, matches] = await Promise.all([db.topics.get(topicId), db.matches.get(topicId)]);
  const question = topic && readQuestion(topic, matches);
  if (!question) return () => false;
  const { filter, matches: found } = question;
  const has = (number: number): boolean => !found || hasBit(found, number);
  if (!filter) return has;
  const { scores } = await evaluateStored(filter, TOPIC_FIELDS);
  return (number) => has(number) && (scores[number] ?? NO_MATCH) !== NO_MATCH;
}
