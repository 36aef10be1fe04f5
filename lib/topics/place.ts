import type { Topic } from './topic';

/** The place behind the last of some topics. Their number does not say it: a deleted topic leaves a gap. */
export function findEnd(topics: Iterable<Topic>): number {
  return Math.max(-1, ...[...topics].map(({ order }) => order)) + 1;
}
