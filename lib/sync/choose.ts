import type { MarkTravel, TopicTravel } from '../store/travel-rows';
import type { AreaContent } from './area-content';
import { ITEM_VERSION, nameItem, type Item, type ItemKind } from './items';
import { dropExpired, packMark, packNote, packTopic } from './records';
import { BROWSER_ROOM, type Room } from './room';
import { countBytes } from './size';

/** Of an item without records; and what stands around a record. */
const EMPTY_BYTES = countBytes({ v: ITEM_VERSION, r: {} });
const SIGNS = ':,'.length;

/** What is written, and how much of what there is. */
export interface Choice {
  items: Map<string, Item>;
  /** Stars, notes and topics, and how many of them travel. */
  all: Counts;
  chosen: Counts;
}

interface Counts {
  stars: number;
  notes: number;
  topics: number;
}

/** In this order, while there is room: topics, what was ever starred or tagged, notes, what was only read or hidden. */
const RANKS = { topic: 0, own: 1, note: 2, light: 3 };

interface Candidate {
  kind: ItemKind;
  rank: number;
  id: string;
  /** Its last change: the newest comes first. */
  at: number;
  record: unknown;
  /** What of the reader's own it is. */
  counts?: keyof Counts;
}

/** What a computer knows, or what stands in the area. */
interface Known {
  marks: Iterable<MarkTravel>;
  topics: Iterable<TopicTravel>;
}

/**
 * Chooses what travels. Everybody goes through what is known in one order and takes whatever still fits, so that
 * computers which know the same choose the same: otherwise each would put back what the other took away. Where what is
 * known here has no room, what stands there of the same paper stays: somebody may know nothing later that has.
 */
export function chooseItems(
  known: { marks: readonly MarkTravel[]; topics: readonly TopicTravel[] },
  area: AreaContent,
  now: number,
  room: Room = BROWSER_ROOM,
): Choice {
  const own = listCandidates(known, now);
  const there = listCandidates({ marks: area.marks.values(), topics: area.topics.values() }, now);
  const choice: Choice = {
    items: new Map(),
    all: {
      stars: known.marks.filter(({ star }) => star > 0).length,
      notes: known.marks.filter(({ note }) => note && note.text !== '').length,
      topics: known.topics.filter(({ topic }) => topic).length,
    },
    chosen: { stars: 0, notes: 0, topics: 0 },
  };
  const take = createTaker(room);
  const isOwn = new Set(own);
  for (const candidate of [...own, ...there].toSorted(compare)) {
    const { kind, id, record, counts } = candidate;
    const key = nameItem(kind, id);
    const item = choice.items.get(key) ?? { v: ITEM_VERSION, r: {} };
    if (Object.hasOwn(item.r, id) || !take(kind, key, countBytes(id) + countBytes(record) + SIGNS)) continue;
    item.r[id] = record;
    choice.items.set(key, item);
    if (counts && isOwn.has(candidate)) choice.chosen[counts] += 1;
  }
  return choice;
}

function listCandidates({ marks, topics }: Known, now: number): Candidate[] {
  const ofTopics = [...topics].flatMap((topic) => makeTopic(topic, now));
  return [...ofTopics, ...[...marks].flatMap((mark) => [...makeMark(dropExpired(mark, now)), ...makeNote(mark, now)])];
}

/** Takes bytes for a record in an item, if there is room for them; says whether there was. */
function createTaker(room: Room): (kind: ItemKind, key: string, bytes: number) => boolean {
  const sizes = new Map<string, number>();
  let total = 0;
  let topics = 0;
  return (kind, key, bytes) => {
    const size = sizes.get(key) ?? 0;
    const added = bytes + (size === 0 ? key.length + EMPTY_BYTES : 0);
    const addedTopics = kind === 'topics' ? added : 0;
    const isTooMuch = size + added > room.itemBytes || total + added > room.bytes;
    if (isTooMuch || topics + addedTopics > room.topicBytes) return false;
    sizes.set(key, size + added);
    total += added;
    topics += addedTopics;
    return true;
  };
}

/** What is known here stays before what stands there of the same moment, which it may add to: such two are level. */
function compare(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || b.at - a.at || Number(a.id > b.id) - Number(a.id < b.id);
}

function makeTopic(topic: TopicTravel, now: number): Candidate[] {
  const record = packTopic(topic, now);
  if (record === undefined) return [];
  const { id, at } = topic;
  return [{ kind: 'topics', rank: RANKS.topic, id, at, record, ...(topic.topic && { counts: 'topics' }) }];
}

function makeMark(mark: MarkTravel): Candidate[] {
  const record = packMark(mark);
  if (record === undefined) return [];
  const { paperId: id, star, read, hidden, tags } = mark;
  const at = Math.max(...[star, read, hidden, ...tags.map(([, moment]) => moment)].map(Math.abs));
  const rank = star !== 0 || tags.length > 0 ? RANKS.own : RANKS.light;
  return [{ kind: 'marks', rank, id, at, record, ...(star > 0 && { counts: 'stars' }) }];
}

function makeNote({ paperId: id, note }: MarkTravel, now: number): Candidate[] {
  const record = note && packNote(note, now);
  if (!note || record === undefined) return [];
  return [{ kind: 'notes', rank: RANKS.note, id, at: note.at, record, ...(note.text !== '' && { counts: 'notes' }) }];
}
