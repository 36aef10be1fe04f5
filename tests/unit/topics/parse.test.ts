import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../lib/topics/filter.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { phrase, compound, not, and, or, a, b, c } from './filter-parts.ts';

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
