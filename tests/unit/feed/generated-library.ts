import { addDays, isWeekend } from '../../feed/day.ts';
import { generateDay, generatePapers } from '../../feed/generator.ts';
import type { RawItem } from '../../feed/item.ts';

/** A library in the newest form: no field is unknown yet. */
export const library = generatePapers(3000).flatMap(({ items }) => items);
/** The papers of its items. */
export const papers = library.map(({ paper }) => paper);
/** Which part of its items is so, from 0 to 1. */
export const share = (test: (item: RawItem) => boolean): number => library.filter(test).length / library.length;

/** The last day before this one that is no Saturday or Sunday. */
export function weekdayBefore(day: string): string {
  const before = addDays(day, -1);
  return isWeekend(before) ? weekdayBefore(before) : before;
}

/** A busy day of some era. */
export const dayOf = (day: string): RawItem[] => generateDay(1, day, { papersPerDay: 60 });
