import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../../lib/store/db';
import { saveList } from '../../../../lib/store/lists';
import { setMark } from '../../../../lib/store/marks';
import { rankStored } from '../../../../lib/store/meaning/ranking';
import { findBorder } from '../../../../lib/store/meaning/topic';
import { matchNextTopic } from '../../../../lib/store/rematch';
import { readRematchProgress } from '../../../../lib/store/stale-topics';
import { saveTopic } from '../../../../lib/store/topic-change';
import { makePaper } from '../../delivery/world';
import { resetDatabase } from '../database';
import { learnAll, storePapers } from './learn';

import { bring, listSubjects, matchAll, mean, readIds, saveMeaning, storeSubjects } from './topics';

beforeEach(resetDatabase);

describe('a topic by meaning', () => {
  it('has papers that do not say all of its words, as a filter of them would have it', async () => {
    for (let i = 0; i < 40; i += 1) {
      const abstract = `An ode sampler with velocity and noise${i % 2 === 0 ? ', and its trajectory' : ''}.`;
      await storePapers('flows', 1, 10 + i, { title: 'Straight flow', abstract });
    }
    await storePapers('agents', 40);
    await storePapers('proteins', 100);
    await learnAll();
    await saveMeaning(mean('trajectory of the noise', [], 4));
    await matchAll();
    const papers = (await db.papers.bulkGet(await readIds())).map((paper) => `${paper?.title} ${paper?.abstract}`);
    expect(papers).toHaveLength(40);
    expect(papers.filter((text) => text.includes('trajectory'))).toHaveLength(20);
  });

  it('is like papers, as far as they are stored', async () => {
    await storeSubjects();
    await saveMeaning(mean('', ['agents-1-3', 'agents-1-5', '2611.99999']));
    await matchAll();
    const ids = await readIds();
    expect(listSubjects(ids)).toEqual(['agents']);
    expect(ids.length).toBeGreaterThan(2);
    await saveMeaning(mean('', ['2611.99999']));
    await matchAll();
    expect(await readIds()).toEqual([]);
  });

  it('has more papers the looser it is, and each that it had before', async () => {
    await storeSubjects();
    let before: string[] = [];
    for (const reach of [0, 1, 2, 3, 4] as const) {
      await saveMeaning(mean('planner workflow', [], reach));
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
    await saveMeaning(mean('xyzzy', [], 4));
    await matchAll();
    expect(await readIds()).toEqual([]);
  });

  it('has what says its words where those are so new, or so common, that nothing is known of what they mean', async () => {
    await storeSubjects();
    await saveMeaning(mean('enzyme', [], 0), 'ligand');
    await matchAll();
    const papers = await db.papers.toArray();
    const saying = papers.filter(({ title, abstract }) => /enzyme.*ligand|ligand.*enzyme/.test(`${title} ${abstract}`));
    expect(saying.length).toBeGreaterThan(50);
    expect(await readIds()).toEqual(saying.map(({ id }) => id).toSorted());
    expect(await rankStored({ topicId: 'a' })).toBeUndefined();
    await saveMeaning(mean('neologism'));
    await matchAll();
    expect(await readIds()).toEqual([]);
    const paper = makePaper('2611.00001', { title: 'A neologism' });
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 5, papers: [paper], droppedCount: 0 });
    expect(await readIds()).toEqual(['2611.00001']);
    await learnAll();
    await matchAll();
    expect(await readIds()).toEqual(['2611.00001']);
    expect(await findBorder({ filter: '', meaning: mean('neologism') })).toMatchObject({ isSaid: true });
  });

  it('has only what its filter finds too, also where that is of marks and of votes', async () => {
    await storeSubjects();
    await saveMeaning(mean('tool planner'));
    await matchAll();
    const all = await readIds();
    await saveMeaning(mean('tool planner'), 'is:unread');
    await matchAll();
    expect(await readIds()).toEqual(all);
    await setMark(all[0]!, 'readAt', true);
    expect(await readIds()).toEqual(all.slice(1));
    await saveMeaning(mean('tool planner'), 'rollout');
    await matchAll();
    const found = await readIds();
    expect(found.length).toBeLessThan(all.length);
    expect(found.filter((id) => !all.includes(id))).toEqual([]);
    await saveMeaning(mean('tool planner'), 'rollout (');
    await matchAll();
    expect(await readIds()).toEqual([]);
  });

  it('is asked anew when it means something else, or when papers came, and only then', async () => {
    await storeSubjects();
    await saveMeaning(mean('trajectory'));
    await saveMeaning(mean(' '), 'agent', 'b');
    expect(await readRematchProgress()).toEqual({ done: 0, total: 2 });
    await matchAll();
    expect(await readRematchProgress()).toEqual({ done: 2, total: 2 });
    expect(listSubjects(await readIds())).toEqual(['flows']);
    await saveMeaning(mean('planner', [], 4));
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
    await saveMeaning(mean('planner', [], 4));
    await matchAll();
    await bring('agents', 4, 2);
    await bring('flows', 4, 3);
    await matchAll();
    const ids = (await readIds()).filter((id) => /-[23]-/.test(id));
    expect(listSubjects(ids)).toEqual(['agents']);
  });
});

describe('a topic by meaning, before anything is learnt', () => {
  it('has the papers that say all of its words and that its filter finds, from the moment that they are stored', async () => {
    await saveMeaning(mean('planning with the tools'));
    await matchAll();
    const titles = { 1.1: 'Tools for planning', 1.2: 'A tool', 1.3: 'A planning tool', 1.4: 'With the' };
    const papers = Object.entries(titles).map(([id, title]) => makePaper(id, { title, upvotes: Number(id.at(-1)) }));
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers, droppedCount: 0 });
    expect(await readIds()).toEqual(['1.1', '1.3']);
    await saveMeaning(mean('planning with the tools'), 'upvotes:>1');
    await matchAll();
    expect(await readIds()).toEqual(['1.3']);
    await saveMeaning(mean('', ['1.1']));
    await matchAll();
    expect(await readIds()).toEqual([]);
    await saveMeaning(mean('the'));
    await matchAll();
    expect(await readIds()).toEqual([]);
  });

  it('is asked anew as soon as something is learnt', async () => {
    await saveMeaning(mean('trajectory', [], 4));
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
