import { db } from './db';
import { setNote } from './marks';

/** A note that was typed, and the note that the typing began with; empty where there was none. */
export interface NoteEdit {
  note: string;
  base: string;
}

/**
 * Saves a typed note. When another window changed the note since the typing began, both texts are kept, and the other
 * one is returned, for who types on to join it too.
 * @throws RangeError when the note is too long to be kept; nothing is changed then
 */
export function saveNote(
  paperId: string,
  { note, base }: NoteEdit,
  now = Date.now(),
): Promise<{ stored: string; other?: string }> {
  return db.transaction('rw', db.marks, async () => {
    const { note: current = '' } = (await db.marks.get(paperId)) ?? {};
    const isConflict = current !== base && current !== note;
    const stored = isConflict ? joinNotes(note, current) : note;
    await setNote(paperId, stored, now);
    return isConflict ? { stored, other: current } : { stored };
  });
}

/** Two versions of a note in one: this window's first, so that the place where somebody types in it stays. */
export function joinNotes(mine: string, other: string): string {
  if (mine.includes(other)) return mine;
  if (other.includes(mine)) return other;
  return `${mine.trimEnd()}\n\n---\n\n${other}`;
}
