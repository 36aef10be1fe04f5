import { addDays, dayNumber, startOfDay, utcDayOf, HOUR_MS } from './day.ts';
import type { FeedStore } from './store.ts';

/** A store whose lists up to today are those up to `lastDay`, as they read at noon: the same on whatever day it is asked. */
export function fixDays(store: FeedStore, lastDay: string): FeedStore {
  return {
    ...store,
    readDay: (day, now) => {
      const daysAgo = dayNumber(utcDayOf(now)) - dayNumber(day);
      return store.readDay(addDays(lastDay, -daysAgo), startOfDay(lastDay) + 12 * HOUR_MS);
    },
  };
}
