import { DAY_MS } from './day.ts';
import type { Listing, RawItem } from './item.ts';

/** Votes are settled after two weeks. */
const SETTLED_AFTER_MS = 14 * DAY_MS;

/** Which share of its final votes a paper has after `age` milliseconds: fast at first, then ever slower, all of them in the end. */
function shareOfVotes(age: number, pace: number): number {
  if (age >= SETTLED_AFTER_MS) return 1;
  return (1 - Math.exp(-age / pace)) / (1 - Math.exp(-SETTLED_AFTER_MS / pace));
}

/** One item as it reads at `now`. */
function itemAt({ item, votedFrom, votePaceMs, aiArrivesAt }: Listing, now: number): RawItem {
  const share = shareOfVotes(now - votedFrom, votePaceMs);
  const paper = { ...item.paper, upvotes: Math.floor(item.paper.upvotes * share) };
  if (now < aiArrivesAt) {
    delete paper.ai_summary;
    delete paper.ai_keywords;
    delete paper.ai_summary_model;
  }
  return { ...item, paper, numComments: Math.ceil(item.numComments * share) };
}

/**
 * A list as it reads at `now` (epoch milliseconds): without what has not arrived, with the votes so far and without the machine-made
 * fields that are still being made. Upvotes descending.
 */
export const listAt = (listings: readonly Listing[], now: number): RawItem[] =>
  listings
    .filter((listing) => listing.arrivesAt <= now)
    .map((listing) => itemAt(listing, now))
    .toSorted((left, right) => right.paper.upvotes - left.paper.upvotes);
