import { computed } from '@preact/signals';
import { liveSignal } from '../lib/live';
import { readTopics } from '../lib/store/topics';
import type { Topic } from '../lib/topics/topic';

const all = liveSignal(() => readTopics);

/** The topics that are not paused, in the reader's order; undefined until they were read. */
export const topics = computed(() => all.value?.filter((topic) => !topic.isPaused));

/** The topics of each paper, in the reader's order. */
export function joinTopics(topicIds: Map<string, string[]>, topics: Topic[]): Map<string, Topic[]> {
  return new Map([...topicIds].map(([paperId, ids]) => [paperId, topics.filter((topic) => ids.includes(topic.id))]));
}
