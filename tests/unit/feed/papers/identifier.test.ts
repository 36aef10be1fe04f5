import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../feed/day.ts';
import { createArxivId, dayOfArxivId, LONGEST_WAIT_DAYS } from '../../../feed/papers/identifier.ts';

const anyOrigin = fc.record({
  day: fc.nat(3000).map((days) => addDays('2023-05-04', days)),
  wait: fc.integer({ min: 1, max: LONGEST_WAIT_DAYS }),
  place: fc.nat(249),
});

describe('a generated id', () => {
  it('looks like one of arXiv and names the month of publication', () => {
    expect(createArxivId('2025-03-31', '2025-04-01', 7)).toMatch(/^2503\.\d{5}$/u);
  });

  it('leads back to its list', () => {
    fc.assert(
      fc.property(anyOrigin, ({ day, wait, place }) => {
        expect(dayOfArxivId(createArxivId(addDays(day, -wait), day, place))).toBe(day);
      }),
    );
  });

  it('is that of no other paper', () => {
    fc.assert(
      fc.property(anyOrigin, anyOrigin, (one, other) => {
        fc.pre(one.day !== other.day || one.place !== other.place);
        const [left, right] = [one, other].map(({ day, wait, place }) =>
          createArxivId(addDays(day, -wait), day, place),
        );
        expect(left).not.toBe(right);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', 'x', '2513.00001', '2503.00000', '2503.25001', '2503.1', 'math/0601001', '2503.02130v2'])(
    'is not %j',
    (id) => expect(dayOfArxivId(id)).toBeUndefined(),
  );
});
