import { beforeEach, describe, expect, it } from 'vitest';
import { readTopics } from '../../../lib/store/topics';
import { saveTopic, toggleTopic, type TopicDraft } from '../../../lib/store/topic-change';
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
