/** The mean of so many of the best scores is the measure of what answers a topic fully. */
const BEST_PAPERS = 10;
/** By reach, from strict to loose: the least share of that which is enough. */
const LEAST_SHARES = [0.7, 0.55, 0.43, 0.33, 0.25];

/**
 * From which score on a paper is in a topic that reaches so far, 0 strict to 4 loose. Infinity where nothing answers it
 * at all.
 */
export function findThreshold(scores: Float32Array, reach: number): number {
  const best = scores.toSorted().slice(-BEST_PAPERS);
  const mean = best.reduce((sum, score) => sum + score, 0) / (best.length || 1);
  return mean > 0 ? mean * (LEAST_SHARES[reach] ?? 1) : Infinity;
}
