import { NO_MATCH } from '../search/evaluate';
import { joinFacts } from '../search/facts';
import { TOPIC_FIELDS } from '../topics/fields';
import type { Filter } from '../topics/filter';
import { dependsOnMarks } from '../topics/match';
import { printFilter } from '../topics/print';
import { isByMeaning, type Topic, type TopicMeaning } from '../topics/topic';
import { db } from './db';
import { readAgain } from './index-cache';
import { setBit } from './match-papers';
import { readFilter } from './matches';
import { mendNextPlaces } from './meaning/places';
import { readModel } from './meaning/model';
import { readState } from './meaning/state';
import { readSaid } from './meaning/said';
import { scoreTopic } from './meaning/topic';
import type { Matches } from './match-rows';
import { evaluateStored, numberIds } from './search';
import { listStaleTopics } from './stale-topics';

type Bits = Matches['bits'];

/** The tables that are read while a topic's matches are written. */
const TABLES = [db.topics, db.matches, db.meaning, db.facts, db.postings, db.hits, db.marks];

/**
 * Matches one topic with everything stored, if there is one that is out of date and wanted. Returns whether there was.
 * Each topic is a piece of its own: a worker that dies has lost one at most, and its successor sees which are left.
 * `done` has the ids of the topics by meaning that the same series has matched: none has a second turn in it. Each paper
 * that gets a place puts all of them out of date, and while a history comes in, the last ones would never have their first.
 */
export async function matchNextTopic(
  isWanted: (topic: Topic) => boolean = () => true,
  done = new Set<string>(),
): Promise<boolean> {
  const topic = (await listStaleTopics()).find((stale) => isWanted(stale) && !done.has(stale.id));
  if (!topic) return false;
  if (isByMeaning(topic)) return matchMeaning(topic, done);
  const filter = readFilter(topic);
  const isKept = filter && !dependsOnMarks(filter);
  await write(topic, async () => ({
    topicId: topic.id,
    filter: topic.filter,
    bits: isKept ? await findSaid(filter) : new Uint8Array(),
  }));
  return true;
}

/**
 * Matches what a topic means, once every paper has a place: each paper that gets one is a piece too. Those that come after
 * the first topic of a series wait for the next one. What is learnt may be other by the time that it was asked: then it
 * is asked again.
 */
async function matchMeaning({ id, meaning }: Topic & { meaning: TopicMeaning }, done: Set<string>): Promise<true> {
  if (done.size === 0 && (await mendNextPlaces())) return true;
  const state = await readState();
  const meant = state && (await findMeant(meaning));
  const said = meant ? undefined : readSaid(meaning.phrase);
  const { generation = 0, revision = 0 } = state ?? {};
  const isWritten = await write({ id }, async () => {
    const now = await readState();
    if (now?.generation !== state?.generation || now?.revision !== state?.revision) return undefined;
    const facts = joinFacts(await db.facts.toArray());
    return {
      topicId: id,
      filter: said ? printFilter(said) : '',
      meant: { meaning, generation, revision, size: facts.size },
      bits: said ? await findSaid(said) : setBits(meant ?? [], numberIds(facts, new Set(meant))),
    };
  });
  if (isWritten) done.add(id);
  return true;
}

/** Writes matches down in one transaction with what they are read from, unless the topic is gone. Returns whether it did. */
function write({ id }: Pick<Topic, 'id'>, match: () => Promise<Matches | undefined>): Promise<boolean> {
  return db.transaction('rw', TABLES, async () => {
    const matches = (await db.topics.get(id)) && (await match());
    if (matches) await db.matches.put(matches);
    return matches !== undefined;
  });
}

async function findSaid(filter: Filter): Promise<Bits> {
  const { scores } = await evaluateStored(filter, TOPIC_FIELDS, readAgain);
  let bits: Bits = new Uint8Array();
  for (const [number, score] of scores.entries()) if (score !== NO_MATCH) bits = setBit(bits, number, true);
  return bits;
}

/** The papers that mean closely enough what a topic means: their ids. Undefined where nothing is known of that. */
async function findMeant(meaning: TopicMeaning): Promise<string[] | undefined> {
  const model = await readModel();
  const meant = model && scoreTopic(model, meaning);
  return meant && model.ids.filter((_, place) => (meant.scores[place] ?? 0) >= meant.threshold);
}

function setBits(ids: string[], numbers: ReadonlyMap<string, number>): Bits {
  return ids.reduce<Bits>((bits, id) => {
    const number = numbers.get(id);
    return number === undefined ? bits : setBit(bits, number, true);
  }, new Uint8Array());
}
