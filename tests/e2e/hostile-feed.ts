import { addDays, utcDayOf } from '../feed/day.ts';
import type { FeedStore } from '../feed/store.ts';
import { HOSTILE_STRINGS } from '../unit/sources/hostile-values.ts';

/** Two of these fit into an answer: one of more than eight megabytes is no list. */
const MEGABYTE = 'Loooong '.repeat(125_000);
/** What is in every field of a hostile paper: with markup, without end, and the like. */
export const TITLES = [...HOSTILE_STRINGS, MEGABYTE];

/** An item that says the same hostile thing wherever it can. */
function makeHostileItem(title: string, index: number): object {
  const words = title.slice(0, 10_000);
  const organization = { name: words, fullname: words };
  return {
    title: words,
    thumbnail: words,
    numComments: 1e308,
    organization,
    paper: {
      id: `2611.${String(20_000 + index)}`,
      title: `${index} ${title}`,
      summary: title,
      upvotes: 100 - 2 * index,
      authors: [{ name: words }, { name: words }, { name: words }],
      publishedAt: words,
      ai_summary: words,
      ai_keywords: [words],
      githubRepo: words,
      githubStars: 1e308,
      projectPage: words,
      organization,
    },
  };
}

/** A neighbour between each two hostile items, by the order of votes. */
const makeNeighbour = (index: number): object => ({
  paper: {
    id: `2611.${String(30_000 + index)}`,
    title: `Neighbour ${index}`,
    summary: 'As usual.',
    upvotes: 99 - 2 * index,
    authors: [{ name: 'Ada Example' }],
  },
});

/** Whether a paper is a good one between two hostile ones. */
export const isNeighbour = ({ id }: { id: string }): boolean => id.startsWith('2611.3');

/** One day that holds them all; the others are empty. */
export const hostileStore: FeedStore = {
  readDay: (day, now) => ({
    value:
      day === addDays(utcDayOf(now), -1)
        ? TITLES.flatMap((title, i) => [makeHostileItem(title, i), makeNeighbour(i)])
        : [],
  }),
  findPaper: () => undefined,
  sampleItems: () => [],
};
