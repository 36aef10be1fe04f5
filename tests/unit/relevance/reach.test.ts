import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findThreshold } from '../../../lib/relevance/reach.ts';
import { REACHES } from '../../../lib/topics/topic.ts';

const countTaken = (scores: Float32Array, reach: number): number => {
  const threshold = findThreshold(scores, reach);
  return scores.filter((score) => score >= threshold).length;
};

describe('how far a topic reaches', () => {
  it('takes more with each step, and never what does not answer it', () => {
    const lists = fc.array(fc.double({ min: -5, max: 40, noNaN: true }), { maxLength: 600 });
    fc.assert(
      fc.property(lists, (list) => {
        const scores = Float32Array.from(list);
        const counts = REACHES.map((reach) => countTaken(scores, reach));
        expect(counts).toEqual(counts.toSorted((a, b) => a - b));
        for (const reach of REACHES) expect(findThreshold(scores, reach)).toBeGreaterThan(0);
      }),
    );
  });

  it('takes nothing where nothing answers', () => {
    for (const reach of REACHES) {
      expect(countTaken(new Float32Array(500), reach)).toBe(0);
      expect(countTaken(new Float32Array(), reach)).toBe(0);
    }
  });

  it('takes the best at least, and follows how many answer well', () => {
    const answer = (count: number) =>
      Float32Array.from({ length: 2_000 }, (_, at) => (at < count ? 8 + (at % 5) : at % 2));
    expect(countTaken(answer(5), 0)).toBeGreaterThan(0);
    expect(countTaken(answer(60), 2)).toBe(60);
    expect(countTaken(answer(200), 2)).toBe(200);
  });
});
