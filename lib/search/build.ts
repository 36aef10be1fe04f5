import type { Paper } from '../paper/paper';
import { ALL_TERMS, type HitsRow, type PostingsRow } from './rows';
import { readTerms } from './terms';

/** One term in one paper. */
interface Posting {
  number: number;
  weight: number;
  hits: ArrayLike<number>;
}

/** A bucket's rows, which belong together. */
export interface BucketRows {
  postings: PostingsRow;
  hits: HitsRow;
}

/** A bucket's postings, by term. */
export type BucketTerms = Map<string, Posting[]>;

const MAX_FREQUENCY = 7;
const MAX_HITS = 255;

/** The rows of a new batch. The papers' numbers ascend, and span less than 65,536 from `batch` on. */
export function buildRows(papers: { number: number; paper: Paper }[], batch: number): BucketRows {
  const terms: BucketTerms = new Map();
  for (const { number, paper } of papers) {
    for (const [term, hits] of readTerms(paper)) addPosting(terms, term, { number, weight: weigh(hits), hits });
  }
  return packRows(ALL_TERMS, batch, terms);
}

/** Adds a posting to its term's, which it follows. */
export function addPosting(terms: BucketTerms, term: string, posting: Posting): void {
  const postings = terms.get(term);
  if (postings) postings.push(posting);
  else terms.set(term, [posting]);
}

function weigh(hits: number[]): number {
  const mask = hits.reduce((mask, hit) => mask | (1 << (hit & 7)), 0);
  return (Math.min(hits.length, MAX_FREQUENCY) << 5) | mask;
}

/** A bucket's terms as rows. */
export function packRows(bucket: string, batch: number, terms: BucketTerms): BucketRows {
  const sorted = [...terms].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = sorted.flatMap(([, postings]) => postings);
  const counts = Uint8Array.from(all, (posting) => Math.min(posting.hits.length, MAX_HITS));
  const hits = new Uint16Array(counts.reduce((sum, count) => sum + count, 0));
  let end = 0;
  for (const [i, posting] of all.entries()) {
    for (let hit = 0; hit < (counts[i] ?? 0); hit += 1) hits[end++] = posting.hits[hit] ?? 0;
  }
  let last = 0;
  return {
    postings: {
      bucket,
      batch,
      terms: sorted.map(([term]) => term).join(' '),
      ends: Uint32Array.from(sorted, ([, postings]) => (last += postings.length)),
      offsets: Uint16Array.from(all, (posting) => posting.number - batch),
      weights: Uint8Array.from(all, (posting) => posting.weight),
    },
    hits: { bucket, batch, counts, hits },
  };
}
