import { isSameMeaning } from '../topics/same-meaning';
import type { Topic } from '../topics/topic';
import { findEnd } from '../topics/topic-draft';
import { joinNotes, MAX_JOINED_NOTE } from './note-text';
import type { Mark } from './rows';
import { MAX_JOINED_TAGS, normalizeTags } from './tags';

/**
 * One mark of two copies: the newer wins, and of two equally new ones ours. No note is lost: where both have one and
 * they differ, both texts are kept as long as they have room, which is a change of its own. The very same object where ours says it all.
 */
export function mergeMark(ours: Mark | undefined, theirs: Mark, now: number): Mark {
  if (!ours) return theirs;
  const newer = theirs.updatedAt > ours.updatedAt ? theirs : ours;
  const note = joinKnown(ours.note, theirs.note);
  if (note === newer.note) return newer;
  return { ...newer, ...(note !== undefined && { note }), updatedAt: findNext(ours, theirs, now) };
}

/**
 * One mark of a database that was lost and of the one after it, which cannot have taken back what it never had: all of
 * both is kept. The very same object where ours says it all.
 */
export function reuniteMark(ours: Mark | undefined, lost: Mark, now: number): Mark {
  if (!ours) return lost;
  const note = joinKnown(ours.note, lost.note);
  const tags = normalizeTags([...(ours.tags ?? []), ...(lost.tags ?? [])]).slice(0, MAX_JOINED_TAGS);
  const joined = { ...lost, ...ours, ...(note !== undefined && { note }), ...(tags.length > 0 && { tags }) };
  const isSame = Object.entries(joined).every(([key, value]) => isDeepEqual(ours[key as keyof Mark], value));
  return isSame ? ours : { ...joined, updatedAt: findNext(ours, lost, now) };
}

/** The moment of what is made of two: later than both, whatever the clock says. */
const findNext = (a: Mark, b: Mark, now: number): number => Math.max(now, a.updatedAt + 1, b.updatedAt + 1);

const isDeepEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function joinKnown(ours: string | undefined, theirs: string | undefined): string | undefined {
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  const joined = joinNotes(ours, theirs);
  // A backup with a longer one could not be read.
  return joined.length > MAX_JOINED_NOTE ? ours : joined;
}

/** What becomes of the topics: those that are added or change, as they are to be stored, and those without room. */
export interface TopicMerge {
  changed: { before: Topic | undefined; after: Topic }[];
  /** How many of them found no room. */
  leftCount: number;
}

/**
 * Topics of two copies: of one topic the newer wins, in its place; new ones come at the end, unless one of the same
 * name, filter and meaning is there. `most` is how many there can be.
 */
export function mergeTopics(ours: Topic[], theirs: Topic[], most: number, now: number): TopicMerge {
  const merged = new Map(ours.map((topic) => [topic.id, topic]));
  const merge: TopicMerge = { changed: [], leftCount: 0 };
  const put = (before: Topic | undefined, after: Topic): void => {
    merged.set(after.id, after);
    merge.changed.push({ before, after });
  };
  // What is there is changed first: a new one may be the twin of what another was until then.
  for (const topic of theirs.toSorted((a, b) => Number(merged.has(b.id)) - Number(merged.has(a.id)))) {
    const known = merged.get(topic.id);
    const isThere = [...merged.values()].some((other) => isTwin(other, topic));
    if (known) {
      if (topic.updatedAt > known.updatedAt && !isSameTopic(known, topic)) put(known, { ...topic, order: known.order });
    } else if (!isThere) {
      if (merged.size >= most) merge.leftCount += 1;
      // Adding it is a change of now: whatever was deleted before stays so no longer.
      else put(undefined, { ...topic, order: findEnd(merged.values()), updatedAt: Math.max(now, topic.updatedAt) });
    }
  }
  return merge;
}

/** Two that were made by themselves, and ask for the same under one name. */
function isTwin(a: Topic, b: Topic): boolean {
  return a.name === b.name && a.filter === b.filter && isSameMeaning(a.meaning, b.meaning);
}

function isSameTopic(a: Topic, b: Topic): boolean {
  return isTwin(a, b) && a.colour === b.colour && a.notifies === b.notifies && a.isPaused === b.isPaused;
}
