import { createGeneratedStore } from '../feed/generated.ts';
import type { FeedStore } from '../feed/store.ts';

const stores = new Map<number, FeedStore>();
/** Nothing is the usual feed's. */
const shared = new Set<FeedStore | undefined>([undefined]);

/**
 * Generated lists of so many papers on every weekday. It is one object for all files, by which the profile is found in
 * which its first edition lies.
 */
export function makeStore(papersPerDay: number): FeedStore {
  const store = stores.get(papersPerDay) ?? shareStore(createGeneratedStore(1, { papersPerDay }));
  stores.set(papersPerDay, store);
  return store;
}

/** Lets a store's first edition be delivered once for all tests. That costs one delivery more: it takes several tests. */
export function shareStore(store: FeedStore): FeedStore {
  shared.add(store);
  return store;
}

/** Whether a store's first edition is delivered once for all tests; without a store, it is the usual feed's. */
export const isShared = (store?: FeedStore): boolean => shared.has(store);
