import type { Topic } from '../../lib/topics/topic.ts';

/** A topic that every paper is in. */
export const TOPIC_OF_ALL: Topic = {
  id: 't',
  name: 'All of it',
  colour: 'teal',
  filter: 'upvotes:>=0',
  order: 0,
  notifies: true,
  isPaused: false,
  updatedAt: 1,
};
