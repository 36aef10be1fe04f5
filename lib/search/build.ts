import type { Paper } from '../paper/paper';
import { ALL_TERMS, MAX_HITS, type BucketRows } from './rows';
import { visitTerms } from './terms';

const MAX_FREQUENCY = 7;

/** Columns for so many words: one for each in the order in which it was read, and those in which the rows are built. */
const createColumns = (size: number) => ({
  size,
  /** The terms, numbered as they were first met. */
  termIds: new Uint32Array(size),
  /** The number of the word's paper, less `batch`. */
  papers: new Uint16Array(size),
  /** See `HitsRow`. */
  places: new Uint16Array(size),
  /** The words in the order of their terms, those of one term as they were read. */
  order: new Uint32Array(size),
  offsets: new Uint16Array(size),
  weights: new Uint8Array(size),
  counts: new Uint8Array(size),
  hits: new Uint16Array(size),
});

/** Kept from batch to batch: made anew for each list, they would keep the garbage collector busy. */
let columns = createColumns(0);

/** The rows of a new batch. The papers' numbers ascend, and span less than 65,536 from `batch` on. */
export function buildRows(papers: { number: number; paper: Paper }[], batch: number): BucketRows {
  const { ids, size: wordCount } = readAll(papers, batch);
  const ends = orderByTerm(ids.size, wordCount);
  const { order, offsets, weights, counts, hits, papers: paperOf, places } = columns;
  let size = 0;
  let hitSize = 0;
  let at = 0;
  for (let term = 0; term < ends.length; term += 1) {
    const end = ends[term] ?? 0;
    for (let offset = -1; at < end; at += 1) {
      const word = order[at] ?? 0;
      if (paperOf[word] !== offset) {
        offset = paperOf[word] ?? 0;
        offsets[size] = offset;
        weights[size] = 0;
        counts[size] = 0;
        size += 1;
      }
      const hit = places[word] ?? 0;
      weights[size - 1] = addToWeight(weights[size - 1] ?? 0, hit);
      const count = counts[size - 1] ?? 0;
      if (count === MAX_HITS) continue;
      counts[size - 1] = count + 1;
      hits[hitSize] = hit;
      hitSize += 1;
    }
    ends[term] = size;
  }
  return {
    postings: {
      bucket: ALL_TERMS,
      batch,
      terms: [...ids.keys()].join(' '),
      ends,
      offsets: offsets.slice(0, size),
      weights: weights.slice(0, size),
    },
    hits: { bucket: ALL_TERMS, batch, counts: counts.slice(0, size), hits: hits.slice(0, hitSize) },
  };
}

/** Fills the first three columns, and numbers the terms as they are first met. */
function readAll(
  papers: { number: number; paper: Paper }[],
  batch: number,
): { ids: Map<string, number>; size: number } {
  const ids = new Map<string, number>();
  let size = 0;
  for (const { number, paper } of papers) {
    visitTerms(paper, (term, hit) => {
      let id = ids.get(term);
      if (id === undefined) ids.set(term, (id = ids.size));
      if (size === columns.size) grow();
      columns.termIds[size] = id;
      columns.papers[size] = number - batch;
      columns.places[size] = hit;
      size += 1;
    });
  }
  return { ids, size };
}

function grow(): void {
  const { termIds, papers, places, size } = columns;
  columns = createColumns(Math.max(2 * size, 1 << 14));
  columns.termIds.set(termIds);
  columns.papers.set(papers);
  columns.places.set(places);
}

/** Fills the order, by a counting sort, and answers where the words of each term end in it. */
function orderByTerm(termCount: number, wordCount: number): Uint32Array<ArrayBuffer> {
  const { termIds, order } = columns;
  const ends = new Uint32Array(termCount);
  for (let word = 0; word < wordCount; word += 1) {
    const term = termIds[word] ?? 0;
    ends[term] = (ends[term] ?? 0) + 1;
  }
  for (let term = 1; term < termCount; term += 1) ends[term] = (ends[term] ?? 0) + (ends[term - 1] ?? 0);
  // Backwards, so that each end comes to be where its words begin: what is before the next term's.
  for (let word = wordCount - 1; word >= 0; word -= 1) {
    const term = termIds[word] ?? 0;
    const place = (ends[term] ?? 0) - 1;
    ends[term] = place;
    order[place] = word;
  }
  for (let term = 0; term < termCount; term += 1) ends[term] = ends[term + 1] ?? wordCount;
  return ends;
}

/** A posting's weight (see `PostingsRow`) with one more hit. */
function addToWeight(weight: number, hit: number): number {
  const frequency = Math.min((weight >> 5) + 1, MAX_FREQUENCY);
  return (frequency << 5) | (weight & 31) | (1 << (hit & 7));
}
