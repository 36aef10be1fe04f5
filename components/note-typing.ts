import { signal, type ReadonlySignal } from '@preact/signals';
import { joinNotes, MAX_NOTE_LENGTH } from '../lib/store/note-text';
import { saveNote } from '../lib/store/notes';
import { say } from '../lib/words';
import { formatCount } from './format';
import { dropDraft, keepDraft, takeDraft } from './note-drafts';

/** So long nothing must be typed before it is saved, in milliseconds. */
const PAUSE = 250;

/** A note of which somebody reads the window's version, and types the next. */
export interface NoteTyping {
  text: ReadonlySignal<string>;
  /** What became of what was typed, in words. */
  status: ReadonlySignal<string>;
  type: (text: string) => void;
  /** Saves at once what is typed and not saved. */
  flush: () => void;
  /** The note is another one now: shown at once, but never in place of what is being typed. */
  follow: (stored: string, updatedAt: number) => void;
}

/** Begins with a paper's note as it is stored, or with the draft that a closed page left behind. */
export function createNoteTyping(paperId: string, stored: string): NoteTyping {
  const draft = takeDraft(paperId);
  const text = signal(draft?.note ?? stored);
  const status = signal('');
  /** The stored note that {@link text} was made from. */
  let base = draft?.base ?? stored;
  let savedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue = Promise.resolve();

  const save = async (): Promise<void> => {
    const note = text.peek();
    if (note === base) return dropDraft(paperId);
    const saved = await saveNote(paperId, { note, base });
    base = saved.stored;
    savedAt = saved.updatedAt;
    if (text.peek() === note) text.value = saved.stored;
    else if (saved.other !== undefined) text.value = joinNotes(text.peek(), saved.other);
    const isConflict = saved.other !== undefined;
    if (text.peek() !== base) return keepDraft({ paperId, note: text.peek(), base });
    dropDraft(paperId);
    status.value = say(isConflict ? 'noteSavedBoth' : 'saved');
  };
  const flush = (): void => {
    clearTimeout(timer);
    // One after the other: each begins with what the last one stored.
    queue = queue.then(save).catch((error: unknown) => {
      status.value = describeProblem(error);
    });
  };
  if (draft) flush();

  return {
    text,
    status,
    type: (typed) => {
      text.value = typed;
      status.value = '';
      keepDraft({ paperId, note: typed, base });
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE);
    },
    flush,
    follow: (stored, updatedAt) => {
      // An answer from before the last saving would take back what was typed.
      if (updatedAt < savedAt || text.peek() !== base) return;
      base = stored;
      text.value = stored;
    },
  };
}

function describeProblem(error: unknown): string {
  if (error instanceof RangeError) return say('noteTooLong', formatCount(MAX_NOTE_LENGTH));
  return say('noteNotSaved', error instanceof Error ? error.message : String(error));
}
