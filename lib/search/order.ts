import { NO_MATCH, type Scores } from './evaluate';
import type { Facts } from './facts';

/** What comes first: what fits best, what is newest, or what has most votes. */
export type SearchOrder = 'rank' | 'date' | 'votes';

// One number of 53 bits says a paper's place, so that sorting needs no comparing function: what orders (20 bits),
// the day (13, until 2042), the paper's number (20, a million papers).
const NUMBERS = 2 ** 20;
const DAYS = 2 ** 13;
const MAX_ORDER = 2 ** 20 - 1;
const SCORE_STEPS = 4096;

/** The numbers of all that match, the first first; among equals the newer. */
export function orderMatches(scores: Scores, facts: Facts, order: SearchOrder): Uint32Array {
  const keys = new Float64Array(scores.length);
  let count = 0;
  for (const [number, score] of scores.entries()) {
    if (score === NO_MATCH) continue;
    const key = order === 'date' ? 0 : order === 'votes' ? facts.upvotes(number) : Math.round(score * SCORE_STEPS);
    keys[count] = (Math.min(key, MAX_ORDER) * DAYS + Math.min(facts.day(number), DAYS - 1)) * NUMBERS + number;
    count += 1;
  }
  const sorted = keys.subarray(0, count).toSorted().reverse();
  return Uint32Array.from(sorted, (key) => key % NUMBERS);
}
