import type { PhraseFilter } from '../topics/filter';
import { stemWord } from '../topics/stem';
import { answersWord } from '../topics/words';
import { ALL_TERMS, type HitsRow, type PostingsRow } from './rows';
import { findBucket, maskOf } from './terms';

/** What was read of the index for a query: each bucket's rows, in the order of their batches. */
export interface IndexSlice {
  postings: Map<string, PostingsRow[]>;
  /** Only the buckets that phrases of several words need. */
  hits: Map<string, HitsRow[]>;
}

/** How the buckets begin that can hold what answers a word: its own and its stem's. */
export function listBucketsOf(word: string): string[] {
  return [...new Set([findBucket(word), findBucket(stemWord(word))])];
}

/** One row's postings of one term that answers a word. */
interface Occurrence {
  row: PostingsRow;
  /** The row's place among its bucket's, which is that of its hits too. */
  rowIndex: number;
  start: number;
  end: number;
  /** Another form of the same word, and not only a longer word that begins with it. */
  isWhole: boolean;
}

/** Every term in the slice that answers a word, each of a row once, though it may be in two buckets. */
function* findOccurrences(slice: IndexSlice, word: string, isInner: boolean): Generator<Occurrence> {
  const wanted = listBucketsOf(word);
  const isWanted = (bucket: string): boolean => wanted.some((beginning) => bucket.startsWith(beginning));
  const buckets = [...slice.postings.keys()].filter((bucket) => bucket === ALL_TERMS || isWanted(bucket));
  const stem = stemWord(word);
  for (const bucket of buckets) {
    for (const [rowIndex, row] of (slice.postings.get(bucket) ?? []).entries()) {
      let start = 0;
      for (const [i, term] of row.terms.split(' ').entries()) {
        const end = row.ends[i] ?? start;
        // Every answer begins with the word's first letter. A term that stands in another of these buckets by itself
        // is counted there.
        const isAsked =
          term.charCodeAt(0) === word.charCodeAt(0) && (bucket === ALL_TERMS || isAt(term, bucket, buckets));
        if (isAsked && answersWord(term, word, isInner)) {
          yield { row, rowIndex, start, end, isWhole: term === word || stemWord(term) === stem };
        }
        start = end;
      }
    }
  }
}

function isAt(term: string, bucket: string, buckets: string[]): boolean {
  const own = findBucket(term);
  return own === bucket || !buckets.includes(own);
}

/** How often each paper has something, weighted; 0 where it does not. By number. */
export type Frequencies = Float32Array;

/** A word that only begins as it was asked counts less than the word itself. */
const PREFIX_WEIGHT = 0.4;
/** How much more a word says in a title or keyword than once in the abstract. */
const TITLE_BONUS = 4;
const KEYWORD_BONUS = 1.5;
const TITLE_MASK = maskOf('title');
const KEYWORD_MASK = maskOf('keyword');

/** How often the papers have a word, in the fields of the mask. */
export function countWord(slice: IndexSlice, word: string, mask: number, size: number): Frequencies {
  const counts = new Float32Array(size);
  for (const { row, start, end, isWhole } of findOccurrences(slice, word, false)) {
    const factor = isWhole ? 1 : PREFIX_WEIGHT;
    for (let i = start; i < end; i += 1) {
      const weight = row.weights[i] ?? 0;
      if ((weight & mask) === 0) continue;
      const number = row.batch + (row.offsets[i] ?? 0);
      counts[number] = (counts[number] ?? 0) + factor * weigh(weight);
    }
  }
  return counts;
}

function weigh(weight: number): number {
  return (weight >> 5) + (weight & TITLE_MASK ? TITLE_BONUS : 0) + (weight & KEYWORD_MASK ? KEYWORD_BONUS : 0);
}

/** A place of the whole store in one number: the paper's, times 65,536, plus the hit. */
const PLACES = 65_536;

/** How often the papers have the words of a phrase one after the other, in the fields of the mask. */
export function countPhrase(slice: IndexSlice, phrase: PhraseFilter, mask: number, size: number): Frequencies {
  const counts = new Float32Array(size);
  let places: Float64Array | undefined;
  for (const [i, word] of phrase.words.entries()) {
    const next = listPlaces(slice, word, i < phrase.words.length - 1, mask);
    places = places === undefined ? next : keepFollowers(places, next);
  }
  for (const place of places ?? []) {
    const number = Math.floor(place / PLACES);
    const field = 1 << (place % 8);
    counts[number] =
      (counts[number] ?? 0) +
      1 +
      (field === TITLE_MASK ? TITLE_BONUS : 0) +
      (field === KEYWORD_MASK ? KEYWORD_BONUS : 0);
  }
  return counts;
}

/** Those of the next word's places whose predecessor is among the last word's. Both ascend. */
function keepFollowers(places: Float64Array, next: Float64Array): Float64Array {
  const kept: number[] = [];
  let i = 0;
  for (const place of next) {
    // One position on is 8 more: the lowest three bits are the field.
    const before = place - 8;
    while ((places[i] ?? Infinity) < before) i += 1;
    if (places[i] === before) kept.push(place);
  }
  return Float64Array.from(kept);
}

/** Every place of a word, ascending, each once. */
function listPlaces(slice: IndexSlice, word: string, isInner: boolean, mask: number): Float64Array {
  const places: number[] = [];
  for (const occurrence of findOccurrences(slice, word, isInner)) {
    const hits = slice.hits.get(occurrence.row.bucket)?.[occurrence.rowIndex];
    if (hits) addPlaces(occurrence, hits, mask, places);
  }
  const sorted = Float64Array.from(places).toSorted();
  return sorted.filter((place, i) => place !== sorted[i - 1]);
}

function addPlaces({ row, start, end }: Occurrence, { counts, hits }: HitsRow, mask: number, places: number[]): void {
  let hit = 0;
  for (let i = 0; i < start; i += 1) hit += counts[i] ?? 0;
  for (let i = start; i < end; i += 1) {
    const number = row.batch + (row.offsets[i] ?? 0);
    for (const last = hit + (counts[i] ?? 0); hit < last; hit += 1) {
      const value = hits[hit] ?? 0;
      if (mask & (1 << (value & 7))) places.push(number * PLACES + value);
    }
  }
}
