import type { OpenModel } from '../../relevance/model';
import { rankPapers, scorePapers, type Query } from '../../relevance/query';
import { findThreshold } from '../../relevance/reach';
import { askTopic } from '../../relevance/topic';
import { NO_MATCH } from '../../search/evaluate';
import { TOPIC_FIELDS } from '../../topics/fields';
import { isByMeaning, type Topic, type TopicMeaning } from '../../topics/topic';
import { db } from '../db';
import { readFilter } from '../matches';
import { evaluateStored, numberIds } from '../search';
import { readModel } from './model';

/** What a topic means, compiled: what scores more than the threshold is in it. */
interface CompiledTopic {
  query: Query;
  threshold: number;
}

/** Compiles what a topic means. */
function compileTopic(model: OpenModel, { phrase, likeIds, reach }: TopicMeaning): CompiledTopic {
  const places = likeIds.flatMap((id) => model.places.get(id) ?? []);
  const query = askTopic(model, phrase, places);
  return { query, threshold: findThreshold(scorePapers(model, query), reach) };
}

/** The stored papers that a topic's filter finds, by how well they fit what it means: their ids, and how many are in it. */
interface TopicOrder {
  ids: string[];
  count: number;
}

async function orderTopic(
  model: OpenModel,
  topic: Pick<Topic, 'filter'> & { meaning: TopicMeaning },
): Promise<TopicOrder> {
  const filter = readFilter(topic);
  if (!filter) return { ids: [], count: 0 };
  const { query, threshold } = compileTopic(model, topic.meaning);
  const { scores: found, facts } = await evaluateStored(filter, TOPIC_FIELDS);
  const numbers = numberIds(facts);
  const isFound = (id: string): boolean => (found[numbers.get(id) ?? -1] ?? NO_MATCH) !== NO_MATCH;
  const scores = scorePapers(model, query);
  const places = rankPapers(scores).filter((place) => (scores[place] ?? 0) > 0 && isFound(model.ids[place] ?? ''));
  return {
    ids: places.flatMap((place) => model.ids[place] ?? []),
    count: places.filter((place) => (scores[place] ?? 0) >= threshold).length,
  };
}

/** The papers of a topic by meaning, the best first: their ids. Undefined for any other topic, and where nothing is learnt yet. */
export async function rankTopic(topicId: string): Promise<string[] | undefined> {
  const [model, topic] = await Promise.all([readModel(), db.topics.get(topicId)]);
  if (!model || !topic || !isByMeaning(topic)) return undefined;
  const { ids, count } = await orderTopic(model, topic);
  return ids.slice(0, count);
}

const EXAMPLES = 3;

/** Where a topic by meaning ends, in examples, the best first. */
interface TopicBorder {
  total: number;
  best: string[];
  inside: string[];
  outside: string[];
}

/** Where a topic ends that may be saved or not. Undefined where nothing is learnt yet. */
export async function findBorder(topic: { filter: string; meaning: TopicMeaning }): Promise<TopicBorder | undefined> {
  const model = await readModel();
  if (!model) return undefined;
  const { ids, count } = await orderTopic(model, topic);
  return {
    total: count,
    best: ids.slice(0, Math.min(count, EXAMPLES)),
    inside: ids.slice(EXAMPLES, count).slice(-EXAMPLES),
    outside: ids.slice(count, count + EXAMPLES),
  };
}
