import { describe, expect, it } from 'vitest';
import { draftTopic, nameLike } from '../../../lib/topics/topic-draft';
import { TOPIC_COLOURS, type Topic } from '../../../lib/topics/topic';

describe('a new topic', () => {
  const make = (topics: Topic[]): Topic => ({
    ...draftTopic(topics, { name: 'Video', filter: 'video' }),
    order: topics.length,
    updatedAt: 0,
  });

  it('has a colour of its own as long as there is one, and then shares one', () => {
    const topics: Topic[] = [];
    for (let i = 0; i < TOPIC_COLOURS.length + 1; i += 1) topics.push(make(topics));
    const colours = topics.map(({ colour }) => colour);
    expect(colours.slice(0, TOPIC_COLOURS.length)).toEqual(TOPIC_COLOURS);
    expect(TOPIC_COLOURS).toContain(colours.at(-1));
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  });
});

describe('the name of a topic of papers like one', () => {
  it('is what stands before the colon of its title, or the question', () => {
    expect(nameLike('GraphTool: Agents That Repair Their Own Tool Graphs')).toBe('GraphTool');
    expect(nameLike('Do Agents Plan? A Controlled Study of Many of Them')).toBe('Do Agents Plan');
    expect(nameLike('Short Title')).toBe('Short Title');
  });

  it('ends with a whole word where it would be too long for a chip', () => {
    const name = nameLike('Sparse Attention Is Enough for Million-Token Retrieval');
    expect(name).toBe('Sparse Attention Is Enough for…');
    expect(nameLike('Attention and Memory, Retrievals Compared')).toBe('Attention and Memory…');
  });

  it('is never empty, nor cut within a sign', () => {
    expect(nameLike('😀'.repeat(40))).toBe(`${'😀'.repeat(32)}…`);
    expect(nameLike(': A Title That Begins Oddly')).not.toBe('');
  });
});
