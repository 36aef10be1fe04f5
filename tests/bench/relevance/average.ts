import { createRandom } from '../../../lib/relevance/random.ts';

/** What places get as scores: higher is better. */
export type Scores = ArrayLike<number>;

/** Places by score, best first. Equal scores fall by a fixed chance, so that no order of the input helps. */
export function orderPlaces(scores: Scores, places: number[]): number[] {
  const random = createRandom(1);
  const keys = places.map((place) => ({ place, score: scores[place] ?? 0, tie: random() }));
  return keys.toSorted((a, b) => b.score - a.score || a.tie - b.tie).map(({ place }) => place);
}

/** Average precision: the mean, over the relevant places, of the share of relevant ones down to each (Manning et al. 2008, section 8.4). */
export function findAveragePrecision(order: number[], isRelevant: (place: number) => boolean): number {
  let hits = 0;
  let sum = 0;
  order.forEach((place, index) => {
    if (!isRelevant(place)) return;
    hits += 1;
    sum += hits / (index + 1);
  });
  return hits === 0 ? 0 : sum / hits;
}

/** The area under the ROC curve: how often a relevant place stands before another one. */
export function findArea(order: number[], isRelevant: (place: number) => boolean): number {
  let hits = 0;
  let pairs = 0;
  for (const place of order) {
    if (isRelevant(place)) hits += 1;
    else pairs += hits;
  }
  return pairs / (hits * (order.length - hits));
}

/** The mean of some numbers. */
export function findMean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** So many different ones of a list, by chance. */
export function drawSome<T>(list: T[], count: number, random: () => number): T[] {
  const keyed = list.map((item) => ({ item, key: random() }));
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}
