import { describe, expect, it } from 'vitest';
import { measureRise, type VoteCount } from '../../../lib/paper/votes';

const HOUR = 3_600_000;

describe('the rise of votes', () => {
  it('is that between the last two looks, an hour', () => {
    expect(
      measureRise([
        [0, 0],
        [HOUR, 100],
        [3 * HOUR, 110],
      ]),
    ).toBe(5);
  });

  it('is not another because somebody looked again at once', () => {
    const votes: VoteCount[] = [
      [0, 10],
      [3 * HOUR, 100],
    ];
    expect(measureRise([...votes, [3 * HOUR + 20_000, 100]])).toBeCloseTo(30, 0);
    expect(measureRise([...votes, [3 * HOUR + 20_000, 101]])).toBeCloseTo(30, 0);
    expect(
      measureRise([
        [0, 10],
        [HOUR / 2, 12],
      ]),
    ).toBe(4);
  });

  it('is not known after one look, however often it was written down', () => {
    expect(measureRise([])).toBeUndefined();
    expect(measureRise([[5, 5]])).toBeUndefined();
    expect(
      measureRise([
        [5, 5],
        [5, 9],
      ]),
    ).toBeUndefined();
  });

  it('is negative where votes were taken back', () => {
    expect(
      measureRise([
        [0, 10],
        [HOUR, 8],
      ]),
    ).toBe(-2);
  });
});
