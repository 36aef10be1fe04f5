import type { Topic } from '../topics/topic';
import { db } from './db';
import type { Mark } from './rows';
import type { ExchangeRow, MarkTravel, TopicTravel } from './travel-rows';

/** All that the reader made here, and what was known of it after the last exchange. */
export interface TravelSide {
  marks: Mark[];
  topics: Topic[];
  markTravels: MarkTravel[];
  topicTravels: TopicTravel[];
}

/** What an exchange changes. */
export interface SettledRows {
  putMarks: Mark[];
  putMarkTravels: MarkTravel[];
  putTopics: Topic[];
  deletedTopics: string[];
  putTopicTravels: TopicTravel[];
}

/** Reads everything that travels and writes what `settle` makes of it, in one transaction: nobody marks in between. */
export function settleTravels<T extends SettledRows>(settle: (side: TravelSide) => T): Promise<T> {
  const tables = [db.marks, db.topics, db.matches, db.markTravels, db.topicTravels];
  return db.transaction('rw', tables, async () => {
    const [marks, topics, markTravels, topicTravels] = await Promise.all([
      db.marks.toArray(),
      db.topics.toArray(),
      db.markTravels.toArray(),
      db.topicTravels.toArray(),
    ]);
    const settled = settle({ marks, topics, markTravels, topicTravels });
    // A write of nothing would be a change to whoever watches.
    if (settled.putMarks.length > 0) await db.marks.bulkPut(settled.putMarks);
    if (settled.putTopics.length > 0) await db.topics.bulkPut(settled.putTopics);
    if (settled.deletedTopics.length > 0) {
      await db.topics.bulkDelete(settled.deletedTopics);
      await db.matches.bulkDelete(settled.deletedTopics);
    }
    await db.markTravels.bulkPut(settled.putMarkTravels);
    await db.topicTravels.bulkPut(settled.putTopicTravels);
    return settled;
  });
}

/** What became of the exchanges; undefined before the first. */
export function readExchange(): Promise<ExchangeRow | undefined> {
  return db.exchanges.get('last');
}

/** Writes down what became of an exchange. */
export async function saveExchange(row: Omit<ExchangeRow, 'id'>): Promise<void> {
  await db.exchanges.put({ id: 'last', ...row });
}
