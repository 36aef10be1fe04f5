import type { Paper } from '../paper/paper';
import { ALL_TERMS, MAX_HITS, type BucketRows } from './rows';
import { visitTerms } from './terms';

const MAX_FREQUENCY = 7;

/** Every word of some papers, in the order in which it was read, as columns: objects for each would take too long. */
interface Words {
  /** The terms, numbered as they were first met. */
  ids: Map<string, number>;
  termIds: number[];
  /** The number of the paper. */
  numbers: number[];
  /** See `HitsRow`. */
  hits: number[];
}

/** The rows of a new batch. The papers' numbers ascend, and span less than 65,536 from `batch` on. */
export function buildRows(papers: { number: number; paper: Paper }[], batch: number): BucketRows {
  const words = readAll(papers);
  const { order, ends: wordEnds } = orderByTerm(words);
  const ends = new Uint32Array(words.ids.size);
  // A posting has at least one word: these are long enough.
  const offsets = new Uint16Array(order.length);
  const weights = new Uint8Array(order.length);
  const counts = new Uint8Array(order.length);
  const hits = new Uint16Array(order.length);
  let size = 0;
  let hitSize = 0;
  let at = 0;
  for (let term = 0; term < ends.length; term += 1) {
    for (let number = -1; at < (wordEnds[term] ?? 0); at += 1) {
      const word = order[at] ?? 0;
      if (words.numbers[word] !== number) {
        number = words.numbers[word] ?? 0;
        offsets[size] = number - batch;
        size += 1;
      }
      const hit = words.hits[word] ?? 0;
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
      terms: [...words.ids.keys()].join(' '),
      ends,
      offsets: offsets.slice(0, size),
      weights: weights.slice(0, size),
    },
    hits: { bucket: ALL_TERMS, batch, counts: counts.slice(0, size), hits: hits.slice(0, hitSize) },
  };
}

function readAll(papers: { number: number; paper: Paper }[]): Words {
  const ids = new Map<string, number>();
  const words: Words = { ids, termIds: [], numbers: [], hits: [] };
  for (const { number, paper } of papers) {
    visitTerms(paper, (term, hit) => {
      let id = ids.get(term);
      if (id === undefined) ids.set(term, (id = ids.size));
      words.termIds.push(id);
      words.numbers.push(number);
      words.hits.push(hit);
    });
  }
  return words;
}

/** The words in the order of their terms, those of one term as they were read: a counting sort. */
function orderByTerm({ ids, termIds }: Words): { order: Uint32Array; ends: Uint32Array } {
  const ends = new Uint32Array(ids.size);
  for (const term of termIds) ends[term] = (ends[term] ?? 0) + 1;
  for (let term = 1; term < ends.length; term += 1) ends[term] = (ends[term] ?? 0) + (ends[term - 1] ?? 0);
  const order = new Uint32Array(termIds.length);
  const places = ends.slice();
  for (let word = termIds.length - 1; word >= 0; word -= 1) {
    const term = termIds[word] ?? 0;
    const place = (places[term] ?? 0) - 1;
    places[term] = place;
    order[place] = word;
  }
  return { order, ends };
}

/** A posting's weight (see `PostingsRow`) with one more hit. */
function addToWeight(weight: number, hit: number): number {
  const frequency = Math.min((weight >> 5) + 1, MAX_FREQUENCY);
  return (frequency << 5) | (weight & 31) | (1 << (hit & 7));
}
