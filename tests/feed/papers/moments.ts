import { addDays, DAY_MS, HOUR_MS, startOfDay } from '../day.ts';
import { drawFromQuantiles, type Random } from '../random.ts';
import { hasField } from './eras.ts';
import { LONGEST_WAIT_DAYS } from './identifier.ts';

/**
 * Hours after 00:00 UTC at which papers reach the list of their day: half are there at 01:00, nearly all at 08:00, and the last come up
 * to a day later.
 */
const ARRIVAL_HOURS = [
  [0, 0],
  [0.5, 1],
  [0.7, 2],
  [0.8, 3],
  [0.88, 4],
  [0.95, 5.5],
  [0.98, 8],
  [1, 32],
] as const;

/** Days between a paper and its list, as captured: 47 of 100 are of the day before. */
const WAIT_DAYS = [
  [0, 1],
  [0.47, 2],
  [0.62, 3],
  [0.76, 4],
  [0.85, 5],
  [0.95, 8],
  [0.98, 10],
  [1, LONGEST_WAIT_DAYS],
] as const;

/** When a paper appears on the list of `day`, epoch milliseconds. */
export const drawArrival = (random: Random, day: string): number =>
  Math.floor(startOfDay(day) + drawFromQuantiles(random, ARRIVAL_HOURS) * HOUR_MS);

/** When machine-made text is there: at once for half of the papers, 2 to 30 hours later for the rest. */
export const drawAiArrival = (random: Random, arrivesAt: number): number =>
  random.chance(0.5) ? arrivesAt : arrivesAt + random.int(2 * HOUR_MS, 30 * HOUR_MS);

/** When the paper itself came out, to the second; mostly midnight since April 2026. */
export function drawPublication(random: Random, listedOn: string): string {
  const day = addDays(listedOn, -Math.floor(drawFromQuantiles(random, WAIT_DAYS)));
  const time = Math.floor(random.int(0, DAY_MS - 1) / 1000) * 1000;
  const isMidnight = hasField('midnightPublication', listedOn) && random.chance(0.98);
  return new Date(startOfDay(day) + (isMidnight ? 0 : time)).toISOString();
}

/** When the paper was put on the list, as the answer says it: always on the list's own day, and plain midnight since May 2026. */
export function tellSubmission(arrivesAt: number, day: string): string {
  const midnight = startOfDay(day);
  const told = hasField('midnightSubmission', day) ? midnight : Math.min(arrivesAt, midnight + DAY_MS - 1);
  return new Date(told).toISOString();
}

/**
 * The outer `publishedAt`, which nobody should use: once the time of submission, later the paper's own time read in the provider's
 * time zone and printed as UTC, that is 4 or 5 hours early.
 */
export function tellOuterPublication(publishedAt: string, arrivesAt: number, day: string): string {
  if (!hasField('outerArxivTime', day)) return new Date(arrivesAt).toISOString();
  const offsetNanoseconds = Temporal.Instant.from(publishedAt).toZonedDateTimeISO('America/New_York').offsetNanoseconds;
  return new Date(Date.parse(publishedAt) + offsetNanoseconds / 1e6).toISOString();
}
