import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { applyImport } from '../../../lib/store/imports';
import { readTopics } from '../../../lib/store/topics';
import {
  changeTopic,
  deleteTopic,
  MAX_TOPICS,
  moveTopic,
  restoreTopic,
  saveTopic,
  toggleTopic,
  type TopicDraft,
} from '../../../lib/store/topic-change';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

function draft(name: string, filter: string): TopicDraft {
  return { id: crypto.randomUUID(), name, colour: 'teal', filter, notifies: true, isPaused: false };
}

describe('a topic that is switched', () => {
  it('is there after one press and gone after two, however fast they come', async () => {
    await saveTopic(draft('Mine', 'agents'));
    await toggleTopic(draft('Flows', 'flow'));
    expect((await readTopics()).map(({ name }) => name)).toEqual(['Mine', 'Flows']);
    await toggleTopic(draft('Flows', 'flow'));
    await Promise.all([toggleTopic(draft('Depth', 'depth')), toggleTopic(draft('Depth', 'depth'))]);
    expect((await readTopics()).map(({ name }) => name)).toEqual(['Mine']);
  });
});

describe('a topic that is changed', () => {
  it('is newer than before, though the clock was set back, so that no older backup takes the change back', async () => {
    const [flows, depth] = [draft('Flows', 'flow'), draft('Depth', 'depth')];
    await saveTopic(flows, 5000);
    await saveTopic(depth, 5000);
    const old = await readTopics();
    await saveTopic({ ...flows, filter: 'flow -sparse' }, 1000);
    await moveTopic(flows.id, 1, 1000);
    await applyImport({ topics: old, marks: [], papers: [] }, 1000);
    expect((await readTopics()).map(({ filter }) => filter)).toEqual(['depth', 'flow -sparse']);
  });
});

describe('a topic of which one field is changed', () => {
  it('keeps what was written to the others meanwhile, and stays gone when it was deleted', async () => {
    const flows = draft('Flows', 'flow');
    await saveTopic(flows, 5);
    await Promise.all([
      changeTopic(flows.id, (topic) => ({ ...topic, name: 'Mine' }), 7),
      changeTopic(flows.id, (topic) => ({ ...topic, filter: 'agent' }), 6),
    ]);
    expect(await readTopics()).toMatchObject([{ name: 'Mine', filter: 'agent', updatedAt: 8 }]);
    await deleteTopic(flows.id);
    await changeTopic(flows.id, (topic) => ({ ...topic, name: 'Theirs' }));
    expect(await readTopics()).toEqual([]);
  });

  it('loses its meaning where that is emptied', async () => {
    const flows = draft('Flows', 'flow');
    await saveTopic({ ...flows, meaning: { phrase: 'flows', likeIds: [], reach: 3 } });
    await changeTopic(flows.id, (topic) => ({ ...topic, meaning: { phrase: '', likeIds: [], reach: 3 } }));
    expect((await readTopics())[0]).not.toHaveProperty('meaning');
  });
});

describe('a topic beside deleted ones', () => {
  const readNames = async (): Promise<string[]> => (await readTopics()).map(({ name }) => name);
  const make = (name: string): TopicDraft => ({ ...draft(name, name), id: name });

  beforeEach(async () => {
    for (const name of ['d', 'c', 'b', 'a']) await saveTopic(make(name));
  });

  it('comes at the end when it is new, made here or imported', async () => {
    await deleteTopic('c');
    await saveTopic(make('A'));
    expect(await readNames()).toEqual(['d', 'b', 'a', 'A']);
    const [first] = await readTopics();
    await deleteTopic('b');
    await applyImport({ topics: [{ ...first!, id: 'B', name: 'B' }], marks: [], papers: [] });
    expect(await readNames()).toEqual(['d', 'a', 'A', 'B']);
  });

  it('returns to its place when its own deletion is undone', async () => {
    const [, , b] = await readTopics();
    await deleteTopic('d');
    await deleteTopic('b');
    await restoreTopic(b!);
    expect(await readNames()).toEqual(['c', 'b', 'a']);
  });

  it('does not return where there are as many as there can be', async () => {
    const [d] = await readTopics();
    await deleteTopic('d');
    for (let i = 3; i < MAX_TOPICS; i += 1) await saveTopic(make(`t${i}`));
    await expect(restoreTopic(d!)).rejects.toThrow(RangeError);
    await deleteTopic('c');
    await restoreTopic(d!);
    expect((await readNames())[0]).toBe('d');
  });

  it('returns to its place also beside one of the same order, as an exchange makes it', async () => {
    const [d, c] = await readTopics();
    await db.topics.bulkPut([
      { ...d!, order: 1 },
      { ...c!, order: 1 },
    ]);
    expect(await readNames()).toEqual(['c', 'd', 'b', 'a']);
    await deleteTopic('d');
    await restoreTopic({ ...d!, order: 1 });
    expect(await readNames()).toEqual(['c', 'd', 'b', 'a']);
  });
});
