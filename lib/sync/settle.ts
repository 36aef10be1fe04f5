import type { Mark } from '../store/rows';
import type { MarkTravel, TopicTravel } from '../store/travel-rows';
import type { SettledRows, TravelSide } from '../store/travels';
import { MAX_TOPICS } from '../store/topic-change';
import type { AreaContent } from './area-content';
import { createMarkTravel, joinMark, readMarkState, showMark } from './mark-state';
import { dropTwins, isSameContent, joinTopic, readTopicState } from './topic-state';

/** What is to be stored after an exchange, and all that is known then. */
export interface Settled extends SettledRows {
  marks: MarkTravel[];
  topics: TopicTravel[];
}

/**
 * Brings together what the reader did here since the last exchange and what other computers wrote. Pure: `now` in epoch
 * milliseconds, `computer` is what this one calls itself. Doing it twice changes nothing the second time.
 */
export function settle(side: TravelSide, theirs: AreaContent, computer: string, now: number): Settled {
  const marks = settleMarks(side, theirs.marks, computer, now);
  const topics = settleTopics(side, theirs.topics, now);
  return { ...marks, ...topics };
}

type SettledMarks = Pick<Settled, 'marks' | 'putMarks' | 'putMarkTravels'>;

function settleMarks(
  side: TravelSide,
  theirs: ReadonlyMap<string, MarkTravel>,
  computer: string,
  now: number,
): SettledMarks {
  const ours = new Map(side.marks.map((mark) => [mark.paperId, mark]));
  const known = new Map(side.markTravels.map((state) => [state.paperId, state]));
  const settled: SettledMarks = { marks: [], putMarks: [], putMarkTravels: [] };
  for (const paperId of new Set([...ours.keys(), ...known.keys(), ...theirs.keys()])) {
    const [mark, before, copy] = [ours.get(paperId), known.get(paperId), theirs.get(paperId)];
    const own = mark ? readMarkState(mark, before, computer) : (before ?? createMarkTravel(paperId));
    const joined = copy ? joinMark(own, copy, now) : own;
    // Most marks are as they were: they cost nothing more.
    const shown = joined === before ? mark : showMark(joined, mark, now);
    const state = withSeen(joined, shown);
    settled.marks.push(state);
    if (shown && shown !== mark) settled.putMarks.push(shown);
    if (state !== before && JSON.stringify(state) !== JSON.stringify(before)) settled.putMarkTravels.push(state);
  }
  return settled;
}

function withSeen(state: MarkTravel, shown: Mark | undefined): MarkTravel {
  const seenAt = shown?.updatedAt ?? 0;
  return seenAt === state.seenAt ? state : { ...state, seenAt };
}

type SettledTopics = Pick<Settled, 'topics' | 'putTopics' | 'deletedTopics' | 'putTopicTravels'>;

function settleTopics(side: TravelSide, theirs: ReadonlyMap<string, TopicTravel>, now: number): SettledTopics {
  const ours = new Map(side.topics.map((topic) => [topic.id, topic]));
  const known = new Map(side.topicTravels.map((state) => [state.id, state]));
  const joined = [...new Set([...ours.keys(), ...known.keys(), ...theirs.keys()])].flatMap((id) => {
    const [before, copy] = [known.get(id), theirs.get(id)];
    const own = readTopicState(ours.get(id), before, now);
    return own && copy ? joinTopic(own, copy, now, before) : (own ?? copy ?? []);
  });
  const settled: SettledTopics = { topics: [], putTopics: [], deletedTopics: [], putTopicTravels: [] };
  let count = ours.size;
  for (const state of dropTwins(joined).toSorted(
    (a, b) => Number(a.topic !== undefined) - Number(b.topic !== undefined),
  )) {
    const { id, at, topic } = state;
    const local = ours.get(id);
    const isHere = topic !== undefined && (local !== undefined || count < MAX_TOPICS);
    if (local && !topic) settled.deletedTopics.push(id);
    if (local && !topic) count -= 1;
    if (!local && isHere) count += 1;
    if (isHere && !(local && isSameContent(local, topic))) settled.putTopics.push({ id, ...topic, updatedAt: at });
    const after = { ...state, isHere };
    settled.topics.push(after);
    if (JSON.stringify(after) !== JSON.stringify(known.get(id))) settled.putTopicTravels.push(after);
  }
  return settled;
}
