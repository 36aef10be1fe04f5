import type { OpenModel } from '../../relevance/model';
import { rankPapers, scorePapers } from '../../relevance/query';
import { findThreshold } from '../../relevance/reach';
import { askTopic } from '../../relevance/topic';
import { NO_MATCH } from '../../search/evaluate';
import { TOPIC_FIELDS } from '../../topics/fields';
import { isByMeaning, type Topic, type TopicMeaning } from '../../topics/topic';
import { db } from '../db';
import { readFilter } from '../matches';
import { evaluateStored, numberIds } from '../search';
import { readModel } from './model';
import { readSaid } from './said';

/** How well every paper fits what a topic means, in the model's order, and from which score on it is in the topic. */
interface TopicScores {
  scores: Float32Array;
  threshold: number;
}

/**
 * Asks a model what a topic means. Undefined where it knows nothing of that: no paper answers, because nobody wrote the
 * words, or only since it was learnt, or everybody does. Then papers that say them are all that there is ({@link readSaid}).
 */
export function scoreTopic(model: OpenModel, { phrase, likeIds, reach }: TopicMeaning): TopicScores | undefined {
  const places = likeIds.flatMap((id) => model.places.get(id) ?? []);
  const scores = scorePapers(model, askTopic(model, phrase, places));
  const threshold = findThreshold(scores, reach);
  return threshold === Infinity ? undefined : { scores, threshold };
}

/** Stored papers by how well they belong to a topic, and how many of them are in it. All are such as its filter finds. */
interface TopicOrder {
  ids: string[];
  count: number;
  /** Its words cannot be compared by meaning: it has the papers that say them, and nothing puts those in order. */
  isSaid?: true;
}

/** A topic by meaning, saved or not. */
export type AskedTopic = Pick<Topic, 'filter'> & { meaning: TopicMeaning };

async function orderTopic(model: OpenModel, topic: AskedTopic): Promise<TopicOrder> {
  const filter = readFilter(topic);
  if (!filter) return { ids: [], count: 0 };
  const meant = scoreTopic(model, topic.meaning);
  if (!meant) return { ids: [], count: 0, ...(readSaid(topic.meaning.phrase) && { isSaid: true }) };
  const { scores, threshold } = meant;
  const { scores: found, facts } = await evaluateStored(filter, TOPIC_FIELDS);
  const numbers = numberIds(facts);
  const isFound = (id: string): boolean => (found[numbers.get(id) ?? -1] ?? NO_MATCH) !== NO_MATCH;
  const places = rankPapers(scores).filter((place) => (scores[place] ?? 0) > 0 && isFound(model.ids[place] ?? ''));
  return {
    ids: places.flatMap((place) => model.ids[place] ?? []),
    count: places.filter((place) => (scores[place] ?? 0) >= threshold).length,
  };
}

/**
 * The papers of a topic by meaning, the best first: their ids. Undefined for any other topic, and where nothing is learnt
 * yet, or nothing of its words.
 */
export async function rankTopic(topicId: string): Promise<string[] | undefined> {
  const [model, topic] = await Promise.all([readModel(), db.topics.get(topicId)]);
  if (!model || !topic || !isByMeaning(topic)) return undefined;
  const { ids, count, isSaid } = await orderTopic(model, topic);
  return isSaid ? undefined : ids.slice(0, count);
}

const EXAMPLES = 3;

/** Where a topic by meaning ends, in examples: ids of stored papers that its filter finds, the best first. */
export interface TopicBorder {
  /** How many are in it. */
  total: number;
  /** The three best. */
  best: string[];
  /** The three last that are in it; those that are among the best already are not told twice. */
  inside: string[];
  /** The first three that are not. */
  outside: string[];
  /** It has no border, and nothing is told of it: its words cannot be compared by meaning, and it has the papers that say them. */
  isSaid?: true;
}

/** Where a topic ends that may be saved or not. Undefined where nothing is learnt yet. */
export async function findBorder(topic: AskedTopic): Promise<TopicBorder | undefined> {
  const model = await readModel();
  if (!model) return undefined;
  const { ids, count, isSaid } = await orderTopic(model, topic);
  return {
    ...(isSaid && { isSaid }),
    total: count,
    best: ids.slice(0, Math.min(count, EXAMPLES)),
    inside: ids.slice(EXAMPLES, count).slice(-EXAMPLES),
    outside: ids.slice(count, count + EXAMPLES),
  };
}
