import { NO_MATCH, type Scores } from './evaluate';
import { countDays, type Facts } from './facts';

/** What comes first: what fits best, what is trending, what is newest, what has most votes, what rises fastest. */
export type SearchOrder = 'rank' | 'trending' | 'date' | 'votes' | 'rising';

// One number of 53 bits says a paper's place, so that sorting needs no comparing function: what orders (20 bits),
// its age (13, from before the first list until 2042), the paper's number (20, a million papers).
const NUMBERS = 2 ** 20;
const DAYS = 2 ** 13;
const OLDEST_DAY = countDays('2020-01-01');
/** The largest number that orders. */
export const MAX_ORDER = 2 ** 20 - 1;
const SCORE_STEPS = 4096;

/** The numbers of all that match, the first first; among equals the newer. */
export function orderMatches(scores: Scores, facts: Facts, order: SearchOrder): Uint32Array {
  return orderBy(scores, facts, makeMeasure(scores, facts, order));
}

/** The same in an order of one's own: by a whole number from 0 to {@link MAX_ORDER}, the largest first. */
export function orderBy(scores: Scores, facts: Facts, measure: (number: number) => number): Uint32Array {
  const keys = new Float64Array(scores.length);
  let count = 0;
  for (let number = 0; number < scores.length; number += 1) {
    if (scores[number] === NO_MATCH) continue;
    const key = Math.min(measure(number), MAX_ORDER);
    keys[count] = (key * DAYS + measureAge(facts.day(number))) * NUMBERS + number;
    count += 1;
  }
  const sorted = keys.subarray(0, count).toSorted();
  const numbers = new Uint32Array(count);
  // The lowest 20 bits are the paper's number.
  for (let i = 0; i < count; i += 1) numbers[i] = (sorted[count - 1 - i] ?? 0) & (NUMBERS - 1);
  return numbers;
}

/** The larger the younger: 0 for all that are older than any list, and below {@link DAYS}. */
function measureAge(day: number): number {
  return Math.max(0, Math.min(day - OLDEST_DAY, DAYS - 1));
}

/** What orders a paper, as a whole number from 0 to {@link MAX_ORDER}. */
function makeMeasure(scores: Scores, facts: Facts, order: SearchOrder): (number: number) => number {
  switch (order) {
    case 'rank':
      return (number) => Math.round((scores[number] ?? 0) * SCORE_STEPS);
    case 'trending':
      return (number) => measureTrend(facts.upvotes(number), measureAge(facts.day(number)));
    case 'date':
      return (number) => facts.day(number);
    case 'votes':
      return (number) => facts.upvotes(number);
    case 'rising':
      return (number) => measureRising(facts.rise(number));
  }
}

/** In so many days a vote loses half of its worth. */
const HALF_LIFE_DAYS = 2;
const TREND_STEPS = 128;

/**
 * Votes against age: log2(1 + votes) + day / 2, so that a paper of two days later needs half the votes for the same
 * place. As with Reddit's "hot" (its source of 2008, `_sorts.pyx`) the order does not depend on when one looks.
 */
function measureTrend(upvotes: number, age: number): number {
  return Math.round((Math.log2(1 + upvotes) + age / HALF_LIFE_DAYS) * TREND_STEPS);
}

// Votes an hour from -512 to 1,535, in steps of one vote in three weeks.
const RISE_STEPS = 512;
const LOWEST_RISE = -512;

/** What is not known comes last, after what sinks. */
function measureRising(rise: number): number {
  if (Number.isNaN(rise)) return 0;
  return 1 + Math.round((Math.max(rise, LOWEST_RISE) - LOWEST_RISE) * RISE_STEPS);
}
