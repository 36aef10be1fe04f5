import { TOPIC_COLOURS, type Topic, type TopicMeaning } from './topic';

/** What a topic means before anything is said. */
export const NO_MEANING: TopicMeaning = { phrase: '', likeIds: [], reach: 2 };

/** A new topic beside those that are there, but for what the store gives it. The colour is one that is not taken yet, while there is one. */
export function draftTopic(
  topics: readonly Topic[],
  topic: Pick<Topic, 'name' | 'filter' | 'meaning'>,
): Omit<Topic, 'order' | 'updatedAt'> {
  const taken = topics.map(({ colour }) => colour);
  const next = TOPIC_COLOURS[taken.length % TOPIC_COLOURS.length] ?? 'rust';
  const colour = TOPIC_COLOURS.find((colour) => !taken.includes(colour)) ?? next;
  return { id: crypto.randomUUID(), ...topic, colour, notifies: true, isPaused: false };
}

/** Longer ones would be cut in chips. */
const MOST_NAME = 32;

/** What a topic of papers like one is called: the beginning of its title, up to a colon, or so many words as are short enough. */
export function nameLike(title: string): string {
  const [head] = /^[^:?]+(?=[:?] )/.exec(title) ?? [title];
  if (head.length <= MOST_NAME) return head;
  const words = Array.from(head)
    .slice(0, MOST_NAME)
    .join('')
    .replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;–—-]+$/u, '')}…`;
}

/** The place behind the last of some topics. Their number does not say it: a deleted topic leaves a gap. */
export function findEnd(topics: Iterable<Topic>): number {
  return Math.max(-1, ...[...topics].map(({ order }) => order)) + 1;
}
