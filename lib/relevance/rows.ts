import { NO_TERM, PAIR_BASE, type ChosenTerms, type Vocabulary } from './vocabulary';

/** The two highest bits of a row's entry say how often its term is repeated in the text: 3 stands for more, too. */
const REPEAT_SHIFT = 14;
const MOST_REPEATS = 3;

/** How many terms of a paper are kept, at most: nearly all of an abstract of usual length, and few bytes (`pack.ts`). */
export const ROW_LENGTH = 127;

/** A row's entry: a term, and how often it is repeated after it stood first. */
export function makeEntry(term: number, repeats: number): number {
  return term | (Math.min(repeats, MOST_REPEATS) << REPEAT_SHIFT);
}

/** How often an entry's term is repeated, 0 to 3. */
export function countRepeats(entry: number): number {
  return entry >> REPEAT_SHIFT;
}

/** The weight of a row's entry before it is divided by the row's length: TF-IDF, with counts as 1 + ln (Salton and Buckley 1988). */
export function weighEntry(entry: number, idf: Float32Array): number {
  return (idf[entry & NO_TERM] ?? 0) * (1 + Math.log(1 + countRepeats(entry)));
}

/** The terms of a sequence, each once, in order of their numbers. */
export function readRow(sequence: Int32Array, { wordTerms, pairTerms }: ChosenTerms): Uint16Array {
  const counts = new Map<number, number>();
  const count = (term: number | undefined) => {
    if (term !== undefined && term !== NO_TERM) counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  sequence.forEach((entry, at) => {
    count(wordTerms[entry >> 1]);
    if (entry & 1) count(pairTerms.get(((sequence[at - 1] ?? 0) >> 1) * PAIR_BASE + (entry >> 1)));
  });
  return packCounts(counts);
}

/** The terms among some names, each once, in order of their numbers. Names that are no terms are left out. */
export function readNamedRow(names: string[], numbers: Map<string, number>): Uint16Array {
  const counts = new Map<number, number>();
  for (const name of names) {
    const term = numbers.get(name);
    if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return packCounts(counts);
}

function packCounts(counts: Map<number, number>): Uint16Array {
  return sortEntries(Uint16Array.from(counts, ([term, count]) => makeEntry(term, count - 1)));
}

/** Writes the weightiest entries of a row to its place among the kept ones, in order of their numbers; what is free is {@link NO_TERM}. */
export function keepRow(row: Uint16Array, { idf }: Vocabulary, kept: Uint16Array, place: number): void {
  kept.fill(NO_TERM, place * ROW_LENGTH, (place + 1) * ROW_LENGTH);
  const strongest =
    row.length > ROW_LENGTH
      ? row.toSorted((a, b) => weighEntry(b, idf) - weighEntry(a, idf)).slice(0, ROW_LENGTH)
      : row;
  kept.set(sortEntries(strongest), place * ROW_LENGTH);
}

/** The weights of a row, divided by their Euclidean length. */
export function weighRow(row: Uint16Array, idf: Float32Array): Float32Array {
  const weights = new Float32Array(row.length);
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) {
    const weight = weighEntry(row[at] ?? NO_TERM, idf);
    weights[at] = weight;
    sum += weight * weight;
  }
  const factor = 1 / (Math.sqrt(sum) || 1);
  return weights.map((weight) => weight * factor);
}

function sortEntries(row: Uint16Array): Uint16Array {
  return row.toSorted((a, b) => (a & NO_TERM) - (b & NO_TERM));
}
