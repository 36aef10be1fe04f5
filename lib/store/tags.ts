import { readWords } from '../topics/words';

/** A paper is given no more tags than this; where computers bring more together, all stay. */
export const MAX_TAGS = 20;
/** More than computers can bring together in what travels; what files bring beyond them is not added. */
export const MAX_JOINED_TAGS = 500;
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

/** Tags as they are kept: each once, as it was written first. */
export function normalizeTags(typed: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const tag of typed.flatMap((text) => normalizeTag(text) ?? [])) {
    if (!tags.has(keyOfTag(tag))) tags.set(keyOfTag(tag), tag);
  }
  return [...tags.values()];
}

/** Those of some tags that a paper with the tags `before` can have: new ones as long as there is room. */
export function fitTags(tags: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before.map(keyOfTag));
  const isKnown = (tag: string): boolean => known.has(keyOfTag(tag));
  const room = Math.max(0, MAX_TAGS - tags.filter(isKnown).length);
  const fresh = new Set(tags.filter((tag) => !isKnown(tag)).slice(0, room));
  return tags.filter((tag) => isKnown(tag) || fresh.has(tag));
}
