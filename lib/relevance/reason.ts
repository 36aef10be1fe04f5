import type { OpenModel } from './model';
import type { Query } from './query';
import { ROW_LENGTH } from './rows';
import { NO_TERM } from './vocabulary';

/** Why a paper stands where it does: "shares *rectified flow*, *one step* with 4 papers you starred". */
export interface Reason {
  /** What it shares, as people write it, what counts most first. */
  terms: string[];
  /** How many of the liked papers have one of them or more. */
  papers: number;
}

const MOST_TERMS = 3;

/** The terms that speak for a paper and stand in liked ones too. Undefined where there are none: meaning alone did it. */
export function explainScore(model: OpenModel, query: Query, paper: number, liked: number[]): Reason | undefined {
  const likedRows = liked.filter((one) => one !== paper).map((one) => new Set(listTerms(model, one)));
  const sharing = (term: number) => likedRows.filter((row) => row.has(term)).length;
  const gains = listTerms(model, paper)
    .map((term) => ({
      term,
      gain: (model.vocabulary.idf[term] ?? 0) * (query.terms[term] ?? 0) * countWords(model, term),
    }))
    .filter(({ term, gain }) => gain > 0 && sharing(term) > 0)
    .toSorted((a, b) => b.gain - a.gain);
  const chosen: number[] = [];
  for (const { term } of gains) {
    if (chosen.length < MOST_TERMS && !chosen.some((other) => isSameMatter(model, term, other))) chosen.push(term);
  }
  if (chosen.length === 0) return undefined;
  const papers = likedRows.filter((row) => chosen.some((term) => row.has(term))).length;
  return { terms: chosen.map((term) => model.vocabulary.labels[term] ?? ''), papers };
}

function listTerms({ rows }: OpenModel, paper: number): number[] {
  return Array.from(rows.subarray(paper * ROW_LENGTH, (paper + 1) * ROW_LENGTH), (entry) => entry & NO_TERM).filter(
    (term) => term !== NO_TERM,
  );
}

/** A pair says what both of its words say. */
function countWords({ vocabulary }: OpenModel, term: number): number {
  return (vocabulary.names[term] ?? '').split(' ').length;
}

/** Whether two terms have a word in common: `flow` says nothing that `rectified flow` does not say. */
function isSameMatter({ vocabulary }: OpenModel, one: number, other: number): boolean {
  const words = (vocabulary.names[one] ?? '').split(' ');
  return (vocabulary.names[other] ?? '').split(' ').some((word) => words.includes(word));
}
