import { keyOfTag } from '../lib/store/tags';
import type { TagCount } from '../lib/store/tag-counts';

const SHOWN = 8;

/**
 * The tags that what is typed may become: those of which a word begins like it, first those that begin like it
 * themselves, each time the most frequent first. Nothing typed means the most frequent. Not those that the paper has.
 */
export function suggestTags(counts: readonly TagCount[], tags: readonly string[], typed: string): TagCount[] {
  const own = new Set(tags.map(keyOfTag));
  const asked = keyOfTag(typed.trim());
  const found = counts.filter(({ tag }) => !own.has(keyOfTag(tag)) && ` ${keyOfTag(tag)}`.includes(` ${asked}`));
  const isFirst = ({ tag }: TagCount): boolean => keyOfTag(tag).startsWith(asked);
  return [...found.filter(isFirst), ...found.filter((count) => !isFirst(count))].slice(0, SHOWN);
}
