import * as v from 'valibot';
import { saveNote } from '../lib/store/notes';

const Draft = v.object({ paperId: v.string(), note: v.string(), base: v.string() });

/** A note that was typed and is not in the database yet. */
export type NoteDraft = v.InferOutput<typeof Draft>;

const PREFIX = 'note-draft ';
/** Two windows that write to one paper do not overwrite each other's drafts. */
const WINDOW = crypto.randomUUID();

const keyOf = (paperId: string): string => `${PREFIX}${WINDOW} ${paperId}`;

/** Keeps a draft, at once: it outlives the page, whatever becomes of it. */
export function keepDraft(draft: NoteDraft): void {
  try {
    localStorage.setItem(keyOf(draft.paperId), JSON.stringify(draft));
  } catch {
    // No room. It is on its way to the database all the same, and stays in the field.
  }
}

/** The draft of this window is in the database. */
export function dropDraft(paperId: string): void {
  localStorage.removeItem(keyOf(paperId));
}

/** The draft of a paper that a closed page left behind and that could not be saved; it is this window's from now on. */
export function takeDraft(paperId: string): NoteDraft | undefined {
  const found = listDrafts().find(({ draft }) => draft.paperId === paperId);
  if (!found) return undefined;
  keepDraft(found.draft);
  if (found.key !== keyOf(paperId)) localStorage.removeItem(found.key);
  return found.draft;
}

/**
 * Saves what closed pages left behind, as one that was killed while somebody typed. What cannot be saved stays, and
 * stands in the paper's field when it is opened.
 */
export async function recoverDrafts(): Promise<void> {
  for (const { key, text, draft } of listDrafts()) {
    try {
      await saveNote(draft.paperId, draft);
    } catch {
      continue;
    }
    // Another window may still be typing.
    if (localStorage.getItem(key) === text) localStorage.removeItem(key);
  }
}

function listDrafts(): { key: string; text: string; draft: NoteDraft }[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  return keys.flatMap((key) => {
    const text = localStorage.getItem(key) ?? '';
    const draft = readDraft(text);
    return draft ? [{ key, text, draft }] : [];
  });
}

function readDraft(text: string): NoteDraft | undefined {
  try {
    return v.parse(Draft, JSON.parse(text));
  } catch {
    return undefined;
  }
}
