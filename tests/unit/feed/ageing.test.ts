import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAt } from '../../feed/ageing.ts';
import { daysFrom, DAY_MS, HOUR_MS, isWeekend, startOfDay } from '../../feed/day.ts';
import { generateListings } from '../../feed/generator.ts';
import type { RawItem } from '../../feed/item.ts';

const DAY = '2026-11-20';
const START = startOfDay(DAY);
const listings = generateListings(1, DAY, { papersPerDay: 250, repeatShare: 0 });
const at = (hours: number): RawItem[] => listAt(listings, START + hours * HOUR_MS);

describe('a list in the course of time', () => {
  it('is empty before its day begins', () => expect(at(-0.001)).toEqual([]));

  it('is half there at 01:00 UTC, nearly all at 08:00, and whole a day after', () => {
    expect(at(1).length / 250).toBeCloseTo(0.5, 1);
    expect(at(8).length).toSatisfy((count: number) => count > 235 && count < 250);
    expect(at(32)).toHaveLength(250);
  });

  it('only grows', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map(at);
        const votes = new Map(late!.map(({ paper }) => [paper.id, paper.upvotes]));
        for (const { paper } of early!) expect(votes.get(paper.id)).toBeGreaterThanOrEqual(paper.upvotes);
      }),
      { numRuns: 50 },
    );
  });

  it('has upvotes descending at any time', () => {
    for (const hours of [0.5, 3, 30, 200, 1000]) {
      const votes = at(hours).map(({ paper }) => paper.upvotes);
      expect(votes).toEqual(votes.toSorted((left, right) => right - left));
    }
  });

  it('has votes that move for a week and rest after two', () => {
    const total = (hours: number): number => at(hours).reduce((sum, { paper }) => sum + paper.upvotes, 0);
    expect(total(8)).toBeLessThan(total(32));
    expect(total(32)).toBeLessThan(total(7 * 24));
    expect(total(7 * 24)).toBeGreaterThan(total(10_000) * 0.9);
    expect(total(16 * 24)).toBe(total(10_000));
    expect(at(10_000)).toEqual(
      listings.map(({ item }) => item).toSorted((left, right) => right.paper.upvotes - left.paper.upvotes),
    );
  });

  it('lacks the machine-made fields of about half of what is fresh, and gets them within two days', () => {
    const lacking = (hours: number): number =>
      at(hours).filter(({ paper }) => paper.ai_summary === undefined && paper.ai_keywords === undefined).length /
      at(hours).length;
    expect(lacking(1)).toBeCloseTo(0.5, 1);
    expect(lacking(15)).toBeLessThan(lacking(1));
    expect(lacking(72)).toBeLessThan(0.06);
    for (const { paper } of at(1)) expect('ai_summary' in paper).toBe('ai_keywords' in paper);
  });

  it('does not touch what it was made from', () => {
    const before = structuredClone(listings);
    at(1);
    expect(listings).toEqual(before);
  });

  it('keeps the votes of a paper that is listed again', () => {
    const again = daysFrom('2026-10-01', 50)
      .filter((day) => !isWeekend(day))
      .flatMap((day) => generateListings(1, day, { repeatShare: 0.05 }))
      .find(({ item, arrivesAt, votedFrom }) => arrivesAt - votedFrom > 3 * DAY_MS && item.paper.upvotes > 10)!;
    const [onArrival] = listAt([again], again.arrivesAt);
    expect(onArrival!.paper.upvotes).toBeGreaterThan(again.item.paper.upvotes / 2);
  });
});
