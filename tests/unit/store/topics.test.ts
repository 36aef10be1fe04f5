import { beforeEach, describe, expect, it } from 'vitest';
import { applyImport } from '../../../lib/store/imports';
import { readTopics } from '../../../lib/store/topics';
import { moveTopic, saveTopic, toggleTopic, type TopicDraft } from '../../../lib/store/topic-change';
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
