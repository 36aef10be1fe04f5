import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../lib/topics/filter.ts';
import { FilterError } from '../../../lib/topics/filter-error.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { typedTexts } from './filters.ts';
import { a, and, phrase, readFault } from './filter-parts.ts';

describe('a quote that is not closed', () => {
  it.each<[string, Filter]>([
    ['"flow mat', phrase('flow mat')],
    ['a "flow and mat', and(a, phrase('flow and mat'))],
    ['title:"flow', phrase('flow', 'title')],
    ['a "', a],
    ['5" display', and(phrase('5'), phrase('display'))],
  ])('ends with the text while it is typed: %j', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each([
    ['a "b OR c', '"b OR c'],
    ['("a b)', '"a b)'],
    ['"a title:b', '"a title:b'],
    ['"a -is:unread', '"a -is:unread'],
  ])('is a mistake where it would swallow the rest of the filter: %j', (text, place) => {
    expect(readFault(text)).toEqual(['This quote is not closed', place]);
  });
});

describe('a mistake is shown where it stands, in words', () => {
  it.each([
    ['diffusion (video', 'This bracket is not closed', '('],
    ['a (b (c)', 'This bracket is not closed', '('],
    ['a) b', 'This bracket was never opened', ')'],
    ['a ()', 'Nothing stands between these brackets', '()'],
    ['a ( *** )', 'Nothing stands between these brackets', '( *** )'],
    ['title:()', 'Nothing stands between these brackets', '()'],
    ['a OR', 'Nothing stands after OR', 'OR'],
    ['a OR OR b', 'Nothing stands after OR', 'OR'],
    ['OR a', 'Nothing stands before OR', 'OR'],
    ['(OR a)', 'Nothing stands before OR', 'OR'],
    ['a OR ***', 'Nothing stands after OR', 'OR'],
    ['a AND', 'Nothing stands after AND', 'AND'],
    ['a AND AND b', 'Nothing stands after AND', 'AND'],
    ['a AND OR b', 'Nothing stands after AND', 'AND'],
    ['AND a', 'Nothing stands before AND', 'AND'],
    ['a NOT', 'Nothing stands after NOT', 'NOT'],
    ['NOT OR a', 'Nothing stands after NOT', 'NOT'],
    ['(NOT)', 'Nothing stands after NOT', 'NOT'],
    ['a title:', 'After title: comes a word, a phrase or a bracket, without a blank', 'title:'],
    ['title: a', 'After title: comes a word, a phrase or a bracket, without a blank', 'title:'],
    ['title:*** a', 'After title: comes a word, a phrase or a bracket, without a blank', 'title:***'],
    ['title:-a', 'The minus belongs before the field: -title:', 'title:-a'],
    ['(id:)', 'After id: comes the beginning of a paper’s number, as in id:2503.02130', 'id:)'],
    ['has:cod', 'After has: comes code, project, note or tag', 'has:cod'],
    ['is:read', 'After is: comes starred or unread', 'is:read'],
    ['a upvotes:>many b', 'After upvotes: comes a whole number, as in upvotes:>20', 'upvotes:>many'],
    ['stars:>1.5', 'After stars: comes a whole number, as in stars:>20', 'stars:>1.5'],
    ['stars:1,000', 'After stars: comes a whole number, as in stars:>20', 'stars:1,000'],
    ['stars:> 5', 'After stars: comes a whole number, as in stars:>20', 'stars:>'],
    ['upvotes:(>20)', 'After upvotes: comes a whole number, as in upvotes:>20', 'upvotes:('],
    ['model after:2026-13-45', 'After after: comes a day of the calendar, as in after:2026-01-31', 'after:2026-13-45'],
    ['before:2026-02-29', 'After before: comes a day of the calendar, as in before:2026-01-31', 'before:2026-02-29'],
    ['tag: a', 'After tag: comes a word, a phrase or a bracket, without a blank', 'tag:'],
    ['note:-a', 'The minus belongs before the field: -note:', 'note:-a'],
    ['after:2026', 'After after: comes a day of the calendar, as in after:2026-01-31', 'after:2026'],
  ])('%j', (text, message, place) => {
    expect(readFault(text)).toEqual([message, place]);
  });

  it('of two brackets that are not closed, at the inner one', () => {
    expect(() => parseFilter('a (b (c')).toThrow(expect.objectContaining({ start: 5, end: 6 }));
  });
});

describe('any text', () => {
  it('is a filter or a FilterError that lies within it', () => {
    fc.assert(
      fc.property(typedTexts, (text) => {
        try {
          parseFilter(text);
        } catch (error) {
          if (!(error instanceof FilterError)) throw error;
          expect(error.message).not.toBe('');
          expect(error.start).toBeGreaterThanOrEqual(0);
          expect(error.end).toBeGreaterThan(error.start);
          expect(error.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['(', '-(', 'NOT ', 'title:(', '(a OR '])('nested without end by %j exhausts no stack', (piece) => {
    expect(readFault(piece.repeat(100_000))[0]).toBe('Too much stands within each other here');
  });

  it('may nest as deeply as anybody writes', () => {
    expect(parseFilter(`${'('.repeat(30)}a${')'.repeat(30)}`)).toEqual(a);
  });

  it('may be long', () => {
    const filter = parseFilter('a OR '.repeat(100_000) + 'a');
    expect(filter.kind === 'or' && filter.parts.length).toBe(100_001);
  });
});
