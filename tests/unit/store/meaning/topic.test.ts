import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../../lib/store/db';
import { eraseRows } from '../../../../lib/store/erase';
import { saveList } from '../../../../lib/store/lists';
import { setMark } from '../../../../lib/store/marks';
import { readTopicsOf } from '../../../../lib/store/matches';
import { rankStored } from '../../../../lib/store/meaning/ranking';
import { findBorder } from '../../../../lib/store/meaning/topic';
import { dropIndex } from '../../../../lib/store/reindex';
import { dropPapers } from '../../../../lib/store/removal';
import { matchNextTopic } from '../../../../lib/store/rematch';
import { readRematchProgress } from '../../../../lib/store/stale-topics';
import { deleteTopic, duplicateTopic, restoreTopic, saveTopic, toggleTopic } from '../../../../lib/store/topic-change';
import { readTopics } from '../../../../lib/store/topics';
import { readTopic } from '../../../../lib/store/views';
import type { Reach, TopicMeaning } from '../../../../lib/topics/topic';
import { inventPapers, type Subject } from '../../relevance/papers.ts';
import { makePaper } from '../../delivery/world';
import { resetDatabase } from '../database';
import { learnAll, storePapers } from './learn';

beforeEach(resetDatabase);

const mean = (phrase: string, likeIds: string[] = [], reach: Reach = 2): TopicMeaning => ({ phrase, likeIds, reach });

function save(meaning: TopicMeaning, filter = '', id = 'a'): Promise<void> {
  return saveTopic({ id, name: id, filter, meaning, colour: 'rust', notifies: true, isPaused: false });
}

/** What words mean is learnt from two subjects; what most papers say tells nothing apart. */
async function storeSubjects(): Promise<void> {
  await storePapers('flows', 40);
  await storePapers('agents', 40);
  await storePapers('proteins', 100);
  await learnAll();
}

/** As a list of the source brings it. */
function bring(subject: Subject, count: number, seed: number): Promise<unknown> {
  const papers = inventPapers(subject, count, seed).map(({ id, title, abstract }) =>
    makePaper(id, { title, abstract }),
  );
  return saveList({ source: 'hf', day: '2026-11-24', fetchedAt: seed, papers, droppedCount: 0 });
}

async function matchAll(): Promise<void> {
  while (await matchNextTopic());
}

/** The ids of a topic’s papers, as the chips have them. Lists and counts are to say the same. */
async function readIds(id = 'a'): Promise<string[]> {
  const papers = await db.papers.toArray();
  const topicIds = await readTopicsOf(papers);
  const isIn = await readTopic(id);
  const ids = papers.filter((paper) => topicIds.get(paper.id)?.includes(id));
  expect(papers.filter(({ number }) => number !== undefined && isIn(number))).toEqual(ids);
  return ids.map((paper) => paper.id).toSorted();
}

const listSubjects = (ids: string[]): string[] => [...new Set(ids.map((id) => id.split('-')[0] ?? ''))].toSorted();

describe('a topic by meaning', () => {
  it('has papers that do not say all of its words, as a filter of them would have it', async () => {
    for (let i = 0; i < 40; i += 1) {
      const abstract = `An ode sampler with velocity and noise${i % 2 === 0 ? ', and its trajectory' : ''}.`;
      await storePapers('flows', 1, 10 + i, { title: 'Straight flow', abstract });
    }
    await storePapers('agents', 40);
    await storePapers('proteins', 100);
    await learnAll();
    await save(mean('trajectory of the noise', [], 4));
    await matchAll();
    const papers = (await db.papers.bulkGet(await readIds())).map((paper) => `${paper?.title} ${paper?.abstract}`);
    expect(papers).toHaveLength(40);
    expect(papers.filter((text) => text.includes('trajectory'))).toHaveLength(20);
  });

  it('is like papers, as far as they are stored', async () => {
    await storeSubjects();
    await save(mean('', ['agents-1-3', 'agents-1-5', '2611.99999']));
    await matchAll();
    const ids = await readIds();
    expect(listSubjects(ids)).toEqual(['agents']);
    expect(ids.length).toBeGreaterThan(2);
    await save(mean('', ['2611.99999']));
    await matchAll();
    expect(await readIds()).toEqual([]);
  });

  it('has more papers the looser it is, and each that it had before', async () => {
    await storeSubjects();
    let before: string[] = [];
    for (const reach of [0, 1, 2, 3, 4] as const) {
      await save(mean('planner workflow', [], reach));
      await matchAll();
      const ids = await readIds();
      expect(before.filter((id) => !ids.includes(id))).toEqual([]);
      expect(ids.length).toBeGreaterThan(0);
      before = ids;
    }
    expect(before.length).toBeGreaterThan(8);
  });

  it('has nothing where nobody wrote such words', async () => {
    await storeSubjects();
    await save(mean('xyzzy', [], 4));
    await matchAll();
    expect(await readIds()).toEqual([]);
  });

  it('has what says its words where those are so new, or so common, that nothing is known of what they mean', async () => {
    await storeSubjects();
    await save(mean('enzyme', [], 0), 'ligand');
    await matchAll();
    const papers = await db.papers.toArray();
    const saying = papers.filter(({ title, abstract }) => /enzyme.*ligand|ligand.*enzyme/.test(`${title} ${abstract}`));
    expect(saying.length).toBeGreaterThan(50);
    expect(await readIds()).toEqual(saying.map(({ id }) => id).toSorted());
    expect((await rankStored({ topicId: 'a' }))?.toSorted()).toEqual(await readIds());
    await save(mean('neologism'));
    await matchAll();
    expect(await readIds()).toEqual([]);
    const paper = makePaper('2611.00001', { title: 'A neologism' });
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 5, papers: [paper], droppedCount: 0 });
    expect(await readIds()).toEqual(['2611.00001']);
    await learnAll();
    await matchAll();
    expect(await readIds()).toEqual(['2611.00001']);
    expect(await findBorder({ filter: '', meaning: mean('neologism') })).toMatchObject({ total: 1, outside: [] });
  });

  it('has only what its filter finds too, also where that is of marks and of votes', async () => {
    await storeSubjects();
    await save(mean('tool planner'));
    await matchAll();
    const all = await readIds();
    await save(mean('tool planner'), 'is:unread');
    await matchAll();
    expect(await readIds()).toEqual(all);
    await setMark(all[0]!, 'readAt', true);
    expect(await readIds()).toEqual(all.slice(1));
    await save(mean('tool planner'), 'rollout');
    await matchAll();
    const found = await readIds();
    expect(found.length).toBeLessThan(all.length);
    expect(found.filter((id) => !all.includes(id))).toEqual([]);
    await save(mean('tool planner'), 'rollout (');
    await matchAll();
    expect(await readIds()).toEqual([]);
  });

  it('is asked anew when it means something else, or when papers came, and only then', async () => {
    await storeSubjects();
    await save(mean('trajectory'));
    await save(mean(' '), 'agent', 'b');
    expect(await readRematchProgress()).toEqual({ done: 0, total: 2 });
    await matchAll();
    expect(await readRematchProgress()).toEqual({ done: 2, total: 2 });
    expect(listSubjects(await readIds())).toEqual(['flows']);
    await save(mean('planner', [], 4));
    expect(await readRematchProgress()).toEqual({ done: 1, total: 2 });
    await matchAll();
    expect(listSubjects(await readIds())).toEqual(['agents']);
    await bring('agents', 4, 2);
    await learnAll();
    expect(await readRematchProgress()).toEqual({ done: 1, total: 2 });
    await matchAll();
    expect((await readIds()).filter((id) => id.startsWith('agents-2'))).not.toEqual([]);
    expect(await matchNextTopic()).toBe(false);
  });

  it('has new papers once they have a place, which it gives them itself', async () => {
    await storeSubjects();
    await save(mean('planner', [], 4));
    await matchAll();
    await bring('agents', 4, 2);
    await bring('flows', 4, 3);
    await matchAll();
    const ids = (await readIds()).filter((id) => /-[23]-/.test(id));
    expect(listSubjects(ids)).toEqual(['agents']);
  });

  it('follows a paper whose words have changed, and an index that is made anew', async () => {
    await storeSubjects();
    await save(mean('planner'));
    await matchAll();
    const before = await readIds();
    const known = (await db.papers.get(before[0]!))!;
    const papers = [{ ...known, title: `${known.title}, again` }];
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 5, papers, droppedCount: 0 });
    expect((await db.papers.get(known.id))?.number).not.toBe(known.number);
    await matchAll();
    expect(await readIds()).toEqual(before);
    await dropIndex();
    await learnAll();
    await matchAll();
    expect(await readIds()).toEqual(before);
  });

  it('loses papers that are removed', async () => {
    await storeSubjects();
    await save(mean('planner'));
    await matchAll();
    const before = await readIds();
    const gone = (await db.papers.get(before[0]!))!;
    await db.transaction('rw', db.tables, () => dropPapers([gone]));
    await learnAll();
    await matchAll();
    const ids = await readIds();
    expect(ids).not.toContain(gone.id);
    expect(ids.length).toBeGreaterThan(2);
  });

  it('has nothing left when everything is deleted while it is matched', async () => {
    await storeSubjects();
    await save(mean('planner'));
    const matching = matchNextTopic();
    await eraseRows();
    await matching;
    expect(await db.matches.count()).toBe(0);
  });

  it('keeps what it means when it is copied, and deleted and brought back', async () => {
    await save(mean('planner'));
    await duplicateTopic('a');
    const [original, copy] = await readTopics();
    expect(copy?.meaning).toEqual(mean('planner'));
    await deleteTopic('a');
    await restoreTopic(original!);
    expect((await readTopics()).map(({ meaning }) => meaning?.phrase)).toEqual(['planner', 'planner']);
  });

  it('is no twin of a suggestion with its filter', async () => {
    await save(mean('planner'), 'agent');
    await toggleTopic({ id: 'b', name: 'Agents', filter: 'agent', colour: 'rust', notifies: true, isPaused: false });
    expect(await db.topics.count()).toBe(2);
  });

  it('becomes a filter again when it means nothing any more', async () => {
    await storeSubjects();
    await save(mean('trajectory'), 'agent');
    await matchAll();
    expect(await readIds()).toEqual([]);
    await saveTopic({ id: 'a', name: 'a', filter: 'agent', colour: 'rust', notifies: true, isPaused: false });
    const fresh = await readIds();
    expect(listSubjects(fresh)).toEqual(['agents']);
    await matchAll();
    expect(await readIds()).toEqual(fresh);
  });
});

describe('a topic by meaning, before anything is learnt', () => {
  it('has the papers that say all of its words and that its filter finds, from the moment that they are stored', async () => {
    await save(mean('planning with the tools'));
    await matchAll();
    const titles = { 1.1: 'Tools for planning', 1.2: 'A tool', 1.3: 'A planning tool', 1.4: 'With the' };
    const papers = Object.entries(titles).map(([id, title]) => makePaper(id, { title, upvotes: Number(id.at(-1)) }));
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers, droppedCount: 0 });
    expect(await readIds()).toEqual(['1.1', '1.3']);
    await save(mean('planning with the tools'), 'upvotes:>1');
    await matchAll();
    expect(await readIds()).toEqual(['1.3']);
    await save(mean('', ['1.1']));
    await matchAll();
    expect(await readIds()).toEqual([]);
    await save(mean('the'));
    await matchAll();
    expect(await readIds()).toEqual([]);
  });

  it('is asked anew as soon as something is learnt', async () => {
    await save(mean('trajectory', [], 4));
    await storePapers('flows', 10);
    await learnAll();
    await matchAll();
    const said = await readIds();
    expect(await rankStored({ topicId: 'a' })).toBeUndefined();
    expect(await findBorder({ filter: '', meaning: mean('trajectory') })).toBeUndefined();
    await storeSubjects();
    expect(await readRematchProgress()).toEqual({ done: 0, total: 1 });
    await matchAll();
    expect(await readRematchProgress()).toEqual({ done: 1, total: 1 });
    expect((await readIds()).length).toBeGreaterThan(said.length);
  });

  it('reads nothing of what is learnt where no topic is by meaning', async () => {
    await storeSubjects();
    const read = vi.spyOn(db.places, 'get');
    await saveTopic({ id: 'a', name: 'a', filter: 'agent', colour: 'rust', notifies: true, isPaused: false });
    await matchAll();
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });
});

describe('what the worker answers about a topic by meaning', () => {
  beforeEach(storeSubjects);

  it('is its papers, the best first', async () => {
    await save(mean('planner'), 'rollout');
    await matchAll();
    const ids = await rankStored({ topicId: 'a' });
    expect(ids?.toSorted()).toEqual(await readIds());
    const best = (await db.papers.get(ids![0]!))!;
    expect(`${best.title} ${best.abstract}`).toMatch(/planner/);
  });

  it('is nothing about any other topic', async () => {
    await saveTopic({ id: 'b', name: 'b', filter: 'agent', colour: 'rust', notifies: true, isPaused: false });
    expect(await rankStored({ topicId: 'b' })).toBeUndefined();
    expect(await rankStored({ topicId: 'gone' })).toBeUndefined();
  });

  it('is where it ends, before it is saved', async () => {
    const asked = { filter: '-id:agents-1-1', meaning: mean('tool planner', [], 4) };
    const border = (await findBorder(asked))!;
    await save(asked.meaning, asked.filter);
    await matchAll();
    const ids = (await rankStored({ topicId: 'a' }))!;
    expect(border.total).toBe(ids.length);
    expect(border.total).toBeGreaterThan(6);
    expect([border.best, border.inside]).toEqual([ids.slice(0, 3), ids.slice(-3)]);
    expect(border.outside).toHaveLength(3);
    expect(border.outside.filter((id) => ids.includes(id))).toEqual([]);
    const outside = await db.papers.bulkGet(border.outside);
    for (const paper of outside) expect(paper?.id).not.toMatch(/^agents-1-1/);
  });

  it('tells no paper twice where it has only a few, and none where it has none', async () => {
    const few = (await findBorder({ filter: 'id:agents-1-1', meaning: mean('planner', [], 4) }))!;
    const told = [...few.best, ...few.inside, ...few.outside];
    expect(told).toEqual([...new Set(told)]);
    const none = { total: 0, best: [], inside: [], outside: [] };
    expect(await findBorder({ filter: '', meaning: mean('xyzzy') })).toEqual(none);
    expect(await findBorder({ filter: '(', meaning: mean('planner') })).toEqual(none);
  });
});
