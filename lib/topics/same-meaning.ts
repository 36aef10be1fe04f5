import type { TopicMeaning } from './topic';

/** Whether two topics mean the same, as far as they mean anything. */
export function isSameMeaning(a: TopicMeaning | undefined, b: TopicMeaning | undefined): boolean {
  if (!a || !b) return a === b;
  return a.phrase === b.phrase && a.reach === b.reach && a.likeIds.join() === b.likeIds.join();
}
