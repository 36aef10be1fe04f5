import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper.ts';
import { TEXT_FIELDS, TOPIC_FIELDS } from '../../../lib/topics/fields.ts';
import { createSubject, dependsOnMarks, matchesFilter } from '../../../lib/topics/match.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { filters } from './filters.ts';
import { makePaper, papers } from './papers.ts';

type Mark = Parameters<typeof createSubject>[1];

/** Whether what was typed finds a paper, words among authors too. */
function finds(typed: string, given: Partial<Paper>, mark?: Mark): boolean {
  return matchesFilter(parseFilter(typed), createSubject(makePaper(given), mark), TEXT_FIELDS);
}

describe('words in a text', () => {
  it.each([
    ['agents', 'An Agent for Tools'],
    ['agent', 'Agents'],
    ['tool agent', 'An Agent for Tools'],
    ['diff', 'Diffusion'],
    ['godel', 'Gödel Machines'],
    ['GÖDEL', 'godel machines'],
    ['text-to-image', 'From text to image'],
    ['"text to image"', 'Text-to-Image'],
    ['pre-training', 'Pretraining Matters'],
    ['pre-train', 'Pretraining Matters'],
    ['pretraining', 'Pre-Training Matters'],
    ['"pre training"', 'Pre-Training Matters'],
    ['"studies agent"', 'Study of an Agent, and a Study-Agent'],
    ['"flow mat"', 'Flow Matching'],
    ['llms', 'A Large LLM'],
    ['newton', 'Newton’s Method'],
    ['', 'Anything'],
    ['***', 'Anything'],
    ['agent -game', 'An Agent'],
    ['video OR (agent tool)', 'An Agent for Tools'],
    ['NOT NOT agent', 'An Agent'],
  ])('%j finds %j', (typed, title) => {
    expect(finds(typed, { title })).toBe(true);
    expect(finds(typed, { title: '', abstract: title })).toBe(true);
  });

  it.each([
    ['gent', 'An Agent'],
    ['agent video', 'An Agent'],
    ['"tool agent"', 'An Agent for Tools'],
    ['"flo matching"', 'Flow Matching'],
    ['"pre training"', 'Pretraining'],
    ['r', 'Robots'],
    ['agent -game', 'An Agent in a Game'],
    ['NOT NOT agent', 'A Robot'],
  ])('%j does not find %j', (typed, title) => {
    expect(finds(typed, { title })).toBe(false);
  });
});

describe('where words are looked for', () => {
  const paper = {
    title: 'Ttt',
    abstract: 'Aaa',
    authors: ['Ann Lee', 'Kim Day'],
    organization: 'Ooo Lab',
    keywords: ['flow', 'matching'],
  };

  it.each(['title:ttt', 'abstract:aaa', 'author:"ann lee"', 'org:ooo', 'keyword:flow', 'author:(kim ann)'])(
    'is said by a field: %j',
    (typed) => {
      expect(finds(typed, paper)).toBe(true);
      expect(
        finds(
          typed.replace(/^\w+/, (field) => (field === 'title' ? 'abstract' : 'title')),
          paper,
        ),
      ).toBe(false);
    },
  );

  it('is else where the asker looks', () => {
    const subject = createSubject(makePaper(paper));
    expect(matchesFilter(parseFilter('kim'), subject, TEXT_FIELDS)).toBe(true);
    expect(matchesFilter(parseFilter('kim'), subject, TOPIC_FIELDS)).toBe(false);
    expect(matchesFilter(parseFilter('author:kim'), subject, TOPIC_FIELDS)).toBe(true);
  });

  it('may be several fields for several words, but one text for a phrase', () => {
    expect(finds('ttt aaa kim', paper)).toBe(true);
    expect(finds('"ttt aaa"', paper)).toBe(false);
    expect(finds('"lee kim"', paper)).toBe(false);
    expect(finds('"flow matching"', paper)).toBe(false);
    expect(finds('"flow matching"', { ...paper, keywords: ['flow matching'] })).toBe(true);
    expect(finds('"a b"', { authors: ['a', '', 'b'] })).toBe(false);
  });

  it('is no organisation where none is known', () => {
    expect(finds('org:ooo', {})).toBe(false);
  });
});

describe('facts', () => {
  it.each<[string, Partial<Paper>, boolean]>([
    ['id:2503', {}, true],
    ['id:2504', {}, false],
    ['id:HF:x', { id: 'hf:Xyz' }, true],
    ['upvotes:>20', { upvotes: 21 }, true],
    ['upvotes:>20', { upvotes: 20 }, false],
    ['upvotes:>=20', { upvotes: 20 }, true],
    ['upvotes:>=20', { upvotes: 19 }, false],
    ['upvotes:20', { upvotes: 20 }, true],
    ['upvotes:20', { upvotes: 21 }, false],
    ['upvotes:<=20', { upvotes: 20 }, true],
    ['upvotes:<=20', { upvotes: 21 }, false],
    ['upvotes:<20', { upvotes: 19 }, true],
    ['upvotes:<20', { upvotes: 20 }, false],
    ['stars:>100', { codeStars: 101 }, true],
    ['stars:>100', { codeStars: 100, upvotes: 500 }, false],
    ['stars:0', { codeStars: 0 }, true],
    ['has:code', { codeUrl: 'https://example.org' }, true],
    ['has:code', { projectUrl: 'https://example.org' }, false],
    ['has:project', { projectUrl: 'https://example.org' }, true],
    ['has:project', { codeUrl: 'https://example.org' }, false],
    ['after:2026-03-05', {}, true],
    ['after:2026-03-06', {}, false],
    ['before:2026-03-05', {}, false],
    ['before:2026-03-06', {}, true],
  ])('%j of %j: %j', (typed, given, isFound) => {
    expect(finds(typed, given)).toBe(isFound);
  });

  it.each(['<', '<=', '', '>=', '>'])('a paper without known stars answers no stars:%s0', (comparison) => {
    expect(finds(`stars:${comparison}0`, { upvotes: 0 })).toBe(false);
  });

  it('what the reader did is a matter of the mark', () => {
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
