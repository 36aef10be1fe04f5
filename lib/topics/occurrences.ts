import type { Phrase } from './filter';
import { answersWord, readWords, type Word } from './words';

/**
 * The words of a field by their first UTF-16 unit, each list in their order. An answer always begins like the word
 * that was asked for, also after stemming, so that a question looks at a tenth of them.
 */
export type FieldWords = ReadonlyMap<number, readonly Word[]>;

/** The words of a field's texts. Between two texts a position is left out: no phrase reaches from one into the next. */
export function readFieldWords(texts: readonly string[]): FieldWords {
  const byUnit = new Map<number, Word[]>();
  let offset = 0;
  for (const text of texts) {
    let last = 0;
    for (const word of readWords(text)) {
      last = word.position;
      word.position += offset;
      const unit = word.text.charCodeAt(0);
      const list = byUnit.get(unit);
      if (list) list.push(word);
      else byUnit.set(unit, [word]);
    }
    offset += last + 2;
  }
  return byUnit;
}

/** Where a phrase occurs, each time from its first word to its last. Matching and marking both follow from this. */
export function findPhrase(field: FieldWords, { words, isCompound }: Phrase): { start: number; end: number }[] {
  const found = findWords(field, words);
  return isCompound ? [...found, ...findWords(field, [words.join('')])] : found;
}

function findWords(field: FieldWords, words: readonly string[]): { start: number; end: number }[] {
  /** Where the phrases begin that may go on at a position. Two words can stand at one: the longer counts. */
  let runs: Map<number, number> | undefined;
  for (const asked of words.slice(0, -1)) {
    const next = new Map<number, number>();
    for (const word of findWord(field, asked, true)) {
      const start = runs ? runs.get(word.position) : word.start;
      if (start === undefined) continue;
      next.set(word.position + 1, Math.min(start, next.get(word.position + 1) ?? start));
    }
    if (next.size === 0) return [];
    runs = next;
  }
  const found: { start: number; end: number }[] = [];
  for (const word of findWord(field, words.at(-1) ?? '', false)) {
    const start = runs ? runs.get(word.position) : word.start;
    if (start !== undefined) found.push({ start, end: word.end });
  }
  return found;
}

function findWord(field: FieldWords, asked: string, isInner: boolean): readonly Word[] {
  return field.get(asked.charCodeAt(0))?.filter((word) => answersWord(word.text, asked, isInner)) ?? [];
}
