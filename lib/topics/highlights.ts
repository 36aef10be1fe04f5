import type { TextField } from './fields';
import type { Filter, PhraseFilter } from './filter';
import { findPhrase, readFieldWords } from './occurrences';

/** A range of a text, in UTF-16 units; the end is exclusive. */
interface Range {
  start: number;
  end: number;
}

/**
 * Makes a function that says what to mark in a text of a field: the ranges that the phrases of a filter match, but not
 * those that must not match. Sorted, and apart from each other. `fields` is where a phrase looks that names no field, and
 * `isMarked` says which phrases are marked at all.
 */
export function createHighlighter(
  filter: Filter,
  fields: readonly TextField[],
  isMarked: (phrase: PhraseFilter) => boolean = () => true,
): (field: TextField, text: string) => Range[] {
  const phrases = collectPhrases(filter).filter(isMarked);
  return (field, text) => {
    const asking = phrases.filter((phrase) => (phrase.field ? phrase.field === field : fields.includes(field)));
    if (asking.length === 0) return [];
    const words = readFieldWords([text]);
    return mergeRanges(asking.flatMap((phrase) => findPhrase(words, phrase)));
  };
}

function collectPhrases(filter: Filter, isNegated = false): PhraseFilter[] {
  if (filter.kind === 'phrase') return isNegated ? [] : [filter];
  if (filter.kind === 'not') return collectPhrases(filter.part, !isNegated);
  if (filter.kind !== 'and' && filter.kind !== 'or') return [];
  return filter.parts.flatMap((part) => collectPhrases(part, isNegated));
}

function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
