import { removeUnseen } from '../paper/unseen';
import type { TopicContent, TopicTravel } from '../store/travel-rows';
import type { Topic, TopicMeaning } from '../topics/topic';
import { isExpired, moveOn } from './switch';

/**
 * What of a topic travels, in one order, so that two can be compared. Its texts are as whoever reads them will have them:
 * else two computers would correct each other for ever over a blank of another width.
 */
export function takeContent(content: TopicContent): TopicContent {
  const { name, colour, filter, meaning, notifies, isPaused, order } = content;
  return {
    name: removeUnseen(name),
    colour,
    filter: removeUnseen(filter),
    ...(meaning && { meaning: takeMeaning(meaning) }),
    notifies,
    isPaused,
    order,
  };
}

function takeMeaning({ phrase, likeIds, reach }: TopicMeaning): TopicMeaning {
  return { phrase: removeUnseen(phrase), likeIds: [...likeIds], reach };
}

/** What is known of a topic once it was looked at: the very same object where nothing was changed here. */
export function readTopicState(
  topic: Topic | undefined,
  known: TopicTravel | undefined,
  now: number,
): TopicTravel | undefined {
  if (topic) {
    const content = takeContent(topic);
    if (known?.isHere && isSameContent(known.topic, content)) return known;
    return { id: topic.id, at: moveOn(topic.updatedAt, known?.at ?? 0), topic: content, isHere: true };
  }
  if (!known?.isHere || !known.topic) return known;
  return { id: known.id, at: moveOn(now, known.at), isHere: false };
}

/**
 * The later of two; of two at one moment whatever everybody takes. A deletion that no longer travels is made anew for who
 * has not heard of it. `base` is what was known before ours was changed here: moving a topic moves others, which does
 * not count against what somebody else has changed in them since.
 */
export function joinTopic(ours: TopicTravel, theirs: TopicTravel, now: number, base?: TopicTravel): TopicTravel {
  const { isHere } = ours;
  const isTheirs = theirs.at > ours.at || (theirs.at === ours.at && print(theirs.topic) > print(ours.topic));
  const [later, earlier] = isTheirs ? [theirs, ours] : [ours, theirs];
  const moved = base && moveEarlier(later, earlier, base);
  if (moved) return { ...moved, isHere };
  if (isTheirs) return { ...theirs, isHere };
  return theirs.topic && !ours.topic && isExpired(ours.at, now) ? { ...ours, at: now } : ours;
}

/** The earlier of two in the place of the later, where that one was merely moved since `base` and the earlier changed. */
function moveEarlier(later: TopicTravel, earlier: TopicTravel, base: TopicTravel): TopicTravel | undefined {
  // What is older than what was known is no change, but a copy that has not heard of it.
  if (!later.topic || !earlier.topic || !base.topic || earlier.at <= base.at) return undefined;
  const { order } = later.topic;
  const isMoved = isSameContent(later.topic, { ...base.topic, order });
  if (!isMoved || isSameContent(earlier.topic, { ...base.topic, order: earlier.topic.order })) return undefined;
  return { ...earlier, at: moveOn(earlier.at, later.at), topic: { ...earlier.topic, order } };
}

/**
 * Of topics of the same name, filter and meaning, which two computers have made by themselves, the one with the first id stays.
 * Everybody deletes the others with the same moment.
 */
export function dropTwins(states: readonly TopicTravel[]): TopicTravel[] {
  const groups = Map.groupBy(states, ({ topic }) => topic && printTwin(topic));
  const firsts = new Set([...groups.values()].map((group) => group.map(({ id }) => id).toSorted()[0]));
  return states.map((state) => {
    if (!state.topic || firsts.has(state.id)) return state;
    return { id: state.id, at: moveOn(0, state.at), isHere: state.isHere };
  });
}

/** The same of two that ask for the same under one name. */
function printTwin({ name, filter, meaning }: TopicContent): string {
  return JSON.stringify([name, filter, meaning && takeMeaning(meaning)]);
}

/** Whether two say the same. */
export function isSameContent(a: TopicContent | undefined, b: TopicContent | undefined): boolean {
  return print(a) === print(b);
}

/** A deleted one comes before all others. */
function print(topic: TopicContent | undefined): string {
  return topic ? JSON.stringify(takeContent(topic)) : '';
}
