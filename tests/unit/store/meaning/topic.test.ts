import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/store/db';
import { rankStored } from '../../../../lib/store/meaning/ranking';
import { findBorder } from '../../../../lib/store/meaning/topic';
import { saveTopic } from '../../../../lib/store/topic-change';
import { resetDatabase } from '../database';

import { matchAll, mean, readIds, saveMeaning, storeSubjects } from './topics';

beforeEach(resetDatabase);

describe('what the worker answers about a topic by meaning', () => {
  beforeEach(storeSubjects);

  it('is its papers, the best first', async () => {
    await saveMeaning(mean('planner'), 'rollout');
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

  it('is nothing that is ordered where nothing is known of its words, and none where it has no words', async () => {
    await saveMeaning(mean('xyzzy'));
    expect(await rankStored({ topicId: 'a' })).toBeUndefined();
    await saveMeaning(mean('', ['gone']));
    expect(await rankStored({ topicId: 'a' })).toEqual([]);
  });

  it('is where it ends, before it is saved', async () => {
    const asked = { filter: '-id:agents-1-1', meaning: mean('tool planner', [], 4) };
    const border = (await findBorder(asked))!;
    await saveMeaning(asked.meaning, asked.filter);
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
    expect(await findBorder({ filter: '', meaning: mean('xyzzy') })).toEqual({ ...none, isSaid: true });
    expect(await findBorder({ filter: '(', meaning: mean('planner') })).toEqual(none);
  });
});
