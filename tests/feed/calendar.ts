import { FIRST_DAY, isWeekend } from './day.ts';
import { MOST_PAPERS_A_DAY } from './papers/identifier.ts';
import { createRandom } from './random.ts';

/** Days of the year on which no list appears, `MM-DD`. */
const HOLIDAYS = new Set(['01-01', '12-25', '12-26']);

/**
 * How many papers the list of a day holds in the end. A weekday has 20 to 60, or exactly `papersPerDay` where given; one in a hundred
 * is busy with 101 to 140, one in fifty nearly empty with 1 to 5. Weekends and holidays have none, now and then a few.
 */
export function countPapers(seed: number, day: string, papersPerDay?: number): number {
  if (papersPerDay !== undefined && !(papersPerDay >= 0 && papersPerDay <= MOST_PAPERS_A_DAY)) {
    throw new RangeError(`A day holds 0 to ${MOST_PAPERS_A_DAY} papers, not ${papersPerDay}.`);
  }
  const random = createRandom(seed, day, 'count');
  if (day < FIRST_DAY || HOLIDAYS.has(day.slice(5))) return 0;
  if (isWeekend(day)) return random.chance(0.05) ? random.int(1, 4) : 0;
  if (papersPerDay !== undefined) return papersPerDay;
  if (random.chance(0.01)) return random.int(101, 140);
  if (random.chance(0.02)) return random.int(1, 5);
  return random.int(20, 60);
}
