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
/** Of fewer papers than this every word is kept that is not so frequent: it may be what is asked for next. */
const FEW_PAPERS = 500;
/** Among few papers a term that more than this share of them has outweighs all that is like it. */
const MOST_SHARE_OF_FEW = 0.5;
/** A pair that fewer than one in so many papers have takes the room of what tells more. */
const PAIR_PAPERS = 600;
/** Pairs are counted by their hash first: those that cannot be frequent need no entry of their own. */
const BUCKETS = 1 << 22;
/** A pair of numbers as one that a double holds exactly. */
export const PAIR_BASE = 2 ** 21;

/** Which term each stem and pair of a lexicon is. */
export interface LexiconTerms {
  /** By stem: the term, or {@link NO_TERM}. */
  wordTerms: Uint16Array;
  /** By first stem × {@link PAIR_BASE} + second stem. */
  pairTerms: Map<number, number>;
}

/**
 * Chooses the terms of a store: words that come back, and then the most frequent pairs as far as there is room. None
 * that more than `mostShare` of the papers have.
 */
export function chooseTerms(
  lexicon: Lexicon,
  sequences: Int32Array[],
  mostShare: number,
): LexiconTerms & { vocabulary: Vocabulary } {
  const count = sequences.length;
  const isSmall = count < FEW_PAPERS;
  const most = count < 20 ? count : count * Math.min(mostShare, isSmall ? MOST_SHARE_OF_FEW : 1);
  const counts = countWords(lexicon, sequences);
  const words = [...counts.entries()]
    .filter(([, df]) => df >= (isSmall ? 1 : 2) && df <= most)
    .toSorted(byCount)
    .slice(0, MOST_WORDS);
  const pairs = [...countPairs(sequences, counts, isSmall ? 2 : Math.max(4, Math.floor(count / PAIR_PAPERS)))]
    .filter(([, df]) => df <= most)
    .toSorted(byCount)
    .slice(0, NO_TERM - words.length);
  const wordTerms = new Uint16Array(counts.length).fill(NO_TERM);
  words.forEach(([word], term) => (wordTerms[word] = term));
  const pairTerms = new Map(pairs.map(([pair], index) => [pair, words.length + index]));
  const forms = [...lexicon.forms.keys()];
  const labels = lexicon.stemForms.map((form) => forms[form] ?? '');
  const write = (names: string[]) => [
    ...words.map(([word]) => names[word] ?? ''),
    ...pairs.map(([pair]) => `${names[Math.floor(pair / PAIR_BASE)]} ${names[pair % PAIR_BASE]}`),
  ];
  const idf = Float32Array.from([...words, ...pairs], ([, df]) => 1 + Math.log((1 + count) / (1 + df)));
  return { vocabulary: { names: write([...lexicon.stems.keys()]), labels: write(labels), idf }, wordTerms, pairTerms };
}

/** Which terms of a vocabulary a lexicon's stems and their pairs are; `numbers` are those of its names. */
export function findTerms({ stems }: Lexicon, numbers: Map<string, number>): LexiconTerms {
  const pairTerms = new Map<number, number>();
  for (const [name, term] of numbers) {
    const space = name.indexOf(' ');
    if (space < 0) continue;
    const [first, second] = [stems.get(name.slice(0, space)), stems.get(name.slice(space + 1))];
    if (first !== undefined && second !== undefined) pairTerms.set(first * PAIR_BASE + second, term);
  }
  return { wordTerms: Uint16Array.from(stems.keys(), (stem) => numbers.get(stem) ?? NO_TERM), pairTerms };
}

/** More papers first; of equal counts the lower number, so that the order is determined. */
function byCount(a: [number, number], b: [number, number]): number {
  return b[1] - a[1] || a[0] - b[0];
}

function countWords(lexicon: Lexicon, sequences: Int32Array[]): Uint32Array {
  const counts = new Uint32Array(lexicon.stems.size);
  const seen = new Int32Array(lexicon.stems.size).fill(-1);
  sequences.forEach((sequence, paper) => {
    for (const entry of sequence) {
      const word = entry >> 1;
      if (seen[word] === paper) continue;
      seen[word] = paper;
      counts[word] = (counts[word] ?? 0) + 1;
    }
  });
  return counts;
}

/** In how many papers each pair stands, for those that stand in `least` or more. */
function countPairs(sequences: Int32Array[], wordCounts: Uint32Array, least: number): Map<number, number> {
  const isFrequent = wordCounts.map((count) => (count >= least ? 1 : 0));
  // Papers that say a pair twice count twice here: that only lets in more than is needed.
  const buckets = new Uint16Array(BUCKETS);
  for (const sequence of sequences) {
    readPairs(sequence, isFrequent, (first, second) => {
      const bucket = hashPair(first, second);
      if ((buckets[bucket] ?? 0) < 0xffff) buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    });
  }
  const counts = new Map<number, number>();
  const seen = new Map<number, number>();
  sequences.forEach((sequence, paper) => {
    readPairs(sequence, isFrequent, (first, second) => {
      if ((buckets[hashPair(first, second)] ?? 0) < least) return;
      const pair = first * PAIR_BASE + second;
      if (seen.get(pair) === paper) return;
      seen.set(pair, paper);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
  });
  for (const [pair, df] of counts) if (df < least) counts.delete(pair);
  return counts;
}

/** The pairs of a sequence whose words are both frequent: no pair is more frequent than its words. */
function readPairs(
  sequence: Int32Array,
  isFrequent: Uint32Array,
  takePair: (first: number, second: number) => void,
): void {
  for (let at = 1; at < sequence.length; at += 1) {
    const entry = sequence[at] ?? 0;
    if (!(entry & 1)) continue;
    const [first, second] = [(sequence[at - 1] ?? 0) >> 1, entry >> 1];
    if (isFrequent[first] && isFrequent[second]) takePair(first, second);
  }
}

function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 10;
}
