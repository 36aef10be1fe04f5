import { describe, expect, it } from 'vitest';
import { makeCsl, writeCsl } from '../../../lib/export/csl';
import { makePaper, oddItems } from './papers';

describe('CSL-JSON', () => {
  it('describes a preprint', () => {
    const paper = makePaper({ id: 'math/0601001', authors: ['Jan van der Berg', 'OpenAI'] });
    expect(makeCsl({ paper, tags: ['todo'], note: 'one\ntwo' })).toEqual({
      id: 'berg2025attention-math:0601001',
      'citation-key': 'berg2025attention-math:0601001',
      type: 'article',
      title: 'Attention Is Not All You Need',
      author: [{ given: 'Jan', family: 'Berg', 'non-dropping-particle': 'van der' }, { literal: 'OpenAI' }],
      issued: { 'date-parts': [[2025, 1, 24]] },
      abstract: 'We show that it is not.',
      keyword: 'todo, attention, transformers',
      note: 'one\ntwo',
      DOI: '10.48550/arXiv.math/0601001',
      URL: 'https://arxiv.org/abs/math/0601001',
      publisher: 'arXiv',
      number: 'arXiv:math/0601001',
    });
  });

  it('has no field of which nothing is known', () => {
    const paper = makePaper({
      id: 'x:1',
      authors: ['', '\u202E'],
      abstract: '',
      keywords: [],
      publishedAt: Number.NaN,
    });
    expect(Object.keys(makeCsl({ paper }))).toEqual(['id', 'citation-key', 'type', 'title']);
  });

  it('is well-formed, whatever the papers hold', () => {
    const text = writeCsl(oddItems);
    expect(text.isWellFormed()).toBe(true);
    expect((JSON.parse(text) as unknown[]).length).toBe(oddItems.length);
  });
});
