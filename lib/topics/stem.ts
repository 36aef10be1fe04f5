import { stem } from 'stemr';

const known = new Map<string, string>();

/** Abstracts have some ten thousand words that differ; what exceeds this is no text that people wrote. */
const KEPT_STEMS = 200_000;

/** The library takes a plural's `s` only where a vowel stands before it, and abbreviations have none. */
const PLURAL_ABBREVIATION = /^(?:[b-df-hj-np-tv-xz\d]{2,}(?<!s)|[b-df-hj-np-tv-xz]pu)s$/;

/**
 * The stem of a normalised word (English, Porter2): `studies` and `study` share one, and so do `llms` and `llm`, `gpus`
 * and `gpu`. Other words stay as they are. But for its last three letters, and always in its first, a stem is the
 * beginning of its word.
 */
export function stemWord(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = PLURAL_ABBREVIATION.test(word) ? word.slice(0, -1) : stem(word);
    if (known.size >= KEPT_STEMS) known.clear();
    known.set(word, found);
  }
  return found;
}
