import { db } from './db';
import { changeMarks } from './marks';
import { isTooLong, joinNotes, MAX_NOTE_LENGTH } from './note-text';

/**
 * Gives a paper a note, Markdown as it was typed; a blank one takes the note away.
 * @throws RangeError when it is too long: to cut it would lose what was written; nothing is changed then
 */
export function setNote(paperId: string, note: string, now = Date.now()): Promise<void> {
  return db.transaction('rw', db.marks, async () => {
    const { note: before = '' } = (await db.marks.get(paperId)) ?? {};
    if (isTooLong(note, before)) throw new RangeError(`a note has ${MAX_NOTE_LENGTH} characters at most`);
    await changeMarks([paperId], { kind: 'setNote', note }, now);
  });
}

/** A note that was typed, and the note that the typing began with; empty where there was none. */
export interface NoteEdit {
  note: string;
  base: string;
}

/** What became of a typed note. */
export interface SavedNote {
  stored: string;
  /** What another window wrote meanwhile: it is in `stored` too, and who typed on has still to join it. */
  other?: string;
  /** The mark's `updatedAt`: what is older says nothing new about the note. */
  updatedAt: number;
}

/**
 * Saves a typed note. When another window changed the note since the typing began, both texts are kept.
 * @throws RangeError when the note is too long to be kept; nothing is changed then
 */
export function saveNote(paperId: string, { note, base }: NoteEdit, now = Date.now()): Promise<SavedNote> {
  return db.transaction('rw', db.marks, async () => {
    const { note: current = '' } = (await db.marks.get(paperId)) ?? {};
    // A note of blanks is stored as none, while the typing goes on from the blanks.
    const known = base.trim() === '' ? '' : base;
    const isConflict = current !== known && current !== note;
    const stored = isConflict ? joinNotes(note, current) : note;
    await setNote(paperId, stored, now);
    const { updatedAt = 0 } = (await db.marks.get(paperId)) ?? {};
    return { stored, updatedAt, ...(isConflict && { other: current }) };
  });
}
