import { MAX_ORDER } from './order';

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): what two lists put high comes before what only one does.
 * Their constant: how little the first places of a list tell apart.
 */
const SMOOTHING = 60;
/** First in both lists is the most there is. */
const MOST = 2 / (SMOOTHING + 1);

/** Two lists of numbers, each best first, as one: a whole number from 0 to {@link MAX_ORDER} for all that is in either. */
export function blendRanks(one: ArrayLike<number>, other: ArrayLike<number>): Map<number, number> {
  const sums = new Map<number, number>();
  for (const list of [one, other]) {
    for (let place = 0; place < list.length; place += 1) {
      const number = list[place] ?? 0;
      sums.set(number, (sums.get(number) ?? 0) + 1 / (SMOOTHING + 1 + place));
    }
  }
  for (const [number, sum] of sums) sums.set(number, Math.round((sum / MOST) * MAX_ORDER));
  return sums;
}
