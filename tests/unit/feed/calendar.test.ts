import { describe, expect, it } from 'vitest';
import { countPapers } from '../../feed/calendar.ts';
import { daysFrom, isWeekend } from '../../feed/day.ts';

const year = daysFrom('2025-01-01', 365 * 2).map((day) => ({ day, count: countPapers(1, day) }));
const counts = (isFree: boolean): number[] =>
  year.filter(({ day }) => isWeekend(day) === isFree).map(({ count }) => count);

describe('the calendar of lists', () => {
  it('has nothing before the first list', () => {
    expect(countPapers(1, '2023-05-03')).toBe(0);
    expect(countPapers(1, '2023-05-04')).toBeGreaterThan(0);
  });

  it('has nothing on most weekends, and something on a few', () => {
    const empty = counts(true).filter((count) => count === 0).length;
    expect(empty / counts(true).length).toBeGreaterThan(0.85);
    expect(empty).toBeLessThan(counts(true).length);
  });

  it('has nothing on holidays', () => expect(countPapers(1, '2026-12-25', 40)).toBe(0));

  it('has 20 to 60 papers on nearly every weekday, with busy and nearly empty ones between', () => {
    const usual = counts(false).filter((count) => count >= 20 && count <= 60);
    expect(usual.length / counts(false).length).toBeGreaterThan(0.9);
    expect(Math.max(...counts(false))).toBeGreaterThan(100);
    expect(counts(false).some((count) => count >= 1 && count <= 5)).toBe(true);
  });

  it('keeps to the number asked for on weekdays', () => {
    expect(countPapers(1, '2026-11-20', 250)).toBe(250);
    expect(countPapers(1, '2026-11-20', 0)).toBe(0);
  });

  it.each([-1, 251, Number.NaN])('refuses %d papers a day', (count) =>
    expect(() => countPapers(1, '2026-11-20', count)).toThrow(RangeError),
  );
});
