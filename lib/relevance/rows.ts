import { NO_TERM, PAIR_BASE, type LexiconTerms, type Vocabulary } from './vocabulary';

/** The two highest bits of a row's entry say how often its term is repeated in the text: 3 stands for more, too. */
const REPEAT_SHIFT = 14;
const MOST_REPEATS = 3;

/** How many terms of a paper are kept, at most: nearly all of an abstract of usual length, and few bytes (`pack.ts`). */
export const ROW_LENGTH = 127;

/** A row's entry: a term, and how often it is repeated after it stood first. */
export function makeEntry(term: number, repeats: number): number {
  return term | (Math.min(repeats, MOST_REPEATS) << REPEAT_SHIFT);
}

/** The terms of a row's entries. */
export function readTerms(row: Uint16Array): Uint16Array {
  const terms = new Uint16Array(row.length);
  for (let at = 0; at < row.length; at += 1) terms[at] = (row[at] ?? 0) & NO_TERM;
  return terms;
}

/** How often an entry's term is repeated, 0 to 3. */
export function countRepeats(entry: number): number {
  return entry >> REPEAT_SHIFT;
}

/** By repeats: counts as 1 + ln. */
const REPEAT_WEIGHTS = [0, 1, 2, 3].map((repeats) => 1 + Math.log(1 + repeats));

/** The weight of a row's entry before it is divided by the row's length: TF-IDF, with counts as 1 + ln (Salton and Buckley 1988). */
export function weighEntry(entry: number, idf: Float32Array): number {
  return (idf[entry & NO_TERM] ?? 0) * (REPEAT_WEIGHTS[countRepeats(entry)] ?? 0);
}

/** The terms of a sequence, each once, in order of their numbers. */
export function readRow(sequence: Int32Array, { wordTerms, pairTerms }: LexiconTerms): Uint16Array {
  const terms: number[] = [];
  sequence.forEach((entry, at) => {
    const word = wordTerms[entry >> 1] ?? NO_TERM;
    if (word !== NO_TERM) terms.push(word);
    if (!(entry & 1)) return;
    const pair = pairTerms.get(((sequence[at - 1] ?? 0) >> 1) * PAIR_BASE + (entry >> 1));
    if (pair !== undefined) terms.push(pair);
  });
  return packTerms(terms);
}

/** The terms among some names, each once, in order of their numbers. Names that are no terms are left out. */
export function readNamedRow(names: string[], numbers: Map<string, number>): Uint16Array {
  return packTerms(names.map((name) => numbers.get(name)).filter((term) => term !== undefined));
}

/** Terms, some of them repeated, as a row. */
function packTerms(terms: number[]): Uint16Array {
  const sorted = new Uint16Array(terms).toSorted();
  const row = new Uint16Array(sorted.length);
  let length = 0;
  let repeats = 0;
  sorted.forEach((term, at) => {
    repeats = at > 0 && term === sorted[at - 1] ? repeats + 1 : 0;
    if (repeats === 0) length += 1;
    row[length - 1] = makeEntry(term, repeats);
  });
  return row.slice(0, length);
}

/** Writes the weightiest entries of a row to its place among the kept ones, in order of their numbers; what is free is {@link NO_TERM}. */
export function keepRow(row: Uint16Array, { idf }: Vocabulary, kept: Uint16Array, place: number): void {
  kept.fill(NO_TERM, place * ROW_LENGTH, (place + 1) * ROW_LENGTH);
  kept.set(row.length > ROW_LENGTH ? chooseStrongest(row, idf) : row, place * ROW_LENGTH);
}

/** Of entries of equal weight the first ones. */
function chooseStrongest(row: Uint16Array, idf: Float32Array): Uint16Array {
  const weights = Float64Array.from(row, (entry) => weighEntry(entry, idf));
  const least = weights.toSorted()[row.length - ROW_LENGTH] ?? 0;
  let room = ROW_LENGTH - weights.filter((weight) => weight > least).length;
  return row.filter((_, at) => {
    const weight = weights[at] ?? 0;
    if (weight === least) room -= 1;
    return weight > least || (weight === least && room >= 0);
  });
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
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) * factor;
  return weights;
}
