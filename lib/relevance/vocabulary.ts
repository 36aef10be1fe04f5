import type { Lexicon } from './sequence';

/** The terms that papers are compared by: stems and pairs of neighbouring stems. */
export interface Vocabulary {
  /** By term number: a stem, or two with a space between. Fewer than {@link NO_TERM}. */
  names: string[];
  /** By term number: how to write it for people. */
  labels: string[];
  /** By term number: inverse document frequency, smoothed: 1 + ln((1 + papers) / (1 + papers with the term)). */
  idf: Float32Array;
}

/** The number of no term. Numbers have 14 bits, so that a row's entry has two to spare. */
export const NO_TERM = 0x3fff;

const MOST_WORDS = 12_000;
/** A term that more than this share of the papers has tells nothing apart. */
const MOST_SHARE = 0.3;
/** Of fewer papers than this every word is kept: it may be what is asked for next. */
const FEW_PAPERS = 500;
/** A pair that fewer than one in so many papers have takes the room of what tells more. */
const PAIR_PAPERS = 600;
/** Pairs are counted by their hash first: those that cannot be frequent need no entry of their own. */
const BUCKETS = 1 << 22;
/** A pair of numbers as one that a double holds exactly. */
export const PAIR_BASE = 2 ** 21;

/** A vocabulary, and which term each word and pair of the lexicon is. */
export interface ChosenTerms {
  vocabulary: Vocabulary;
  /** By number in the lexicon: the term, or {@link NO_TERM}. */
  wordTerms: Uint16Array;
  /** By first word × {@link PAIR_BASE} + second word. */
  pairTerms: Map<number, number>;
}

/** Chooses the terms of a store: words that come back, and then the most frequent pairs as far as there is room. */
export function chooseTerms(lexicon: Lexicon, sequences: Int32Array[]): ChosenTerms {
  const count = sequences.length;
  const isSmall = count < FEW_PAPERS;
  const most = count < 20 ? count : count * MOST_SHARE;
  const words = [...countWords(lexicon, sequences).entries()]
    .filter(([, df]) => df >= (isSmall ? 1 : 2) && df <= most)
    .toSorted(byCount)
    .slice(0, MOST_WORDS);
  const pairs = [...countPairs(sequences, isSmall ? 2 : Math.max(4, Math.floor(count / PAIR_PAPERS)))]
    .filter(([, df]) => df <= most)
    .toSorted(byCount)
    .slice(0, NO_TERM - words.length);
  const wordTerms = new Uint16Array(lexicon.labels.length).fill(NO_TERM);
  words.forEach(([word], term) => (wordTerms[word] = term));
  const pairTerms = new Map(pairs.map(([pair], index) => [pair, words.length + index]));
  const stems = [...lexicon.numbers.keys()];
  const write = (names: string[]) => [
    ...words.map(([word]) => names[word] ?? ''),
    ...pairs.map(([pair]) => `${names[Math.floor(pair / PAIR_BASE)]} ${names[pair % PAIR_BASE]}`),
  ];
  const idf = Float32Array.from([...words, ...pairs], ([, df]) => 1 + Math.log((1 + count) / (1 + df)));
  return { vocabulary: { names: write(stems), labels: write(lexicon.labels), idf }, wordTerms, pairTerms };
}

/** More papers first; of equal counts the lower number, so that the order is determined. */
function byCount(a: [number, number], b: [number, number]): number {
  return b[1] - a[1] || a[0] - b[0];
}

function countWords(lexicon: Lexicon, sequences: Int32Array[]): Uint32Array {
  const counts = new Uint32Array(lexicon.labels.length);
  for (const sequence of sequences) {
    for (const word of new Set(sequence.map((entry) => entry >> 1))) counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

/** In how many papers each pair stands, for those that stand in `least` or more. */
function countPairs(sequences: Int32Array[], least: number): Map<number, number> {
  const buckets = new Uint16Array(BUCKETS);
  for (const sequence of sequences) {
    for (const pair of listPairs(sequence)) {
      const bucket = hashPair(pair);
      if ((buckets[bucket] ?? 0) < 0xffff) buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
  }
  const counts = new Map<number, number>();
  for (const sequence of sequences) {
    for (const pair of listPairs(sequence)) {
      if ((buckets[hashPair(pair)] ?? 0) >= least) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  for (const [pair, df] of counts) if (df < least) counts.delete(pair);
  return counts;
}

/** The different pairs of a sequence. */
function listPairs(sequence: Int32Array): Set<number> {
  const pairs = new Set<number>();
  for (let at = 1; at < sequence.length; at += 1) {
    const entry = sequence[at] ?? 0;
    if (entry & 1) pairs.add(((sequence[at - 1] ?? 0) >> 1) * PAIR_BASE + (entry >> 1));
  }
  return pairs;
}

function hashPair(pair: number): number {
  const high = Math.floor(pair / PAIR_BASE);
  const low = pair % PAIR_BASE;
  return (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 10;
}
