import type { Feed } from '../../../feed/feed.ts';
import { createGeneratedStore } from '../../../feed/generated.ts';
import type { RawItem } from '../../../feed/item.ts';
import { ask, createFridayFeed } from '../ask.ts';

/** Where the lists are. */
export const LISTS = '/api/daily_papers';
/** A feed of an ordinary Friday. */
export const feed = createFridayFeed();
/** One whose lists have more than one page. */
export const busy = createFridayFeed({ store: createGeneratedStore(1, { papersPerDay: 230 }) });
/** What a feed answers to an address, read as JSON. */
export const readJson = (from: Feed, address: string): unknown => JSON.parse(String(ask(from, address).body));
/** The ids of the papers of a list. */
export const ids = (items: RawItem[]): string[] => items.map(({ paper }) => paper.id);
/** The next page, as the header says. */
export const nextOf = (headers: Record<string, string>): string | undefined =>
  /<([^>]+)>; rel="next"/u.exec(headers['link'] ?? '')?.[1];
