/** The best papers are the measure of what answers a topic fully: so many of all, and at least so many. */
const BEST_SHARE = 0.01;
const LEAST_BEST = 5;
/** By reach, from strict to loose: how much of the best papers' mean score is enough. */
const ENOUGH = [0.9, 0.72, 0.56, 0.42, 0.3];

/**
 * From which score on a paper is in a topic that reaches so far, 0 strict to 4 loose. A share of what the best have
 * follows the topic: where many papers answer it well it takes many. Infinity where nothing answers it at all.
 */
export function findThreshold(scores: Float32Array, reach: number): number {
  const count = Math.max(LEAST_BEST, Math.floor(BEST_SHARE * scores.length));
  const best = scores.toSorted().slice(-count);
  const mean = best.reduce((sum, score) => sum + score, 0) / (best.length || 1);
  return mean > 0 ? mean * (ENOUGH[reach] ?? 1) : Infinity;
}
