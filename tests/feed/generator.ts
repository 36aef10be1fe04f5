import { countPapers } from './calendar.ts';
import { addDays, FIRST_DAY, isWeekend } from './day.ts';
import type { Listing, RawItem } from './item.ts';
import { MOST_PAPERS_A_DAY } from './papers/identifier.ts';
import { createListing } from './papers/listing.ts';
import type { Origin } from './papers/paper.ts';
import { createRandom } from './random.ts';

/** What can be chosen about generated lists. */
export interface GeneratorOptions {
  /** Papers on every weekday, at most 250. Without it, a believable number that changes from day to day. */
  papersPerDay?: number;
  /**
   * The share of papers that stood on an earlier list already, 0 to 1. On the real lists it is 4 in 9,877; the default, 1 in 200, lets
   * tests of a few weeks meet some.
   */
  repeatShare?: number;
}

const DEFAULT_REPEAT_SHARE = 1 / 200;

const isRepeat = (origin: Origin, share: number): boolean =>
  createRandom(origin.seed, origin.day, origin.index, 'repeat').chance(share);

/** Where the paper in this place comes from: the place itself, or for some one of the last two weeks. */
function findOrigin(place: Origin, { papersPerDay, repeatShare = DEFAULT_REPEAT_SHARE }: GeneratorOptions): Origin {
  if (!isRepeat(place, repeatShare)) return place;
  const random = createRandom(place.seed, place.day, place.index, 'origin');
  const day = addDays(place.day, -random.int(1, 14));
  const count = countPapers(place.seed, day, papersPerDay);
  const origin = { seed: place.seed, day, index: random.int(0, count - 1) };
  // What was itself a repetition there never stood on that list under this number.
  return count === 0 || isRepeat(origin, repeatShare) ? place : origin;
}

/** The list of one day with the instants at which things come in. It depends on seed, day and options only. */
export function generateListings(seed: number, day: string, options: GeneratorOptions = {}): Listing[] {
  const listings = new Map<string, Listing>();
  for (let index = 0; index < countPapers(seed, day, options.papersPerDay); index += 1) {
    const listing = createListing(findOrigin({ seed, day, index }, options), day);
    listings.set(listing.item.paper.id, listing);
  }
  return [...listings.values()];
}

/** The list of one day as it is in the end: every item complete, upvotes descending. */
export const generateDay = (seed: number, day: string, options: GeneratorOptions = {}): RawItem[] =>
  generateListings(seed, day, options)
    .map((listing) => listing.item)
    .toSorted((left, right) => right.paper.upvotes - left.paper.upvotes);

/** One day's list, as a client comes to know it. */
export interface GeneratedDay {
  day: string;
  items: RawItem[];
}

/** The last list of the captures: a fixed end, so that the same call gives the same papers next year. */
const LAST_DAY = '2026-08-21';

function listWeekdays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = to; day >= from; day = addDays(day, -1)) if (!isWeekend(day)) days.push(day);
  return days;
}

/**
 * Exactly `count` different papers, in lists of equal length on the weekdays up to `lastDay`, oldest list first: 40 a day, or as many
 * as are needed to fit them in since the first list. For benchmarks and for anything that wants a full library.
 */
export function generatePapers(count: number, seed = 1, lastDay = LAST_DAY): GeneratedDay[] {
  const weekdays = listWeekdays(FIRST_DAY, lastDay).filter((day) => countPapers(seed, day, 1) > 0);
  const papersPerDay = Math.max(40, Math.ceil(count / weekdays.length));
  if (papersPerDay > MOST_PAPERS_A_DAY) throw new RangeError(`${count} papers do not fit before ${lastDay}.`);

  const days: GeneratedDay[] = [];
  for (let left = count, at = 0; left > 0; left -= papersPerDay, at += 1) {
    const day = weekdays[at]!;
    days.unshift({
      day,
      items: generateDay(seed, day, { papersPerDay: Math.min(papersPerDay, left), repeatShare: 0 }),
    });
  }
  return days;
}
