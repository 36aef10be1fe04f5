import { MAX_HITS, type BucketRows } from './rows';

/** One term in one paper. */
interface Posting {
  number: number;
  weight: number;
  hits: ArrayLike<number>;
}

/** A bucket's postings, by term. */
export type BucketTerms = Map<string, Posting[]>;

/** Adds a posting to its term's, which it follows. */
export function addPosting(terms: BucketTerms, term: string, posting: Posting): void {
  const postings = terms.get(term);
  if (postings) postings.push(posting);
  else terms.set(term, [posting]);
}

/** A bucket's terms as rows. Plain loops: it is done for every word of every paper. */
export function packRows(bucket: string, batch: number, terms: BucketTerms): BucketRows {
  const names = [...terms.keys()].toSorted();
  const { postingCount, hitCount } = countPostings(terms);
  const ends = new Uint32Array(names.length);
  const offsets = new Uint16Array(postingCount);
  const weights = new Uint8Array(postingCount);
  const counts = new Uint8Array(postingCount);
  const hits = new Uint16Array(hitCount);
  let at = 0;
  let hitAt = 0;
  for (const [i, name] of names.entries()) {
    for (const posting of terms.get(name) ?? []) {
      offsets[at] = posting.number - batch;
      weights[at] = posting.weight;
      const count = Math.min(posting.hits.length, MAX_HITS);
      counts[at] = count;
      for (let hit = 0; hit < count; hit += 1) hits[hitAt++] = posting.hits[hit] ?? 0;
      at += 1;
    }
    ends[i] = at;
  }
  return {
    postings: { bucket, batch, terms: names.join(' '), ends, offsets, weights },
    hits: { bucket, batch, counts, hits },
  };
}

function countPostings(terms: BucketTerms): { postingCount: number; hitCount: number } {
  let postingCount = 0;
  let hitCount = 0;
  for (const postings of terms.values()) {
    postingCount += postings.length;
    for (const { hits } of postings) hitCount += Math.min(hits.length, MAX_HITS);
  }
  return { postingCount, hitCount };
}
