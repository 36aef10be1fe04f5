import { MAX_JOINED_NOTE, NOTE_SEPARATOR } from '../store/note-text';
import type { NoteState } from '../store/travel-rows';
import { isExpired, moveOn } from './switch';

/** A note after its text was found to be `text`, in a mark that was changed at `changedAt` on this computer. */
export function readNote(
  before: NoteState | undefined,
  text: string,
  changedAt: number,
  computer: string,
): NoteState | undefined {
  if (text === (before?.text ?? '')) return before;
  const count = before?.clock[computer] ?? 0;
  return { text, at: moveOn(changedAt, before?.at ?? 0), clock: { ...before?.clock, [computer]: count + 1 } };
}

/**
 * A note of two copies: the one that was written in knowledge of the other. Of two that were written without it both
 * texts are kept, and whoever joins them gets the same. The clocks are version vectors (Parker et al. 1983).
 */
export function joinNote(
  ours: NoteState | undefined,
  theirs: NoteState | undefined,
  now: number,
): NoteState | undefined {
  if (!ours || !theirs) return ours ?? theirs;
  const at = Math.max(ours.at, theirs.at);
  const [knowsTheirs, knowsOurs] = [covers(ours.clock, theirs.clock), covers(theirs.clock, ours.clock)];
  if (ours.text === theirs.text) return { text: ours.text, at, clock: joinClocks(ours.clock, theirs.clock) };
  if (knowsTheirs !== knowsOurs) return knowsOurs ? theirs : remind(ours, now);
  const [first, second] = isBefore(ours, theirs) ? [ours, theirs] : [theirs, ours];
  const joined = joinTexts(first.text, second.text);
  // So long a note does not travel, and a backup with a longer one could not be read.
  return {
    text: joined.length > MAX_JOINED_NOTE ? ours.text : joined,
    at,
    clock: joinClocks(ours.clock, theirs.clock),
  };
}

/** Somebody has never heard of a deletion that no longer travels: it is made anew. */
function remind(note: NoteState, now: number): NoteState {
  return note.text === '' && isExpired(note.at, now) ? { ...note, at: now } : note;
}

function covers(clock: NoteState['clock'], other: NoteState['clock']): boolean {
  return Object.entries(other).every(([computer, count]) => (clock[computer] ?? 0) >= count);
}

function joinClocks(a: NoteState['clock'], b: NoteState['clock']): NoteState['clock'] {
  const larger = Object.entries(b).filter(([computer, count]) => count > (a[computer] ?? 0));
  return { ...a, ...Object.fromEntries(larger) };
}

/** The newer stands first. */
function isBefore(a: NoteState, b: NoteState): boolean {
  return a.at === b.at ? a.text < b.text : a.at > b.at;
}

function joinTexts(first: string, second: string): string {
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  // What was joined elsewhere, in another order, has the same parts.
  return [...new Set([first, second].flatMap((text) => text.split(NOTE_SEPARATOR)))].join(NOTE_SEPARATOR);
}
