import { isByMeaning, type Topic } from '../topics/topic';
import { findEnd } from '../topics/topic-draft';
import { db } from './db';
import { readTopics } from './topics';
import { noteDeletion } from './topic-deletion';

/** More would be no topics any more, and each is matched with every paper. */
export const MAX_TOPICS = 100;

const tooMany = (): RangeError => new RangeError(`there can be ${MAX_TOPICS} topics at most`);

/** A topic as a page writes it: its place and the moment are given here. */
export type TopicDraft = Omit<Topic, 'order' | 'updatedAt'>;

/**
 * Adds a topic at the end, or changes one in its place.
 * @throws RangeError when there are as many as there can be
 */
export async function saveTopic(topic: TopicDraft, now = Date.now()): Promise<void> {
  const { id, name, colour, filter, meaning, notifies, isPaused } = topic;
  await db.transaction('rw', db.topics, async () => {
    const topics = await readTopics();
    const known = topics.find((topic) => topic.id === id);
    if (!known && topics.length >= MAX_TOPICS) throw tooMany();
    await db.topics.put({
      id,
      name,
      colour,
      filter,
      ...(meaning && { meaning }),
      notifies,
      isPaused,
      order: known?.order ?? findEnd(topics),
      updatedAt: laterThan(known, now),
    });
  });
}

/**
 * Changes a topic as it is stored by then, not as a page shows it: what another window or computer has written to its
 * other fields stays. One that is gone stays gone.
 */
export function changeTopic(id: string, change: (topic: Topic) => TopicDraft, now = Date.now()): Promise<void> {
  return db.transaction('rw', db.topics, async () => {
    const known = await db.topics.get(id);
    if (!known) return;
    const changed = change(known);
    const { meaning: _, ...rest } = changed;
    await saveTopic(isByMeaning(changed) ? changed : rest, now);
  });
}

/**
 * Adds a topic of a filter alone, unless one with the same filter is there: then that one goes. What is stored decides, not what a page
 * shows: a second press may come before the page has seen the first.
 * @throws RangeError when there are as many as there can be
 */
export function toggleTopic(topic: TopicDraft, now = Date.now()): Promise<void> {
  return db.transaction('rw', db.topics, db.matches, db.topicTravels, async () => {
    const known = (await readTopics()).find((known) => known.filter === topic.filter && !isByMeaning(known));
    await (known ? deleteTopic(known.id, now) : saveTopic(topic, now));
  });
}

/** Puts a topic at another place, from 0; the others make room. */
export async function moveTopic(id: string, place: number, now = Date.now()): Promise<void> {
  await changeOrder((topics) => {
    const moved = topics.find((topic) => topic.id === id);
    const others = topics.filter((topic) => topic.id !== id);
    return moved ? others.toSpliced(Math.max(0, place), 0, moved) : topics;
  }, now);
}

/**
 * Puts a copy right behind a topic.
 * @throws RangeError when there are as many as there can be
 */
export async function duplicateTopic(id: string, now = Date.now()): Promise<void> {
  await changeOrder((topics) => {
    const index = topics.findIndex((topic) => topic.id === id);
    const original = topics[index];
    if (!original) return topics;
    if (topics.length >= MAX_TOPICS) throw tooMany();
    const copy = { ...original, id: crypto.randomUUID(), name: nameCopy(original.name, topics) };
    return topics.toSpliced(index + 1, 0, copy);
  }, now);
}

function nameCopy(name: string, topics: Topic[]): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n += 1) {
    const candidate = `${base} (${n})`;
    if (topics.every((topic) => topic.name !== candidate)) return candidate;
  }
}

/** Deletes a topic, and what is known of its matches. */
export async function deleteTopic(id: string, now = Date.now()): Promise<void> {
  await db.transaction('rw', db.topics, db.matches, db.topicTravels, async () => {
    await db.topics.delete(id);
    await db.matches.delete(id);
    await noteDeletion(id, now);
  });
}

/**
 * Brings a deleted topic back, to its old place.
 * @throws RangeError when there are as many as there can be
 */
export async function restoreTopic(topic: Topic, now = Date.now()): Promise<void> {
  await changeOrder((topics) => {
    const others = topics.filter(({ id }) => id !== topic.id);
    if (others.length >= MAX_TOPICS) throw tooMany();
    // Its order is no index: other topics may have been deleted before it, and an exchange makes two of one order, which
    // stand by their ids.
    const place = others.filter(
      ({ id, order }) => order < topic.order || (order === topic.order && id < topic.id),
    ).length;
    return others.toSpliced(place, 0, topic);
  }, now);
}

/** Writes those topics whose place is another one afterwards. */
function changeOrder(arrange: (topics: Topic[]) => Topic[], now: number): Promise<void> {
  return db.transaction('rw', db.topics, async () => {
    const topics = await readTopics();
    const before = new Map(topics.map((topic) => [topic.id, topic]));
    const changed = arrange(topics)
      .map((topic, order) => ({ ...topic, order }))
      .filter((topic) => before.get(topic.id)?.order !== topic.order);
    if (changed.length === 0) return;
    await db.topics.bulkPut(changed.map((topic) => ({ ...topic, updatedAt: laterThan(topic, now) })));
  });
}

/** A change is later than what it changes, also where the clock was set back: a backup from before does not undo it. */
const laterThan = (topic: Topic | undefined, now: number): number => (topic ? Math.max(now, topic.updatedAt + 1) : now);
