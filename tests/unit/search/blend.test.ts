import { describe, expect, it } from 'vitest';
import { blendRanks } from '../../../lib/search/blend';
import { MAX_ORDER } from '../../../lib/search/order';

const sort = (one: number[], other: number[]): number[] =>
  [...blendRanks(one, other)].toSorted(([, a], [, b]) => b - a).map(([number]) => number);

describe('two lists as one', () => {
  it('put what both have high first, and have all that is in either', () => {
    expect(sort([1, 2, 3], [3, 2, 4])).toEqual([3, 2, 1, 4]);
  });

  it('are as long a list where there is only one', () => {
    expect(sort([], [7, 5, 6])).toEqual([7, 5, 6]);
  });

  it('tell apart the places of the longest lists there are, and fit into the order', () => {
    const list = Array.from({ length: 300 }, (_, i) => i);
    expect(sort([], list)).toEqual(list);
    expect(blendRanks(list, list).get(0)).toBe(MAX_ORDER);
  });
});
