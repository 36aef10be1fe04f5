import type { RawItem, RawPaper } from './item.ts';

/** Where the feed's lists come from: a generator, or a folder of real answers. Instants are epoch milliseconds. */
export interface FeedStore {
  /**
   * The list of one day as it reads at `now`. Usually an array of items; whatever the folder holds otherwise, and then `text` is what
   * it holds, byte for byte. A day without a list is an empty array.
   */
  readDay: (day: string, now: number) => { value: unknown; text?: string };
  /** One paper that is on a list at `now`. */
  findPaper: (id: string, now: number) => RawPaper | undefined;
  /** Some papers of all times, each once, to rank and to search in. They are on a list at `now`. */
  sampleItems: (now: number) => RawItem[];
}

const isItem = (value: unknown): value is RawItem =>
  typeof value === 'object' &&
  value !== null &&
  'paper' in value &&
  typeof value.paper === 'object' &&
  value.paper !== null;

/** The items of one day, none where the day's answer is of another shape. */
export function readItems(store: FeedStore, day: string, now: number): RawItem[] {
  const { value } = store.readDay(day, now);
  return Array.isArray(value) ? value.filter(isItem) : [];
}

/** Each paper once, of several lists put together. */
export const dropRepeats = (items: readonly RawItem[]): RawItem[] => [
  ...new Map(items.map((item) => [item.paper.id, item])).values(),
];
