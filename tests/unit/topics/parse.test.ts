import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextField } from '../../../lib/topics/fields.ts';
import type { Filter } from '../../../lib/topics/filter.ts';
import { describeFault } from '../../../components/fault-words.ts';
import { FilterError } from '../../../lib/topics/filter-error.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { typedTexts } from './filters.ts';

function phrase(text: string, field?: TextField): Filter {
  return { kind: 'phrase', ...(field && { field }), words: text.split(' '), isCompound: false };
}

const compound = (first: string, second: string): Filter => ({
  kind: 'phrase',
  words: [first, second],
  isCompound: true,
});
const not = (part: Filter): Filter => ({ kind: 'not', part });
const and = (...parts: Filter[]): Filter => ({ kind: 'and', parts });
const or = (...parts: Filter[]): Filter => ({ kind: 'or', parts });
const [a, b, c] = [phrase('a'), phrase('b'), phrase('c')];

/** The message of a mistake, and the part of the text that it is shown at. */
function readFault(text: string): [message: string, place: string] {
  try {
    parseFilter(text);
  } catch (error) {
    if (error instanceof FilterError) return [describeFault(error), text.slice(error.start, error.end)];
    throw error;
  }
  throw new Error(`No mistake was found in ${text}`);
}

describe('words', () => {
  it.each<[string, Filter]>([
    ['a b c', and(a, b, c)],
    ['  a\n\tb ', and(a, b)],
    ['a, b;c', and(a, b, c)],
    ['Gödel AGENTS', and(phrase('godel'), phrase('agents'))],
    ['search and rescue or not', and(...'search and rescue or not'.split(' ').map((word) => phrase(word)))],
    ['图像 изображение', and(phrase('图像'), phrase('изображение'))],
  ])('%j is a list of words, in any order', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each<[string, Filter]>([
    ['"flow matching"', phrase('flow matching')],
    ['“flow matching”', phrase('flow matching')],
    ['„flow matching“', phrase('flow matching')],
    ['a"flow matching"b', and(a, phrase('flow matching'), b)],
    ['"a AND (b) -c title:x"', phrase('a and b c title x')],
    ['text-to-image', phrase('text to image')],
    ['pre-training', compound('pre', 'training')],
    ['"pre-training"', compound('pre', 'training')],
    ['"pre-training data"', phrase('pre training data')],
    ["don't", phrase('don t')],
    ['1,000', phrase('1 000')],
  ])('%j is a phrase: what was written together stands together', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each(['', ' \n', '***', '-', '--', '"', '""', '“', '- - :', '-***', ','])('%j asks for every paper', (text) => {
    expect(parseFilter(text)).toEqual({ kind: 'all' });
  });

  it.each<[string, Filter]>([
    ['*** a', a],
    ['a - b', and(a, b)],
    ['a -- b', and(a, b)],
    ['a --b', and(a, b)],
    ['a -*** b', and(a, b)],
    ['a -', a],
    ['a OR *** b', or(a, b)],
    ['a AND "" b', and(a, b)],
  ])('%j: what holds no word is as if it were not there', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each<[string, Filter]>([
    ['GPT-4: the', and(compound('gpt', '4'), phrase('the'))],
    ['http://x', phrase('http x')],
    ['foo:bar', phrase('foo bar')],
    ['foo: "a b"', and(phrase('foo'), phrase('a b'))],
    ['covid:title:a', phrase('covid title a')],
  ])('%j has a colon, but no field', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });
});

describe('AND, OR, NOT and brackets', () => {
  it.each<[string, Filter]>([
    ['a AND b', and(a, b)],
    ['a OR b', or(a, b)],
    ['NOT a', not(a)],
    ['-a', not(a)],
    ['-"b c"', not(phrase('b c'))],
    ['-(a b)', not(and(a, b))],
    ['NOT NOT a', not(not(a))],
    ['NOT -a', not(not(a))],
    ['a -b c', and(a, not(b), c)],
    ['a NOT b', and(a, not(b))],
    ['a AND NOT b', and(a, not(b))],
    ['(-a)', not(a)],
    ['a,-b', and(a, not(b))],
  ])('reads %j', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each<[string, Filter]>([
    ['a b OR c', or(and(a, b), c)],
    ['a OR b AND c', or(a, and(b, c))],
    ['NOT a OR b', or(not(a), b)],
    ['NOT a b', and(not(a), b)],
    ['a (b OR c)', and(a, or(b, c))],
    ['((a) (b))', and(a, b)],
    ['a(b)c', and(a, b, c)],
    ['a (b c)', and(a, b, c)],
    ['a OR (b OR c)', or(a, b, c)],
  ])('NOT binds before AND, AND before OR, brackets before all: %j', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each<[string, Filter]>([
    ['pre-a', compound('pre', 'a')],
    ['"a"-b', and(a, b)],
    ['(a)-b', and(a, b)],
  ])('a minus negates only where something begins: %j', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });
});

describe('fields', () => {
  it.each<[string, Filter]>([
    ['title:a', phrase('a', 'title')],
    ['Abstract:A', phrase('a', 'abstract')],
    ['author:"Yann LeCun"', phrase('yann lecun', 'author')],
    ['org:hugging-face', { ...compound('hugging', 'face'), field: 'org' } as Filter],
    ['keyword:AND', phrase('and', 'keyword')],
    ['-title:a', not(phrase('a', 'title'))],
    ['title:a b', and(phrase('a', 'title'), b)],
    ['title:(a OR -"b c")', or(phrase('a', 'title'), not(phrase('b c', 'title')))],
    ['title:(a author:b) c', and(phrase('a', 'title'), phrase('b', 'author'), c)],
    ['title:(a (b OR c))', and(phrase('a', 'title'), or(phrase('b', 'title'), phrase('c', 'title')))],
  ])('%j says where to look', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each<[string, Filter]>([
    ['id:2503.02130', { kind: 'id', prefix: '2503.02130' }],
    ['id:math/0601001', { kind: 'id', prefix: 'math/0601001' }],
    ['id:HF:a-b', { kind: 'id', prefix: 'hf:a-b' }],
    ['id:" a (b) "', { kind: 'id', prefix: 'a (b)' }],
    ['upvotes:>20', { kind: 'count', of: 'upvotes', comparison: '>', value: 20 }],
    ['upvotes:>=0', { kind: 'count', of: 'upvotes', comparison: '>=', value: 0 }],
    ['stars:<100', { kind: 'count', of: 'stars', comparison: '<', value: 100 }],
    ['stars:<=100', { kind: 'count', of: 'stars', comparison: '<=', value: 100 }],
    ['stars:=7', { kind: 'count', of: 'stars', comparison: '=', value: 7 }],
    ['stars:7', { kind: 'count', of: 'stars', comparison: '=', value: 7 }],
    ['after:2026-01-01', { kind: 'day', side: 'after', day: '2026-01-01' }],
    ['before:2024-02-29', { kind: 'day', side: 'before', day: '2024-02-29' }],
    ['has:code', { kind: 'has', what: 'code' }],
    ['has:Project', { kind: 'has', what: 'project' }],
    ['is:starred', { kind: 'is', what: 'starred' }],
    ['-is:unread', not({ kind: 'is', what: 'unread' })],
  ])('%j asks for a fact', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });
});

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
