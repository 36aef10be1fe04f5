import { describe, expect, it } from 'vitest';
import { measureRatio, median, quantile } from '../../bench/ratio';

describe('quantiles', () => {
  it('are values, or stand between two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([4], 0.75)).toBe(4);
    expect(median([])).toBeNaN();
  });
});

describe('a ratio', () => {
  it('holds each measurement against its neighbour, in changing order, so that a slow spell weighs on both', async () => {
    const order: string[] = [];
    const spells = [1, 1, 100, 1, 1];
    const makeStopwatch = (name: string, ms: number) => async () => {
      order.push(name);
      return ms * spells[Math.ceil(order.length / 2) - 1]!;
    };
    const ratio = await measureRatio(5, makeStopwatch('store', 30), makeStopwatch('bare', 20));
    expect(order.join(' ')).toBe('bare store store bare bare store store bare bare store');
    expect(ratio).toEqual({
      value: 1.5,
      unit: '×',
      note: '30.0 ms against 20.0 ms; 5 pairs, middle half 1.50 to 1.50',
    });
  });
});
