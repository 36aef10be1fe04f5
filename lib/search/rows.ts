/**
 * The search index as it is stored. Every indexed paper has a number, counted up from 0; numbers, not ids, stand in
 * the index. Columns are typed arrays, so that a row is read without being decoded.
 *
 * Papers that are indexed together are a batch. A new batch is one row with all its terms, so that storing a day's list
 * is one write. When there are several they are merged (lib/store/tidy), and their terms then stand in buckets by their
 * beginning, so that a search reads what begins like its words and nothing else. No row is ever changed.
 */
interface BucketKey {
  /** How the row's terms begin; {@link ALL_TERMS} in a new batch. */
  bucket: string;
  /** The smallest number that the row's papers can have. */
  batch: number;
}

/** The bucket of every term. */
export const ALL_TERMS = '';

/** Which papers of a batch have which terms. */
export interface PostingsRow extends BucketKey {
  /** Separated by a space: in the order of their code units, but in a new batch as they were first met. */
  terms: string;
  /** For each term, where its postings end (exclusive) in the columns below. */
  ends: Uint32Array<ArrayBuffer>;
  /** Ascending within a term: the paper's number less `batch`. */
  offsets: Uint16Array<ArrayBuffer>;
  /** The fields that have the term, as a mask of 5 bits, and above it how often it stands there, at most 7. */
  weights: Uint8Array<ArrayBuffer>;
}

/** Where the terms stand in the papers, for phrases. Parallel to the postings of the same key. */
export interface HitsRow extends BucketKey {
  /** For each posting, how many hits it has, at most {@link MAX_HITS}. */
  counts: Uint8Array<ArrayBuffer>;
  /** Field by field within a posting: the word's position in its field, times 8, plus the field's number. */
  hits: Uint16Array<ArrayBuffer>;
}

/** So many hits of a posting are kept: a phrase is found among them. */
export const MAX_HITS = 255;

/** A bucket's rows, which belong together. */
export interface BucketRows {
  postings: PostingsRow;
  hits: HitsRow;
}

/** Papers that were indexed together: the numbers from `first` on. */
export interface BatchRow {
  first: number;
  /** How many numbers it spans. */
  size: number;
  /** How often it was merged with its neighbours; 0 is a new one. */
  level: number;
  /** How many of its papers there were when it was last swept; absent where it never was. */
  sweptCount?: number;
}

/** How many papers a row of facts holds. */
export const FACTS_PER_ROW = 1024;

/** What can be asked about papers beside words, and what orders them, as columns: paper `chunk * 1024 + i` stands at i. */
export interface FactsRow {
  chunk: number;
  /** The ids of those that there are, separated by line breaks. */
  ids: string;
  /** The list's UTC day, in days since 1991-01-01. */
  days: Uint16Array<ArrayBuffer>;
  upvotes: Uint32Array<ArrayBuffer>;
  /** The code's stars; -1 where they are not known. */
  stars: Int32Array<ArrayBuffer>;
  /** Votes an hour between the last two looks; not a number where that is not known. */
  rises: Float32Array<ArrayBuffer>;
  /** See {@link FLAGS}. */
  flags: Uint8Array<ArrayBuffer>;
}

/** The bits of a paper's flags. A paper whose text changed gets a new number, and is current under that one only. */
export const FLAGS = { current: 1, code: 2, project: 4 } as const;
