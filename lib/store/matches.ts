import { TOPIC_FIELDS } from '../topics/fields';
import type { Filter } from '../topics/filter';
import { createSubject, dependsOnMarks, matchesFilter } from '../topics/match';
import { parseFilter } from '../topics/parse';
import { isByMeaning, type Topic } from '../topics/topic';
import { db } from './db';
import type { Matches } from './match-rows';
import type { StoredPaper } from './rows';
import { readTopics } from './topics';

/**
 * A topic's filter, read. Undefined is one that matches nothing: it cannot be read, until it is mended, or is empty where
 * the topic does not mean anything either.
 */
export function readFilter(topic: Pick<Topic, 'filter' | 'meaning'>): Filter | undefined {
  try {
    const filter = parseFilter(topic.filter);
    return filter.kind === 'all' && !isByMeaning(topic) ? undefined : filter;
  } catch {
    return undefined;
  }
}

/** What of belonging to a topic is asked afresh, and what was written down: a paper is in it where both say so. */
export interface Question {
  filter?: Filter;
  matches?: Matches;
}

/**
 * How to ask whether papers belong to a topic; undefined where none does. What the reader does to papers changes at any
 * time: a filter of that is asked afresh, and so is one that was changed just now, or stands beside what a topic means.
 */
export function readQuestion(topic: Topic, matches: Matches | undefined): Question | undefined {
  const filter = readFilter(topic);
  if (!filter) return undefined;
  if (!isByMeaning(topic)) {
    return matches?.filter === topic.filter && !matches.meant && !dependsOnMarks(filter) ? { matches } : { filter };
  }
  // What it means only the worker can ask.
  if (!matches?.meant) return undefined;
  return filter.kind === 'all' ? { matches } : { matches, filter };
}

/** Whether the paper of this number was found. */
export function hasBit({ bits }: Matches, number: number): boolean {
  return ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
}

/** The topics that each paper belongs to, in the reader's order; papers of none are not in the map. */
export async function readTopicsOf(papers: StoredPaper[]): Promise<Map<string, string[]>> {
  const topics = await readTopics();
  const known = await db.matches.bulkGet(topics.map((topic) => topic.id));
  const questions = topics.flatMap((topic, t) => {
    const question = readQuestion(topic, known[t]);
    return question ? [{ id: topic.id, ...question }] : [];
  });
  const asksMarks = questions.some(({ filter }) => filter && dependsOnMarks(filter));
  const marks = asksMarks ? await db.marks.bulkGet(papers.map((paper) => paper.id)) : [];
  const pairs = papers.map((paper, i): [string, string[]] => {
    const subject = createSubject(paper, marks[i]);
    const isIn = ({ filter, matches }: Question): boolean =>
      (!matches || (paper.number !== undefined && hasBit(matches, paper.number))) &&
      (!filter || matchesFilter(filter, subject, TOPIC_FIELDS));
    return [paper.id, questions.filter(isIn).map(({ id }) => id)];
  });
  return new Map(pairs.filter(([, ids]) => ids.length > 0));
}
