import { addDays, dayNumber } from '../day.ts';

/** The most papers that a generated day can hold. */
export const MOST_PAPERS_A_DAY = 250;
/** After so many days numbers come round again. Longer than a month and the longest wait between a paper and its list together. */
const SLOTS = 100;
/** The longest wait between a paper and its list, in days. */
export const LONGEST_WAIT_DAYS = 60;

/**
 * An arXiv id such as `2503.02130`: the month of publication, then five digits. The digits hold the list's day, so that no two
 * generated papers share an id and `dayOfArxivId` finds the way back. `place` counts the papers of a day from 0.
 */
export function createArxivId(publishedOn: string, listedOn: string, place: number): string {
  const month = publishedOn.slice(2, 7).replace('-', '');
  const number = (dayNumber(listedOn) % SLOTS) * MOST_PAPERS_A_DAY + place + 1;
  return `${month}.${String(number).padStart(5, '0')}`;
}

/** The day on whose list a generated id stands; undefined for what cannot be one. */
export function dayOfArxivId(id: string): string | undefined {
  const [, year, month, digits] = /^(\d{2})(0[1-9]|1[0-2])\.(\d{5})$/u.exec(id) ?? [];
  const slot = Math.floor((Number(digits) - 1) / MOST_PAPERS_A_DAY);
  if (!year || !month || !(slot >= 0 && slot < SLOTS)) return undefined;
  const firstOfMonth = `20${year}-${month}-01`;
  const daysLater = (slot - (dayNumber(firstOfMonth) % SLOTS) + SLOTS) % SLOTS;
  return addDays(firstOfMonth, daysLater);
}
