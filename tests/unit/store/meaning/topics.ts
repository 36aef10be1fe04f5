import { expect } from 'vitest';
import { db } from '../../../../lib/store/db';
import { saveList } from '../../../../lib/store/lists';
import { readTopicsOf } from '../../../../lib/store/matches';
import { matchNextTopic } from '../../../../lib/store/rematch';
import { saveTopic } from '../../../../lib/store/topic-change';
import { readTopic } from '../../../../lib/store/views';
import type { Reach, TopicMeaning } from '../../../../lib/topics/topic';
import { inventPapers, type Subject } from '../../relevance/papers.ts';
import { makePaper } from '../../delivery/world';
import { learnAll, storePapers } from './learn';

/** What a topic means. */
export const mean = (phrase: string, likeIds: string[] = [], reach: Reach = 2): TopicMeaning => ({
  phrase,
  likeIds,
  reach,
});

/** Saves a topic by meaning. */
export function saveMeaning(meaning: TopicMeaning, filter = '', id = 'a'): Promise<void> {
  return saveTopic({ id, name: id, filter, meaning, colour: 'rust', notifies: true, isPaused: false });
}

/** What words mean is learnt from two subjects; what most papers say tells nothing apart. */
export async function storeSubjects(): Promise<void> {
  await storePapers('flows', 40);
  await storePapers('agents', 40);
  await storePapers('proteins', 100);
  await learnAll();
}

/** As a list of the source brings it. */
export function bring(subject: Subject, count: number, seed: number): Promise<unknown> {
  const papers = inventPapers(subject, count, seed).map(({ id, title, abstract }) =>
    makePaper(id, { title, abstract }),
  );
  return saveList({ source: 'hf', day: '2026-11-24', fetchedAt: seed, papers, droppedCount: 0 });
}

/** Matches every topic that is to be matched. */
export async function matchAll(): Promise<void> {
  while (await matchNextTopic());
}

/** The ids of a topic’s papers, as the chips have them. Lists and counts are to say the same. */
export async function readIds(id = 'a'): Promise<string[]> {
  const papers = await db.papers.toArray();
  const topicIds = await readTopicsOf(papers);
  const isIn = await readTopic(id);
  const ids = papers.filter((paper) => topicIds.get(paper.id)?.includes(id));
  expect(papers.filter(({ number }) => number !== undefined && isIn(number))).toEqual(ids);
  return ids.map((paper) => paper.id).toSorted();
}

/** The subjects that papers are of, by their ids. */
export const listSubjects = (ids: string[]): string[] =>
  [...new Set(ids.map((id) => id.split('-')[0] ?? ''))].toSorted();
