import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../lib/store/db';
import { saveList } from '../../../lib/store/lists';
import { setMark } from '../../../lib/store/marks';
import { readTopicsOf } from '../../../lib/store/matches';
import { matchNextTopic } from '../../../lib/store/rematch';
import { readRematchProgress } from '../../../lib/store/stale-topics';
import { readTopics } from '../../../lib/store/topics';
import { deleteTopic, duplicateTopic, moveTopic, restoreTopic, saveTopic } from '../../../lib/store/topic-change';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

function save(id: string, filter: string, name = id): Promise<void> {
  return saveTopic({ id, name, filter, colour: 'rust', notifies: true, isPaused: false });
}

function store(ids: Record<string, string>, fetchedAt = 1): Promise<unknown> {
  const papers = Object.entries(ids).map(([id, title]) => makePaper(id, { title }));
  return saveList({ source: 'hf', day: '2026-11-24', fetchedAt, papers, droppedCount: 0 });
}

async function matchAll(): Promise<void> {
  while (await matchNextTopic());
}

async function readMatched(): Promise<Record<string, string[]>> {
  return Object.fromEntries(await readTopicsOf(await db.papers.toArray()));
}

describe('topics', () => {
  it('are matched when a list is stored', async () => {
    await save('a', 'flow');
    await save('b', 'agents');
    await matchAll();
    await store({ 1.1: 'Flow of agents', 1.2: 'An agent', 1.3: 'Else' });
    expect(await readMatched()).toEqual({ 1.1: ['a', 'b'], 1.2: ['b'] });
  });

  it('are matched with everything stored when they are new or changed', async () => {
    await store({ 1.1: 'Flow', 1.2: 'Agent' });
    await save('a', 'flow');
    expect(await readRematchProgress()).toEqual({ done: 0, total: 1 });
    await matchAll();
    expect(await readMatched()).toEqual({ 1.1: ['a'] });
    await save('a', 'agent');
    await matchAll();
    expect(await readMatched()).toEqual({ 1.2: ['a'] });
    expect(await readRematchProgress()).toEqual({ done: 1, total: 1 });
  });

  it('follow votes that grow, and words that change', async () => {
    await save('a', 'upvotes:>10');
    await save('b', 'old');
    await matchAll();
    await store({ 1.1: 'Old' });
    await saveList({
      source: 'hf',
      day: '2026-11-24',
      fetchedAt: 2,
      papers: [makePaper('1.1', { title: 'New', upvotes: 50 })],
      droppedCount: 0,
    });
    expect(await readMatched()).toEqual({ 1.1: ['a'] });
  });

  it('are not written again where a list changes nothing of theirs', async () => {
    await save('a', 'flow');
    await save('b', 'upvotes:>10');
    await matchAll();
    await store({ 1.1: 'Flow' });
    const before = await db.matches.toArray();
    const put = vi.spyOn(db.matches, 'bulkPut');
    await store({ 1.1: 'Flow', 1.2: 'Else' }, 2);
    expect(put).not.toHaveBeenCalled();
    expect(await db.matches.toArray()).toEqual(before);
    await store({ 1.2: 'More flow' }, 3);
    expect(put.mock.calls.flat(2)).toMatchObject([{ topicId: 'a' }]);
    expect(await readMatched()).toEqual({ 1.1: ['a'], 1.2: ['a'] });
    put.mockRestore();
  });

  it('by meaning are noted once as out of date, however many lists come', async () => {
    await saveTopic({
      id: 'a',
      name: 'a',
      filter: '',
      meaning: { phrase: '', likeIds: ['1.1'], reach: 2 },
      colour: 'rust',
      notifies: true,
      isPaused: false,
    });
    await matchAll();
    await store({ 1.1: 'Flow' });
    const put = vi.spyOn(db.matches, 'bulkPut');
    await store({ 1.2: 'Else' }, 2);
    expect(put).not.toHaveBeenCalled();
    expect(await readRematchProgress()).toEqual({ done: 0, total: 1 });
    put.mockRestore();
  });

  it('that ask for marks are asked afresh', async () => {
    await save('a', 'flow is:unread');
    await matchAll();
    await store({ 1.1: 'Flow' });
    expect(await readMatched()).toEqual({ 1.1: ['a'] });
    await setMark('1.1', 'readAt', true);
    expect(await readMatched()).toEqual({});
  });

  it('that cannot be read, or say nothing, match nothing', async () => {
    await save('a', 'flow (');
    await save('b', '  ');
    await store({ 1.1: 'Flow' });
    await matchAll();
    expect(await readMatched()).toEqual({});
    expect(await readRematchProgress()).toEqual({ done: 2, total: 2 });
  });
});

describe('the order of topics', () => {
  const readNames = async () => (await readTopics()).map((topic) => topic.name);

  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await save(id, id);
  });

  it('is the reader’s', async () => {
    await moveTopic('c', 0);
    expect(await readNames()).toEqual(['c', 'a', 'b']);
    await moveTopic('c', 99);
    expect(await readNames()).toEqual(['a', 'b', 'c']);
  });

  it('has a copy right behind its original', async () => {
    await duplicateTopic('a');
    await duplicateTopic('a');
    expect(await readNames()).toEqual(['a', 'a (3)', 'a (2)', 'b', 'c']);
  });

  it('takes a deleted topic back in its place', async () => {
    const [, b] = await readTopics();
    await deleteTopic('b');
    expect(await readNames()).toEqual(['a', 'c']);
    await restoreTopic(b!);
    expect(await readNames()).toEqual(['a', 'b', 'c']);
  });

  it('ends at a hundred', async () => {
    for (let i = 3; i < 100; i += 1) await save(`t${i}`, 'x');
    await expect(save('one more', 'x')).rejects.toThrow(RangeError);
    expect(await db.topics.count()).toBe(100);
  });
});
