import { readWords } from '../topics/words';

/** A paper has so many tags at most. */
export const MAX_TAGS = 20;
/** In characters as people count them, by code points. */
const MAX_TAG_LENGTH = 40;

/** What tells tags apart: neither case nor the way in which an accent is encoded. */
export function keyOfTag(tag: string): string {
  return tag.toLowerCase();
}

/**
 * One tag as it is kept: without white space around it, with single blanks in it, and no longer than 40 characters.
 * Undefined for what holds no word: no filter could ask for it.
 */
export function normalizeTag(typed: string): string | undefined {
  const text = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const tag = Array.from(text).slice(0, MAX_TAG_LENGTH).join('').trim();
  return readWords(tag).length === 0 ? undefined : tag;
}

/** Tags as they are kept: each once, as it was written first, and {@link MAX_TAGS} at most. */
export function normalizeTags(typed: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const tag of typed.flatMap((text) => normalizeTag(text) ?? [])) {
    if (!tags.has(keyOfTag(tag))) tags.set(keyOfTag(tag), tag);
  }
  return [...tags.values()].slice(0, MAX_TAGS);
}
