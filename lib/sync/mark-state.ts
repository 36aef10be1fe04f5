import type { Mark } from '../store/rows';
import type { MarkTravel } from '../store/travel-rows';
import { joinNote, readNote } from './note-state';
import { joinSwitch, readSwitch, showSwitch } from './switch';
import { joinTags, readTags, showTags } from './tag-state';

/** What is known of a mark of which nothing is known. */
export function createMarkTravel(paperId: string): MarkTravel {
  return { paperId, star: 0, read: 0, hidden: 0, tags: [], seenAt: 0 };
}

/**
 * What is known of a mark once it was looked at. What differs from what was known before was changed on this computer
 * since then. The very same object where nothing was.
 */
export function readMarkState(mark: Mark, known: MarkTravel | undefined, computer: string): MarkTravel {
  if (known?.seenAt === mark.updatedAt) return known;
  const before = known ?? createMarkTravel(mark.paperId);
  const { paperId, starredAt, readAt, hiddenAt, tags = [], note = '', updatedAt } = mark;
  const state: MarkTravel = {
    paperId,
    star: readSwitch(before.star, starredAt, updatedAt),
    read: readSwitch(before.read, readAt, updatedAt),
    hidden: readSwitch(before.hidden, hiddenAt, updatedAt),
    tags: readTags(before.tags, tags, updatedAt),
    seenAt: updatedAt,
  };
  const written = readNote(before.note, note.toWellFormed(), updatedAt, computer);
  return written ? { ...state, note: written } : state;
}

/** What is known of a mark after another copy was heard of: each part of it by itself. `now` in epoch milliseconds. */
export function joinMark(ours: MarkTravel, theirs: MarkTravel, now: number): MarkTravel {
  const note = joinNote(ours.note, theirs.note, now);
  return {
    paperId: ours.paperId,
    star: joinSwitch(ours.star, theirs.star, now),
    read: joinSwitch(ours.read, theirs.read, now),
    hidden: joinSwitch(ours.hidden, theirs.hidden, now),
    tags: joinTags(ours.tags, theirs.tags, now),
    ...(note && { note }),
    seenAt: ours.seenAt,
  };
}

/** The mark that says what is known: the very same object where it does so already, and none where there is nothing to say. */
export function showMark(state: MarkTravel, mark: Mark | undefined, now: number): Mark | undefined {
  const moments = {
    starredAt: showSwitch(state.star),
    readAt: showSwitch(state.read),
    hiddenAt: showSwitch(state.hidden),
  };
  const tags = showTags(state.tags, mark?.tags ?? []);
  const note = state.note?.text ?? '';
  const isShown =
    mark?.starredAt === moments.starredAt &&
    mark?.readAt === moments.readAt &&
    mark?.hiddenAt === moments.hiddenAt &&
    (mark?.note ?? '') === note &&
    JSON.stringify(mark?.tags ?? []) === JSON.stringify(tags);
  if (isShown) return mark;
  const shown: Mark = { paperId: state.paperId, updatedAt: Math.max(now, (mark?.updatedAt ?? 0) + 1) };
  for (const kind of ['starredAt', 'readAt', 'hiddenAt'] as const) {
    const at = moments[kind];
    if (at !== undefined) shown[kind] = at;
  }
  if (note !== '') shown.note = note;
  if (tags.length > 0) shown.tags = tags;
  return shown;
}
