import { isSameMeaning } from '../topics/same-meaning';
import { isByMeaning, type Topic } from '../topics/topic';
import { db } from './db';
import { readState } from './meaning/state';
import type { LearntState } from './meaning/rows';
import type { Matches } from './match-rows';
import { readTopics } from './topics';

/**
 * The topics whose filter was not asked yet, or, of those by meaning, whose meaning was not asked yet of what is learnt
 * at present.
 */
export async function listStaleTopics(): Promise<Topic[]> {
  const [topics, matches, state] = await Promise.all([readTopics(), db.matches.toArray(), readState()]);
  const known = new Map(matches.map((one) => [one.topicId, one]));
  return topics.filter((topic) => isStale(topic, known.get(topic.id), state));
}

function isStale(topic: Topic, matches: Matches | undefined, state: LearntState | undefined): boolean {
  const meant = matches?.meant;
  if (!isByMeaning(topic)) return meant !== undefined || matches?.filter !== topic.filter;
  return (
    meant?.generation !== (state?.generation ?? 0) ||
    meant.revision !== (state?.revision ?? 0) ||
    !isSameMeaning(meant.meaning, topic.meaning)
  );
}

/** How many topics there are, and how many of them have been asked of everything stored. */
export async function readRematchProgress(): Promise<{ done: number; total: number }> {
  const [stale, total] = await Promise.all([listStaleTopics(), db.topics.count()]);
  return { done: total - stale.length, total };
}
