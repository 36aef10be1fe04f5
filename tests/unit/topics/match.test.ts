import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper.ts';
import { TEXT_FIELDS, TOPIC_FIELDS } from '../../../lib/topics/fields.ts';
import { createSubject, matchesFilter } from '../../../lib/topics/match.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { finds } from './finds.ts';
import { makePaper } from './papers.ts';

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
});
