import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, drawFromQuantiles } from '../../feed/random.ts';

const drawMany = (...seed: (string | number)[]): number[] => {
  const random = createRandom(...seed);
  return Array.from({ length: 1000 }, random.next);
};

describe('seeded chance', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawMany(1, '2026-11-20')).toEqual(drawMany(1, '2026-11-20'));
    expect(drawMany(1, '2026-11-20')).not.toEqual(drawMany(1, '2026-11-21'));
    expect(drawMany(1, 23)).not.toEqual(drawMany(12, 3));
  });

  it('is spread evenly', () => {
    const tenths = Object.groupBy(drawMany('even'), (value) => Math.floor(value * 10));
    expect(Object.keys(tenths)).toHaveLength(10);
    for (const values of Object.values(tenths)) expect(values!.length).toSatisfy((count) => count > 60 && count < 140);
  });

  it('keeps whole numbers within their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, span) => {
        const value = createRandom(seed).int(low, low + span);
        expect(Number.isInteger(value) && value >= low && value <= low + span).toBe(true);
      }),
    );
  });

  it('writes hexadecimal digits', () => expect(createRandom(1).hex(24)).toMatch(/^[0-9a-f]{24}$/u));
});

describe('a draw from quantiles', () => {
  it('follows the shares it is given', () => {
    const random = createRandom('quantiles');
    const draws = Array.from({ length: 4000 }, () =>
      drawFromQuantiles(random, [
        [0, 0],
        [0.9, 10],
        [1, 100],
      ]),
    );
    const below = draws.filter((value) => value < 10).length / draws.length;
    expect(below).toBeCloseTo(0.9, 1);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(100);
  });
});
