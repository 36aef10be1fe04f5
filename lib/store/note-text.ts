/** What is typed as a note has so many UTF-16 units at most: some ten pages. */
export const MAX_NOTE_LENGTH = 20_000;

/** What several computers, windows and files have brought together in one note: no longer than a backup is read. */
export const MAX_JOINED_NOTE = 200_000;

/** What stands between two versions of a note that are kept in one: a rule, in Markdown. */
export const NOTE_SEPARATOR = '\n\n---\n\n';

/** Two versions of a note in one: this window's first, so that the place where somebody types in it stays. */
export function joinNotes(mine: string, other: string): string {
  if (holds(mine, other)) return mine;
  if (holds(other, mine)) return other;
  return `${mine.trimEnd()}${NOTE_SEPARATOR}${other}`;
}

/** So many steps a search for one text within another may take at worst: some milliseconds. */
const MAX_STEPS = 1e7;

/**
 * Whether a text holds another. Long ones are looked for at both ends and between rules only: made for it, two texts keep
 * a search busy for as many steps as the product of their lengths, and a file can hold many.
 */
function holds(text: string, part: string): boolean {
  if (text.startsWith(part) || text.endsWith(part)) return true;
  if (text.length * part.length <= MAX_STEPS) return text.includes(part);
  return text.split(NOTE_SEPARATOR).includes(part);
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
