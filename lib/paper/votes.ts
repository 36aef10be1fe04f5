/** One look at a paper's votes: epoch milliseconds, votes. */
export type VoteCount = [at: number, upvotes: number];

const HOUR_MS = 3_600_000;

/**
 * How fast votes come: votes an hour between the last look and the one before it, at least an hour earlier: whoever
 * asks for the list again at once would else see that nothing moves. Where there is no such look, since the first.
 * Negative when votes were taken back. Undefined when there was only one: one sight says nothing about speed.
 */
export function measureRise(votes: readonly VoteCount[]): number | undefined {
  const last = votes.at(-1);
  if (!last) return undefined;
  const before = votes.findLast(([at]) => at <= last[0] - HOUR_MS) ?? votes.find(([at]) => at < last[0]);
  return before && ((last[1] - before[1]) * HOUR_MS) / (last[0] - before[0]);
}
