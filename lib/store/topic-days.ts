import { joinFacts, nameDay, type Facts } from '../search/facts';
import { FLAGS } from '../search/rows';
import type { Topic } from '../topics/topic';
import { db } from './db';
import { readHiddenIds } from './hidden';
import { nextTask } from './next-task';
import { readTopics } from './topics';
import { listNumbers, readTopic } from './views';

/** How many papers each list day brought to a topic. */
export interface TopicDays {
  topic: Topic;
  /** By UTC day, `YYYY-MM-DD`; days without any are not in it. */
  days: Map<string, number>;
}

/** Counts what the view of each topic lists, for every topic that does not rest, in the reader's order. */
export async function readTopicDays(): Promise<TopicDays[]> {
  const [topics, facts, hiddenIds] = await Promise.all([
    readTopics(),
    db.facts.toArray().then(joinFacts),
    readHiddenIds(),
  ]);
  const hidden = new Set(listNumbers(hiddenIds, facts));
  const active = topics.filter((topic) => !topic.isPaused);
  // All is read before the first pause: a live query does not see what is read after one.
  const questions = await Promise.all(active.map(async (topic) => ({ topic, isIn: await readTopic(topic.id) })));
  const answers: TopicDays[] = [];
  for (const { topic, isIn } of questions) {
    answers.push({ topic, days: countByDay(facts, (number) => isIn(number) && !hidden.has(number)) });
    // Each goes through all papers.
    await nextTask();
  }
  return answers;
}

function countByDay(facts: Facts, isIn: (number: number) => boolean): Map<string, number> {
  const counts = new Map<number, number>();
  for (let number = 0; number < facts.size; number += 1) {
    if (!facts.hasFlag(number, FLAGS.current) || !isIn(number)) continue;
    counts.set(facts.day(number), (counts.get(facts.day(number)) ?? 0) + 1);
  }
  return new Map([...counts].map(([day, count]) => [nameDay(day), count]));
}
