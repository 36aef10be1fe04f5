import { describe, expect, it } from 'vitest';
import { articleFor, toGerund, toPast, toThirdPerson, toTitleCase } from '../../../feed/papers/inflect.ts';
import { verbs } from '../../../feed/papers/words/general.ts';

describe('words', () => {
  it.each([
    ['refine', 'refining', 'refined', 'refines'],
    ['unify', 'unifying', 'unified', 'unifies'],
    ['compress', 'compressing', 'compressed', 'compresses'],
    ['mask', 'masking', 'masked', 'masks'],
  ])('inflect %s', (verb, gerund, past, third) => {
    expect([toGerund(verb), toPast(verb), toThirdPerson(verb)]).toEqual([gerund, past, third]);
  });

  it('are in the list only where the rules hold: no last consonant is doubled', () => {
    expect(verbs.filter((verb) => /[^aeiou][aiou][bdgmnp]$|fer$|mit$/u.test(verb))).toEqual([]);
  });

  it.each([
    ['adaptive', 'an'],
    ['unified', 'a'],
    ['one-step', 'a'],
    ['scalable', 'a'],
    ['LLM', 'an'],
    ['GPU', 'a'],
  ])('take their article: %s', (word, article) => expect(articleFor(word)).toBe(article));

  it('become titles', () => {
    expect(toTitleCase('a survey of token-aware DINOv2 models')).toBe('A Survey of Token-Aware DINOv2 Models');
  });
});
