import { isGeneral } from './general-words';
import type { OpenModel } from './model';
import type { Query } from './query';
import { measureRepetition } from './repetition';
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
/** A term that is repeated in a smaller share of its papers is how papers are written, not what they are about. */
const LEAST_REPETITION = 0.1;
/** What counts less than such a share of the first term is not worth naming beside it. */
const LEAST_SHARE = 0.2;
/** A general word is named where there is no other, and only there: this is less than {@link LEAST_SHARE} of another. */
const GENERAL_SHARE = 0.01;
/** A number, bare or with its unit (`8b`, `4x`), says nothing by itself; `3d` does. */
const QUANTITY = /^[\d ]+[a-ce-z]?$/;

/**
 * Prepares to say which terms speak for a paper and stand in liked ones too. What is returned answers for one paper:
 * undefined where there are no such terms, and meaning alone did it.
 */
export function createExplainer(
  model: OpenModel,
  query: Query,
  liked: number[],
): (paper: number) => Reason | undefined {
  const worths = measureWorths(model, query);
  const likedRows = liked.map((paper) => ({ paper, terms: new Set(listTerms(model, paper)) }));
  return (paper) => {
    const others = likedRows.filter((row) => row.paper !== paper).map(({ terms }) => terms);
    const shared = listTerms(model, paper)
      .map((term) => ({ term, worth: worths[term] ?? 0 }))
      .filter(({ term, worth }) => worth > 0 && others.some((row) => row.has(term)))
      .toSorted((a, b) => b.worth - a.worth);
    const chosen: number[] = [];
    for (const { term, worth } of shared) {
      if (chosen.length === MOST_TERMS || worth < LEAST_SHARE * (shared[0]?.worth ?? 0)) break;
      if (!chosen.some((other) => isSameMatter(model, term, other))) chosen.push(term);
    }
    if (chosen.length === 0) return undefined;
    const papers = others.filter((row) => chosen.some((term) => row.has(term))).length;
    return { terms: chosen.map((term) => model.vocabulary.labels[term] ?? ''), papers };
  };
}

/** By term: how much it is worth being named; 0 or less for what says nothing, or does not speak for a paper. */
function measureWorths(model: OpenModel, { terms }: Query): Float32Array {
  const { names, idf } = model.vocabulary;
  return measureRepetition(model).map((repetition, term) => {
    const name = names[term] ?? '';
    if (repetition < LEAST_REPETITION || QUANTITY.test(name)) return 0;
    // A pair says what both of its words say.
    const worth = (idf[term] ?? 0) * (terms[term] ?? 0) * Math.sqrt(repetition) * name.split(' ').length;
    return isGeneral(name) ? GENERAL_SHARE * worth : worth;
  });
}

function listTerms({ rows }: OpenModel, paper: number): number[] {
  return Array.from(rows.subarray(paper * ROW_LENGTH, (paper + 1) * ROW_LENGTH), (entry) => entry & NO_TERM).filter(
    (term) => term !== NO_TERM,
  );
}

/** Whether two terms have a word in common, or are one: `flow` and `rectifiedflow` say nothing beside `rectified flow`. */
function isSameMatter({ vocabulary: { names, labels } }: OpenModel, one: number, other: number): boolean {
  const words = (names[one] ?? '').split(' ');
  const join = (term: number): string => (labels[term] ?? '').replace(' ', '');
  return join(one) === join(other) || (names[other] ?? '').split(' ').some((word) => words.includes(word));
}
