/** One look at a paper's votes: epoch milliseconds, votes. */
export type VoteCount = [at: number, upvotes: number];

const HOUR_MS = 3_600_000;

/**
 * How fast votes come: votes an hour between the last look and the one before it, in time and not only in the list.
 * Negative when votes were taken back. Undefined when there was only one: one sight says nothing about speed.
 */
export function measureRise(votes: readonly VoteCount[]): number | undefined {
  const last = votes.at(-1);
  const before = last && votes.findLast(([at]) => at < last[0]);
  return last && before && ((last[1] - before[1]) * HOUR_MS) / (last[0] - before[0]);
}
