import type { OpenModel } from './model';
import { ROW_LENGTH } from './rows';
import { NO_TERM } from './vocabulary';

/** A term stands out by chance if it is less sure than this: two standard deviations. */
const LEAST_SURE = 2;

/**
 * By term: how far it tells some papers from others, in standard deviations beyond {@link LEAST_SURE}; 0 for what
 * does not. It is the root of the log-likelihood ratio (Dunning 1993, "Accurate methods for the statistics of surprise
 * and coincidence"), so a word needs many papers, or to be very rare elsewhere.
 */
export function measureTelling(
  model: OpenModel,
  papers: number[],
  others: number[] = listOthers(model, papers),
): Float32Array {
  return compareCounts(countTerms(model, papers), papers.length, countTerms(model, others), others.length).map((sure) =>
    Math.max(0, sure - LEAST_SURE),
  );
}

/** All papers but these. */
export function listOthers({ ids }: OpenModel, papers: number[]): number[] {
  const among = new Set(papers);
  return [...ids.keys()].filter((paper) => !among.has(paper));
}

/** A term is sure enough to be what some papers were starred for: four standard deviations. */
const LEAST_COVERING = 4;
const MOST_COVERING = 15;

/** The words that some papers may have been starred for. */
export interface Cover {
  /** How sure each term is, in standard deviations. */
  terms: Map<number, number>;
  /** Of all papers that have one of the terms, the share that are among the given ones. */
  precision: number;
}

/**
 * The surest term is taken, then the surest of the papers that do not have it, and so on: separate and conquer, as rules
 * are learnt (Fürnkranz 1999). So each of a reader's interests has a word, however small it is beside another.
 */
export function coverPapers(model: OpenModel, papers: number[]): Cover {
  const others = listOthers(model, papers);
  const outside = countTerms(model, others);
  const terms = new Map<number, number>();
  let left = papers;
  while (left.length > 0 && terms.size < MOST_COVERING) {
    const sureness = compareCounts(countTerms(model, left), left.length, outside, others.length);
    const sure = sureness.reduce((most, one) => Math.max(most, one), 0);
    if (sure < LEAST_COVERING) break;
    terms.set(sureness.indexOf(sure), sure);
    left = left.filter((paper) => !hasTerm(model, paper, terms));
  }
  const having = [...model.ids.keys()].filter((paper) => hasTerm(model, paper, terms)).length;
  return { terms, precision: having === 0 ? 0 : (papers.length - left.length) / having };
}

function hasTerm({ rows }: OpenModel, paper: number, terms: ReadonlyMap<number, number>): boolean {
  return rows.subarray(paper * ROW_LENGTH, (paper + 1) * ROW_LENGTH).some((entry) => terms.has(entry & NO_TERM));
}

/** By term: by how many standard deviations it is more frequent inside than outside; 0 where it is not. */
function compareCounts(inside: Float32Array, papers: number, outside: Float32Array, rest: number): Float32Array {
  return inside.map((within, term) => {
    const without = outside[term] ?? 0;
    if (within * rest <= without * papers) return 0;
    return Math.sqrt(Math.max(0, findRatio(within, papers, without, rest)));
  });
}

/** In how many of some papers each term stands. */
function countTerms({ vocabulary, rows }: OpenModel, papers: Iterable<number>): Float32Array {
  const counts = new Float32Array(vocabulary.names.length);
  for (const paper of papers) {
    for (let at = paper * ROW_LENGTH; at < (paper + 1) * ROW_LENGTH; at += 1) {
      const term = (rows[at] ?? 0) & NO_TERM;
      if (term !== NO_TERM) counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return counts;
}

/** Twice the logarithm of how much likelier the counts are with a share for each side than with one for both. */
function findRatio(inside: number, papers: number, outside: number, rest: number): number {
  const total = papers + rest;
  const having = inside + outside;
  const part = (count: number, all: number, side: number) =>
    count === 0 ? 0 : count * Math.log((count * total) / (all * side));
  return (
    2 *
    (part(inside, having, papers) +
      part(outside, having, rest) +
      part(papers - inside, total - having, papers) +
      part(rest - outside, total - having, rest))
  );
}
