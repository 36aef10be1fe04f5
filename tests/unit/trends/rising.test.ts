import { describe, expect, it } from 'vitest';
import { rankNames } from '../../../lib/trends/ranking';
import { findRising } from '../../../lib/trends/rising';

describe('rising keywords', () => {
  it('are those whose share of the papers grew, the most first', () => {
    const rising = findRising(
      window(99, { agents: 9, steady: 10, falling: 5, robots: 19 }),
      window(299, { agents: 9, steady: 29, falling: 80, robots: 11 }),
      10,
    );
    expect(rising).toEqual([
      { keyword: 'robots', count: 19, ratio: 5 },
      { keyword: 'agents', count: 9, ratio: 3 },
    ]);
  });

  it('are called as most papers spell them, and did not rise where another spelling stood before', () => {
    const spellings = new Map([
      ['world model', 3],
      ['World Models', 6],
    ]);
    const recent = { papers: 99, counts: new Map([['world model', { papers: 9, spellings }]]) };
    expect(findRising(recent, window(299, { 'world model': 9 }), 10)).toEqual([
      { keyword: 'World Models', count: 9, ratio: 3 },
    ]);
    expect(findRising(recent, window(299, { 'world model': 50 }), 10)).toEqual([]);
  });

  it('have five papers at least', () => {
    const rising = findRising(window(99, { four: 4, five: 5 }), window(299, {}), 10);
    expect(rising.map(({ keyword }) => keyword)).toEqual(['five']);
  });

  it('rise within bounds when they are new, and the more the more papers have them', () => {
    const rising = findRising(window(99, { few: 5, many: 9 }), window(299, {}), 10);
    expect(rising.map(({ keyword, ratio }) => [keyword, ratio])).toEqual([
      ['many', 30],
      ['few', 18],
    ]);
  });

  it('stand in the order of the alphabet where they rise alike, however they came', () => {
    const before = window(299, {});
    const names = (counts: Record<string, number>) =>
      findRising(window(99, counts), before, 10).map(({ keyword }) => keyword);
    expect(names({ b: 6, c: 6, a: 6 })).toEqual(['a', 'b', 'c']);
    expect(names({ c: 6, a: 6, b: 6 })).toEqual(['a', 'b', 'c']);
  });

  it('are no more than asked for, and none without papers before', () => {
    expect(findRising(window(99, { a: 9, b: 8, c: 7 }), window(299, {}), 2)).toHaveLength(2);
    expect(findRising(window(99, { a: 9 }), window(0, {}), 2)).toEqual([]);
  });

  it('are not made by there being fewer papers before', () => {
    expect(findRising(window(299, { steady: 30 }), window(99, { steady: 10 }), 2)).toEqual([]);
  });
});

describe('a ranking', () => {
  it('has the most frequent first, ties by the alphabet, whatever the order they came in', () => {
    const counts: [string, number][] = [
      ['d', 2],
      ['c', 2],
      ['e', 1],
      ['a', 2],
      ['b', 3],
    ];
    const expected = ['b', 'a', 'c'];
    expect(rankNames(new Map(counts), 3).map(({ name }) => name)).toEqual(expected);
    expect(rankNames(new Map(counts.toReversed()), 3).map(({ name }) => name)).toEqual(expected);
  });

  it('is as sorting everything and cutting it', () => {
    const counts = Array.from({ length: 500 }, (_, i): [string, number] => [`n${(i * 7919) % 500}`, (i * 31) % 17]);
    const sorted = counts.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 20);
    expect(rankNames(new Map(counts), 20)).toEqual(sorted.map(([name, count]) => ({ name, count })));
  });
});

function window(papers: number, counts: Record<string, number>) {
  const entries = Object.entries(counts).map(
    ([keyword, count]) => [keyword, { papers: count, spellings: new Map([[keyword, count]]) }] as const,
  );
  return { papers, counts: new Map(entries) };
}
