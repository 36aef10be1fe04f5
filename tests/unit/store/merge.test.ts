import { describe, expect, it } from 'vitest';
import type { Topic, TopicMeaning } from '../../../lib/topics/topic';
import { joinNote } from '../../../lib/sync/note-state';
import { joinTags } from '../../../lib/sync/tag-state';
import { mergeMark, mergeTopics, reuniteMark } from '../../../lib/store/merge';

describe('merging marks', () => {
  it('gives the same whichever copy comes first, but for the order of two notes', () => {
    expect(mergeMark(undefined, { paperId: 'x', updatedAt: 1 }, 5)).toEqual({ paperId: 'x', updatedAt: 1 });
    const [a, b] = [
      { paperId: 'x', starredAt: 1, note: 'one', updatedAt: 3 },
      { paperId: 'x', note: 'two', updatedAt: 900 },
    ];
    expect(mergeMark(a, b, 5)).toEqual({ paperId: 'x', note: 'one\n\n---\n\ntwo', updatedAt: 901 });
    expect(mergeMark(b, a, 5)).toEqual({ paperId: 'x', note: 'two\n\n---\n\none', updatedAt: 901 });
  });
});

describe('merging more than a backup is read with', () => {
  const tags = (name: string) => Array.from({ length: 300 }, (_, i) => `${name} ${i}`);
  const [ours, theirs] = [
    { paperId: 'x', note: 'a'.repeat(150_000), tags: tags('ours'), updatedAt: 3 },
    { paperId: 'x', note: 'b'.repeat(150_000), tags: tags('theirs'), updatedAt: 9 },
  ];

  it('keeps what is here, and of the other as much as there is room for', () => {
    expect(mergeMark(ours, theirs, 20)).toEqual({ ...theirs, note: ours.note, updatedAt: 20 });
    const reunited = reuniteMark(ours, theirs, 20);
    expect([reunited.note, reunited.tags]).toEqual([ours.note, [...ours.tags, ...theirs.tags.slice(0, 200)]]);
    expect(reuniteMark(reunited, theirs, 30)).toBe(reunited);
  });

  it('is not kept busy by notes that are made for it', () => {
    const long = 'a'.repeat(199_000);
    for (let length = 50_000; length < 50_020; length += 1) {
      const theirs = { paperId: 'x', note: `${'a'.repeat(length)}b${'a'.repeat(length)}`, updatedAt: 3 };
      expect(mergeMark({ ...theirs, note: long }, theirs, 20).note).toBe(long);
    }
  });

  it('does so in an exchange', () => {
    const on = (names: string[]) => names.map((tag) => [tag, 5] as const);
    const joined = joinTags(on(ours.tags), on(theirs.tags), 20);
    expect(joined).toEqual(on([...ours.tags, ...theirs.tags.slice(0, 200)]));
    const [a, b] = [
      { text: ours.note, at: 3, clock: { a: 1 } },
      { text: theirs.note, at: 9, clock: { b: 1 } },
    ];
    expect(joinNote(a, b, 20)).toEqual({ text: ours.note, at: 9, clock: { a: 1, b: 1 } });
  });
});

describe('reuniting marks with those of a lost database', () => {
  it('keeps the star and the tags of a paper that was merely opened since', () => {
    const lost = { paperId: 'x', starredAt: 5, tags: ['thesis', 'Later'], updatedAt: 5 };
    const ours = { paperId: 'x', readAt: 20, tags: ['later'], updatedAt: 20 };
    expect(reuniteMark(ours, lost, 30)).toEqual({
      paperId: 'x',
      starredAt: 5,
      readAt: 20,
      tags: ['later', 'thesis'],
      updatedAt: 30,
    });
    expect(reuniteMark(undefined, lost, 30)).toBe(lost);
    const whole = { ...lost, readAt: 20, updatedAt: 20 };
    expect(reuniteMark(whole, lost, 30)).toBe(whole);
  });
});

describe('merging topics by meaning', () => {
  const meaning: TopicMeaning = { phrase: 'implicit distributions', likeIds: ['2611.00001'], reach: 2 };
  const topic = (id: string, meant?: TopicMeaning, updatedAt = 5): Topic => ({
    id,
    name: 'Implicit',
    colour: 'teal',
    filter: 'after:2026-01-01',
    ...(meant && { meaning: meant }),
    order: 0,
    notifies: true,
    isPaused: false,
    updatedAt,
  });

  it('takes one of the same name, filter and meaning for the one that is there, and no other', () => {
    const ours = [topic('a', meaning)];
    const merge = (theirs: Topic) => mergeTopics(ours, [theirs], 100, 9).changed.map(({ after }) => after.meaning);
    expect(merge(topic('b', { ...meaning, likeIds: [...meaning.likeIds] }))).toEqual([]);
    expect(merge(topic('b'))).toEqual([undefined]);
    for (const change of [{ phrase: 'explicit' }, { likeIds: [] }, { reach: 3 as const }]) {
      expect(merge(topic('b', { ...meaning, ...change }))).toEqual([{ ...meaning, ...change }]);
    }
  });

  it('takes a later meaning of the same topic, in its place', () => {
    const later = { ...meaning, reach: 4 as const };
    expect(mergeTopics([topic('a', meaning)], [topic('a', later, 6)], 100, 9).changed).toMatchObject([
      { before: { meaning }, after: { meaning: later } },
    ]);
    expect(mergeTopics([topic('a', meaning)], [topic('a', later, 4)], 100, 9).changed).toEqual([]);
    expect(mergeTopics([topic('a', meaning)], [topic('a', meaning, 6)], 100, 9).changed).toEqual([]);
  });
});
