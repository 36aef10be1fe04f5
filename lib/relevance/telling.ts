import type { OpenModel } from './model';
import { ROW_LENGTH } from './rows';
import { NO_TERM } from './vocabulary';

/** A term stands out by chance if it is less sure than this: three standard deviations. */
const LEAST_SURE = 3;

/**
 * By term: how far it tells some papers from all others, in standard deviations beyond {@link LEAST_SURE}; 0 for what
 * does not. It is the root of the log-likelihood ratio (Dunning 1993, "Accurate methods for the statistics of surprise
 * and coincidence"), so a word needs many papers, or to be very rare elsewhere.
 */
export function measureTelling(model: OpenModel, papers: number[]): Float32Array {
  const within = countTerms(model, papers);
  const everywhere = countTerms(model, model.ids.keys());
  const rest = model.ids.length - papers.length;
  return within.map((inside, term) => {
    const outside = (everywhere[term] ?? 0) - inside;
    if (inside * rest <= outside * papers.length) return 0;
    const ratio = findRatio(inside, papers.length, outside, rest);
    return Math.max(0, Math.sqrt(Math.max(0, ratio)) - LEAST_SURE);
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
