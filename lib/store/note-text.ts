/** What is typed as a note has so many UTF-16 units at most: some ten pages. */
export const MAX_NOTE_LENGTH = 20_000;

/** What several computers, windows and files have brought together in one note: no longer than a backup is read. */
export const MAX_JOINED_NOTE = 200_000;

/** What stands between two versions of a note that are kept in one: a rule, in Markdown. */
export const NOTE_SEPARATOR = '\n\n---\n\n';

/** Two versions of a note in one: this window's first, so that the place where somebody types in it stays. */
export function joinNotes(mine: string, other: string): string {
  if (mine.includes(other)) return mine;
  if (other.includes(mine)) return other;
  return `${mine.trimEnd()}${NOTE_SEPARATOR}${other}`;
}

/**
 * Whether a note that was `before` is longer than one can be typed. Each of the versions that it keeps has the length of
 * a whole one, so that it can be saved and typed in after they were joined; what is too long already can become shorter.
 */
export function isTooLong(note: string, before: string): boolean {
  if (note.length <= MAX_NOTE_LENGTH) return false;
  return note.length > Math.max(MAX_JOINED_NOTE, before.length) || findLongest(note) > findLongest(before);
}

/** The length of the longest version in a note, or what one can have. */
function findLongest(note: string): number {
  return Math.max(MAX_NOTE_LENGTH, ...note.split(NOTE_SEPARATOR).map((version) => version.length));
}
