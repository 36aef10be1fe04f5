import type { Topic } from '../topics/topic';
import { db } from './db';

/** All topics, in the reader's order. */
export function readTopics(): Promise<Topic[]> {
  return db.topics.orderBy('order').toArray();
}
