import { stem } from 'stemr';

const known = new Map<string, string>();

/** Abstracts have some ten thousand words that differ; what exceeds this is no text that people wrote. */
const KEPT_STEMS = 200_000;

/** The stem of a normalised word (English, Porter2): `studies` and `study` share one. Other words stay as they are. */
export function stemWord(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = stem(word);
    if (known.size >= KEPT_STEMS) known.clear();
    known.set(word, found);
  }
  return found;
}
