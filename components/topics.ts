import { computed } from '@preact/signals';
import { liveSignal } from '../lib/live';
import { readTopics } from '../lib/store/topics';
import type { Topic } from '../lib/topics/topic';

/** All topics, in the reader's order; undefined until they were read. A paused one may be on show. */
export const allTopics = liveSignal(() => readTopics);

/** Those that are not paused. */
export const topics = computed(() => allTopics.value?.filter((topic) => !topic.isPaused));

/** The topics of each paper, in the reader's order. */
export function joinTopics(topicIds: Map<string, string[]>, topics: Topic[]): Map<string, Topic[]> {
  return new Map([...topicIds].map(([paperId, ids]) => [paperId, topics.filter((topic) => ids.includes(topic.id))]));
}
