import { addPosting, packRows, type BucketTerms } from './pack';
import type { BucketRows } from './rows';
import { listBuckets } from './terms';

/** Whether a number is a paper's present one. */
type IsCurrent = (number: number) => boolean;

/**
 * One pair of rows in place of several of the same bucket, given in the order of their batches. It is of the batch that
 * they become, the first of them: not every batch has a row in each bucket. What is no longer current is left out.
 * Undefined when nothing is left.
 */
export function mergeRows(rows: BucketRows[], isCurrent: IsCurrent, batch: number): BucketRows | undefined {
  const bucket = rows[0]?.postings.bucket;
  if (bucket === undefined) return undefined;
  const terms = collectTerms(rows, isCurrent);
  return terms.size === 0 ? undefined : packRows(bucket, batch, terms);
}

/** New batches, given in their order, as rows of buckets, of the first batch. What is no longer current is left out. */
export function spreadRows(rows: BucketRows[], isCurrent: IsCurrent, batch: number): BucketRows[] {
  const buckets = new Map<string, BucketTerms>();
  for (const [term, postings] of collectTerms(rows, isCurrent)) {
    for (const bucket of listBuckets(term)) {
      let terms = buckets.get(bucket);
      if (!terms) buckets.set(bucket, (terms = new Map()));
      terms.set(term, postings);
    }
  }
  return [...buckets].map(([bucket, terms]) => packRows(bucket, batch, terms));
}

function collectTerms(rows: BucketRows[], isCurrent: IsCurrent): BucketTerms {
  const terms: BucketTerms = new Map();
  for (const row of rows) collectRow(row, isCurrent, terms);
  return terms;
}

function collectRow({ postings, hits }: BucketRows, isCurrent: IsCurrent, terms: BucketTerms): void {
  let i = 0;
  let hitStart = 0;
  for (const [termIndex, term] of postings.terms.split(' ').entries()) {
    for (const end = postings.ends[termIndex] ?? 0; i < end; i += 1) {
      const hitEnd = hitStart + (hits.counts[i] ?? 0);
      const number = postings.batch + (postings.offsets[i] ?? 0);
      if (isCurrent(number)) {
        addPosting(terms, term, {
          number,
          weight: postings.weights[i] ?? 0,
          hits: hits.hits.subarray(hitStart, hitEnd),
        });
      }
      hitStart = hitEnd;
    }
  }
}
