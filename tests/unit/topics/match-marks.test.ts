import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_FIELDS } from '../../../lib/topics/fields.ts';
import { createSubject, dependsOnMarks, matchesFilter } from '../../../lib/topics/match.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { filters } from './filters.ts';
import { finds } from './finds.ts';
import { papers } from './papers.ts';

describe('what the reader did', () => {
  it('is a matter of the mark', () => {
    expect(finds('is:unread', {})).toBe(true);
    expect(finds('is:unread', {}, { starredAt: 1 })).toBe(true);
    expect(finds('is:unread', {}, { readAt: 0 })).toBe(false);
    expect(finds('is:starred', {})).toBe(false);
    expect(finds('is:starred', {}, { readAt: 1, starredAt: undefined })).toBe(false);
    expect(finds('is:starred', {}, { starredAt: 0 })).toBe(true);
  });
});

describe('what the reader wrote', () => {
  const mark = {
    tags: ['To Read', 'Flow Matching'],
    note: '**Strong** baselines; see [the study](https://a.example).',
  };

  it.each([
    'tag:read',
    'tag:flow',
    'tag:"to read"',
    'tag:"flow mat"',
    'TAG:to-read',
    'tag:(video OR flow)',
    'note:strong',
    'note:studies',
    'note:"strong baseline"',
    'has:note',
    'has:tag',
    'has:note -tag:video',
  ])('is found by %j', (typed) => {
    expect(finds(typed, {}, mark)).toBe(true);
    expect(finds(typed, { title: 'To read flow matching strong baseline study', keywords: ['read', 'flow'] })).toBe(
      false,
    );
  });

  it.each(['tag:"read flow"', 'tag:strong', 'note:flow', 'strong', '"to read"', 'title:strong', 'keyword:flow'])(
    'is not found by %j',
    (typed) => {
      expect(finds(typed, {}, mark)).toBe(false);
    },
  );

  it('is nothing where it is empty', () => {
    expect(finds('has:note OR has:tag', {}, { note: '', tags: [] })).toBe(false);
  });
});

describe('whether a filter depends on marks', () => {
  it.each([
    ['', false],
    ['a -has:code (b OR after:2026-01-01)', false],
    ['is:starred', true],
    ['a -(b OR is:unread)', true],
    ['a tag:b', true],
    ['NOT note:b', true],
    ['has:note', true],
    ['a OR has:tag', true],
  ])('%j: %j', (typed, depends) => {
    expect(dependsOnMarks(parseFilter(typed))).toBe(depends);
  });

  it('is said of every filter that a mark changes', () => {
    fc.assert(
      fc.property(filters, papers, (filter, paper) => {
        const mark = { starredAt: 1, readAt: 1, note: 'agent', tags: ['studies', 'a'] };
        const isMatched = matchesFilter(filter, createSubject(paper), TEXT_FIELDS);
        const isMarkedMatched = matchesFilter(filter, createSubject(paper, mark), TEXT_FIELDS);
        expect(isMatched === isMarkedMatched || dependsOnMarks(filter)).toBe(true);
      }),
    );
  });
});
