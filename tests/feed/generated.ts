import { listAt } from './ageing.ts';
import { addDays, FIRST_DAY, utcDayOf } from './day.ts';
import { generateListings, type GeneratorOptions } from './generator.ts';
import type { Listing, RawItem } from './item.ts';
import { dayOfArxivId } from './papers/identifier.ts';
import { dropRepeats, readItems, type FeedStore } from './store.ts';

/** Lists that are kept once generated: more than a year of them, some 75 MB. */
const KEPT_DAYS = 400;
/** The sample holds the last days and, before them, every so-manieth, back to the first list. */
const RECENT_DAYS = 14;
const SAMPLE_STEP_DAYS = 30;

/** A feed of generated papers, for any day since the first list. Nothing is generated before it is asked for. */
export function createGeneratedStore(seed = 1, options: GeneratorOptions = {}): FeedStore {
  const kept = new Map<string, Listing[]>();

  function listingsOf(day: string): Listing[] {
    const known = kept.get(day);
    if (known) return known;
    const listings = generateListings(seed, day, options);
    kept.set(day, listings);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_DAYS && oldest !== undefined) kept.delete(oldest);
    return listings;
  }

  const store: FeedStore = {
    readDay: (day, now) => ({ value: listAt(listingsOf(day), now) }),
    findPaper(id, now) {
      const day = dayOfArxivId(id);
      return day === undefined ? undefined : readItems(store, day, now).find((item) => item.paper.id === id)?.paper;
    },
    sampleItems(now) {
      const items: RawItem[] = [];
      const today = utcDayOf(now);
      for (let back = 0, day = today; day >= FIRST_DAY; day = addDays(today, -back)) {
        items.push(...readItems(store, day, now));
        back += back < RECENT_DAYS ? 1 : SAMPLE_STEP_DAYS;
      }
      return dropRepeats(items);
    },
  };
  return store;
}
