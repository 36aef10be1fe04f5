import { readWords } from '../topics/words';
import { db } from './db';

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

/** A tag as it is written most often, and how many papers have it. */
export interface TagCount {
  tag: string;
  count: number;
}

/** Every tag there is, or those of some papers, the most frequent first. It reads nothing but the index. */
export async function readTagCounts(paperIds?: ReadonlySet<string>): Promise<TagCount[]> {
  const [all, owners] = await db.transaction('r', db.marks, () => {
    const tags = db.marks.orderBy('tags');
    return Promise.all([tags.keys() as Promise<string[]>, paperIds ? tags.primaryKeys() : []]);
  });
  const keys = paperIds ? all.filter((_, i) => paperIds.has(owners[i] ?? '')) : all;
  const spellings = Map.groupBy(keys, (tag) => tag);
  const tags = Map.groupBy(
    [...spellings].map(([tag, { length }]) => ({ tag, count: length })).toSorted((a, b) => b.count - a.count),
    ({ tag }) => keyOfTag(tag),
  );
  return [...tags.values()]
    .map((same) => ({ tag: same[0]?.tag ?? '', count: same.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
