import { NO_MATCH } from '../search/evaluate';
import { TOPIC_FIELDS } from '../topics/fields';
import { createSubject, dependsOnMarks, matchesFilter } from '../topics/match';
import type { Topic } from '../topics/topic';
import { db } from './db';
import { readAgain } from './index-cache';
import { readFilter } from './matches';
import type { StoredPaper } from './rows';
import { evaluateStored } from './search';
import { readTopics } from './topics';

/**
 * Matches papers that are being stored, in their transaction, with every filter that was matched before. What is known
 * of a filter that the reader has changed since then is out of date anyway: {@link matchNextTopic} asks it anew.
 */
export async function matchPapers(papers: StoredPaper[]): Promise<void> {
  const known = await db.matches.toArray();
  if (known.length === 0) return;
  const subjects = papers.map((paper) => ({ number: paper.number ?? -1, subject: createSubject(paper) }));
  const changed = known.flatMap((matches) => {
    const filter = readFilter(matches);
    if (!filter || dependsOnMarks(filter)) return [];
    let { bits } = matches;
    for (const { number, subject } of subjects) {
      bits = setBit(bits, number, matchesFilter(filter, subject, TOPIC_FIELDS));
    }
    return [{ ...matches, bits }];
  });
  await db.matches.bulkPut(changed);
}

function setBit(bits: Uint8Array<ArrayBuffer>, number: number, isOn: boolean): Uint8Array<ArrayBuffer> {
  const place = number >> 3;
  let grown = bits;
  if (place >= bits.length) {
    if (!isOn) return bits;
    grown = new Uint8Array(place + 64);
    grown.set(bits);
  }
  const mask = 1 << (number & 7);
  grown[place] = isOn ? (grown[place] ?? 0) | mask : (grown[place] ?? 0) & ~mask;
  return grown;
}

async function listStaleTopics(): Promise<Topic[]> {
  const [topics, matches] = await Promise.all([readTopics(), db.matches.toArray()]);
  const filters = new Map(matches.map(({ topicId, filter }) => [topicId, filter]));
  return topics.filter((topic) => filters.get(topic.id) !== topic.filter);
}

/**
 * Matches one topic with everything stored, if there is one whose filter was not asked yet. Returns whether there was.
 * Each topic is a piece of its own: a worker that dies has lost one at most, and its successor sees which are left.
 */
export async function matchNextTopic(): Promise<boolean> {
  const topic = (await listStaleTopics())[0];
  if (!topic) return false;
  const filter = readFilter(topic);
  await db.transaction('rw', [db.matches, db.facts, db.postings, db.hits, db.marks], async () => {
    let bits = new Uint8Array();
    if (filter && !dependsOnMarks(filter)) {
      const { scores } = await evaluateStored(filter, TOPIC_FIELDS, readAgain);
      for (const [number, score] of scores.entries()) if (score !== NO_MATCH) bits = setBit(bits, number, true);
    }
    await db.matches.put({ topicId: topic.id, filter: topic.filter, bits });
  });
  return true;
}

/** How many topics there are, and how many of them have been asked of everything stored. */
export async function readRematchProgress(): Promise<{ done: number; total: number }> {
  const [stale, total] = await Promise.all([listStaleTopics(), db.topics.count()]);
  return { done: total - stale.length, total };
}
