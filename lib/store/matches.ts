import { TOPIC_FIELDS } from '../topics/fields';
import type { Filter } from '../topics/filter';
import { createSubject, dependsOnMarks, matchesFilter } from '../topics/match';
import { parseFilter } from '../topics/parse';
import { isByMeaning, type Topic } from '../topics/topic';
import { db } from './db';
import type { Matches, StoredPaper } from './rows';
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

/** Whether a topic has the paper of this number. */
export function hasBit({ bits }: Matches, number: number): boolean {
  return ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
}

/** The topics that each paper belongs to, in the reader's order; papers of none are not in the map. */
export async function readTopicsOf(papers: StoredPaper[]): Promise<Map<string, string[]>> {
  const topics = await readTopics();
  const known = await db.matches.bulkGet(topics.map((topic) => topic.id));
  const ofMarks = new Map(topics.flatMap((topic) => readMarkFilter(topic)));
  const marks = ofMarks.size === 0 ? [] : await db.marks.bulkGet(papers.map((paper) => paper.id));
  const pairs = papers.map((paper, i): [string, string[]] => {
    const subject = createSubject(paper, marks[i]);
    const isIn = (topic: Topic, matches: Matches | undefined): boolean => {
      const filter = ofMarks.get(topic.id);
      // What the reader does to papers changes at any time: such a topic is asked afresh.
      if (filter) return matchesFilter(filter, subject, TOPIC_FIELDS);
      return matches !== undefined && paper.number !== undefined && hasBit(matches, paper.number);
    };
    return [paper.id, topics.filter((topic, t) => isIn(topic, known[t])).map((topic) => topic.id)];
  });
  return new Map(pairs.filter(([, ids]) => ids.length > 0));
}

function readMarkFilter(topic: Topic): [string, Filter][] {
  const filter = readFilter(topic);
  return filter && dependsOnMarks(filter) ? [[topic.id, filter]] : [];
}
