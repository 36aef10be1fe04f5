import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysFrom, isWeekend } from '../../feed/day.ts';
import { generateDay, generateListings, generatePapers } from '../../feed/generator.ts';
import { dayOfArxivId } from '../../feed/papers/identifier.ts';
import { library, papers } from './generated-library.ts';

describe('generated lists', () => {
  it('depend on seed and day alone, not on what was generated before', () => {
    const anyDay = fc.nat(1300).map((days) => addDays('2023-05-04', days));
    fc.assert(
      fc.property(fc.integer(), anyDay, anyDay, (seed, day, other) => {
        const once = generateListings(seed, day, { papersPerDay: 5 });
        generateListings(seed, other, { papersPerDay: 5 });
        expect(generateListings(seed, day, { papersPerDay: 5 })).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('differ from seed to seed and from day to day', () => {
    const titles = (seed: number, day: string): string[] => generateDay(seed, day).map(({ title }) => title);
    expect(titles(1, '2026-11-20')).not.toEqual(titles(2, '2026-11-20'));
    expect(titles(1, '2026-11-20')).not.toEqual(titles(1, '2026-11-19'));
  });

  it('have upvotes descending, most of them few and some of them many', () => {
    for (const day of daysFrom('2026-11-02', 5)) {
      const votes = generateDay(1, day).map(({ paper }) => paper.upvotes);
      expect(votes).toEqual(votes.toSorted((left, right) => right - left));
    }
    const votes = papers.map((paper) => paper.upvotes).toSorted((left, right) => left - right);
    expect(votes[1500]).toBeLessThan(20);
    expect(votes.at(-1)).toBeGreaterThan(150);
  });

  it('hold the first list and any later one', () => {
    expect(generateDay(1, '2023-05-04').length).toBeGreaterThan(0);
    expect(generateDay(1, '2023-05-03')).toEqual([]);
    expect(generateDay(1, '2040-01-04').length).toBeGreaterThan(0);
  });

  it('survive JSON unchanged, without a null anywhere', () => {
    const text = JSON.stringify(library);
    expect(JSON.parse(text)).toEqual(library);
    expect(text).not.toMatch(/[:[,]null\b/u);
  });
});

describe('a paper listed again', () => {
  const days = daysFrom('2025-09-01', 60).filter((day) => !isWeekend(day));
  const lists = days.map((day) => ({ day, items: generateDay(1, day, { repeatShare: 0.05 }) }));
  const listed = Map.groupBy(
    lists.flatMap(({ day, items }) => items.map((item) => ({ day, item }))),
    ({ item }) => item.paper.id,
  );
  const twice = [...listed.values()].filter((places) => places.length > 1);

  it('comes as often as asked for', () => {
    const total = lists.reduce((sum, { items }) => sum + items.length, 0);
    const repeats = total - listed.size;
    expect(repeats / total).toSatisfy((value: number) => value > 0.02 && value < 0.07);
  });

  it('never stands twice on one list', () => {
    for (const { items } of lists) expect(new Set(items.map(({ paper }) => paper.id)).size).toBe(items.length);
  });

  it('is the same paper, but for the day it was put on the list', () => {
    expect(twice.length).toBeGreaterThan(5);
    for (const [first, second] of twice) {
      const { submittedOnDailyAt, ...paper } = first!.item.paper;
      expect(second!.item.paper).toMatchObject({ id: paper.id, title: paper.title, summary: paper.summary });
      expect(second!.item.paper.authors.map(({ name }) => name)).toEqual(paper.authors.map(({ name }) => name));
      expect(submittedOnDailyAt?.slice(0, 10)).toBe(first!.day);
      expect(second!.item.paper.submittedOnDailyAt?.slice(0, 10)).toBe(second!.day);
    }
  });

  it('has been where it comes from', () => {
    const again = days
      .flatMap((day) => generateListings(1, day, { repeatShare: 0.1 }))
      .filter(({ arrivesAt, votedFrom }) => arrivesAt !== votedFrom);
    expect(again.length).toBeGreaterThan(50);
    for (const { item } of again) {
      const before = generateDay(1, dayOfArxivId(item.paper.id)!, { repeatShare: 0.1 });
      expect(before.map(({ paper }) => paper.id)).toContain(item.paper.id);
    }
  });

  it('does not come at all where none is wanted', () => {
    const ids = days.flatMap((day) => generateDay(1, day, { repeatShare: 0 }).map(({ paper }) => paper.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a generated library', () => {
  it('has exactly as many papers as asked for, each once, oldest list first', () => {
    for (const count of [1, 39, 41, 3000]) {
      const days = generatePapers(count);
      expect(new Set(days.flatMap(({ items }) => items.map(({ paper }) => paper.id))).size).toBe(count);
      expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
    }
    expect(generatePapers(3000).at(-1)?.day).toBe('2026-08-21');
  });

  it('is refused where the days do not hold it', () => {
    expect(() => generatePapers(10_000, 1, '2023-05-31')).toThrow(RangeError);
  });
});
