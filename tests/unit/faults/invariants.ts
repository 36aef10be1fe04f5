import { expect } from 'vitest';
import { joinFacts } from '../../../lib/search/facts';
import { db } from '../../../lib/store/db';
import { isIndexed } from '../../../lib/store/indexing';
import { readHistory } from '../../../lib/store/jobs';
import { readTopicsOf } from '../../../lib/store/matches';
import { rankStored } from '../../../lib/store/meaning/ranking';
import { learnTaste } from '../../../lib/store/meaning/taste';
import { ARCHIVE, WAITING, type Mark, type StoredPaper } from '../../../lib/store/rows';
import { findPapers } from '../../../lib/store/search';
import { TEXT_FIELDS, TOPIC_FIELDS } from '../../../lib/topics/fields';
import { createSubject, matchesFilter, type Subject } from '../../../lib/topics/match';
import { parseFilter } from '../../../lib/topics/parse';
import type { Topic } from '../../../lib/topics/topic';
import type { TestWorld } from '../delivery/world';

/** What is asked of search and storage alike. They are about the papers of `works.ts`. */
const QUERIES = ['flow', 'agents -flow', '"sparse flow"', 'author:ada', 'upvotes:>4', 'is:starred', 'tag:later', 'p'];

/** What was there before the worker ran. */
export interface Memory {
  /** By paper, the edition. */
  editions: Map<string, string>;
  marks: Mark[];
  topics: Topic[];
}

/** Takes note of what must not be lost. */
export async function remember(): Promise<Memory> {
  const [papers, marks, topics] = await Promise.all([db.papers.toArray(), db.marks.toArray(), db.topics.toArray()]);
  return { editions: new Map(papers.map(({ id, edition }) => [id, edition])), marks, topics };
}

/** Nobody removes a paper that has something of the reader's. */
const isOwn = ({ starredAt, note, tags }: Mark): boolean => (starredAt ?? note ?? tags) !== undefined;

/**
 * What holds at any moment, also between a death and the next start: no paper is lost (but those that are removed for
 * their age), none is new twice, a day has one notification at most, what the user made is untouched, and search finds
 * exactly what is stored, but for papers that are still to be indexed.
 */
export async function expectUnharmed(memory: Memory, world: TestWorld, when: string): Promise<void> {
  const [papers, lists, deliveries] = await Promise.all([
    db.papers.toArray(),
    db.lists.toArray(),
    db.deliveries.toArray(),
  ]);
  const editions = new Map(papers.map(({ id, edition }) => [id, edition]));
  const removed = new Set(await db.removed.toCollection().primaryKeys());
  const own = new Set(memory.marks.filter(isOwn).map(({ paperId }) => paperId));
  for (const [id, edition] of memory.editions) {
    if (removed.has(id) && !editions.has(id) && !own.has(id)) continue;
    const isSame = edition === WAITING ? editions.has(id) : editions.get(id) === edition;
    expect(isSame, `${when}: ${id} of “${edition}” is in “${editions.get(id)}”`).toBe(true);
  }
  const listed = lists.flatMap(({ paperIds }) => paperIds);
  expect(
    listed.filter((id) => !editions.has(id) && !removed.has(id)),
    `${when}: listed and not stored`,
  ).toEqual([]);
  const counts = new Map(deliveries.map(({ date, paperCount }) => [date, paperCount]));
  // A paper that two deliveries claimed would be counted by both, and stands in one edition only.
  expect(countEditions(papers), `${when}: papers by edition`).toEqual(
    new Map([...counts].filter(([, count]) => count > 0)),
  );
  const shown = world.shown.map(({ id }) => id);
  expect(shown, `${when}: notifications`).toEqual([...new Set(shown)]);
  expect(
    shown.filter((date) => !counts.has(date)),
    `${when}: notifications of nothing`,
  ).toEqual([]);
  expect(await db.marks.toArray(), `${when}: marks`).toEqual(memory.marks);
  expect(await db.topics.toArray(), `${when}: topics`).toEqual(memory.topics);
  const facts = joinFacts(await db.facts.toArray());
  const indexed = new Set(papers.filter((paper) => isIndexed(paper, facts)).map(({ id }) => id));
  for (const [query, found, stored] of await compareSearch()) {
    expect(found, `${when}: found for ${query}`).toEqual(stored.filter((id) => indexed.has(id)));
  }
}

/**
 * What the next tick has to have completed, whatever was cut short: nothing waits, each day that brought something was
 * announced, search and topics equal what is stored, and no work is left.
 */
export async function expectWhole(world: TestWorld, when: string): Promise<void> {
  const [papers, deliveries] = await Promise.all([db.papers.toArray(), db.deliveries.toArray()]);
  expect(await db.papers.where('edition').equals(WAITING).count(), `${when}: papers that wait`).toBe(0);
  const brought = deliveries.filter(({ paperCount }) => paperCount > 0);
  expect(brought.filter(({ notice }) => notice !== 'shown').length, `${when}: days that were not announced`).toBe(0);
  expect(
    world.shown.map(({ id }) => id),
    `${when}: announced days`,
  ).toEqual(deliveries.filter(({ notice }) => notice === 'shown').map(({ date }) => date));
  for (const [query, found, stored] of await compareSearch()) expect(found, `${when}: ${query}`).toEqual(stored);
  expect((await readPlacedIds()).toSorted(), `${when}: papers with a place`).toEqual(await readPlaceableIds());
  await expectTaste(when);
  expect((await readHistory())?.state, `${when}: the history`).not.toBe('running');
  const subjects = await readSubjects();
  const topics = await db.topics.orderBy('order').toArray();
  const meant = await readMeant(topics);
  const expected = papers.map(({ id }): [string, string[]] => {
    const isIn = (topic: Topic): boolean =>
      (meant.get(topic.id)?.has(id) ?? true) &&
      matchesFilter(parseFilter(topic.filter), subjects.get(id)!, TOPIC_FIELDS);
    return [id, topics.filter(isIn).map((topic) => topic.id)];
  });
  expect(await readTopicsOf(papers), `${when}: topics of papers`).toEqual(
    new Map(expected.filter(([, ids]) => ids.length > 0)),
  );
}

/** What the topics by meaning have, asked of the whole model or, while nothing is learnt, of every row. */
async function readMeant(topics: Topic[]): Promise<Map<string, Set<string>>> {
  const subjects = await readSubjects();
  const meant = new Map<string, Set<string>>();
  for (const { id, meaning } of topics) {
    if (!meaning) continue;
    const said = parseFilter(meaning.phrase);
    const saying = [...subjects].filter(([, subject]) => matchesFilter(said, subject, TOPIC_FIELDS));
    meant.set(id, new Set((await rankStored({ topicId: id })) ?? saying.map(([paperId]) => paperId)));
  }
  return meant;
}

/** What suits the reader is that of the present marks, and of papers that are stored. */
async function expectTaste(when: string): Promise<void> {
  const state = await db.meaning.get('state');
  // What was removed after the worker's other work is for the next.
  if (state?.name !== 'state' || state.hasGone) return;
  expect(await learnTaste(), `${when}: taste to be learnt`).toBe(false);
  const suited = (await db.suited.toArray()).flatMap(({ ids }) => ids);
  const stored = new Set(await db.papers.toCollection().primaryKeys());
  expect(
    suited.filter((id) => !stored.has(id)),
    `${when}: suits and is not stored`,
  ).toEqual([]);
}

async function readPlacedIds(): Promise<string[]> {
  return (await db.places.toArray()).flatMap(({ ids }) => ids.split('\n'));
}

/** All, where anything was learnt. What was removed after the worker's other work keeps its place until the next. */
async function readPlaceableIds(): Promise<string[]> {
  const state = await db.meaning.get('state');
  if (state?.name !== 'state') return [];
  const gone = state.hasGone ? await db.removed.toCollection().primaryKeys() : [];
  const placed = new Set(await readPlacedIds());
  const left = gone.filter((id) => placed.has(id));
  return [...new Set([...(await db.papers.toCollection().primaryKeys()), ...left])].toSorted();
}

function countEditions(papers: StoredPaper[]): Map<string, number> {
  const delivered = papers.filter(({ edition }) => edition !== WAITING && edition !== ARCHIVE);
  const groups = [...Map.groupBy(delivered, ({ edition }) => edition)];
  return new Map(groups.map(([date, group]): [string, number] => [date, group.length]));
}

/** For each query the ids that a search finds, and those that a look at every row finds, in one order. */
async function compareSearch(): Promise<[query: string, found: string[], stored: string[]][]> {
  const subjects = [...(await readSubjects())];
  const page = { order: 'date', offset: 0, limit: 10_000 } as const;
  return Promise.all(
    QUERIES.map(async (query): Promise<[string, string[], string[]]> => {
      const filter = parseFilter(query);
      const { papers } = await findPapers(filter, page);
      const stored = subjects.filter(([, subject]) => matchesFilter(filter, subject, TEXT_FIELDS));
      return [query, papers.map(({ id }) => id).toSorted(), stored.map(([id]) => id)];
    }),
  );
}

/** By id, ascending. */
async function readSubjects(): Promise<Map<string, Subject>> {
  const [papers, marks] = await Promise.all([db.papers.orderBy('id').toArray(), db.marks.toArray()]);
  const byId = new Map(marks.map((mark) => [mark.paperId, mark]));
  return new Map(papers.map((paper) => [paper.id, createSubject(paper, byId.get(paper.id))]));
}
