import type { OpenModel } from './model';
import { addPaper, emptyQuery, type Query } from './query';
import { ROW_LENGTH } from './rows';
import { NO_TERM } from './vocabulary';

/** A paper to learn from, by its place in the model. */
export interface Example {
  paper: number;
  isLiked: boolean;
  /** How much a mistake about it costs. */
  cost: number;
}

const EPOCHS = 30;

/**
 * A linear support vector machine over a paper's terms and vector, with the squared hinge loss, by dual coordinate
 * descent (Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear SVM", algorithm 1; the bias is a
 * feature that is always 1). The order of the examples is that of the argument, so the result is determined.
 */
export function trainMachine(model: OpenModel, examples: Example[]): Query {
  const query = emptyQuery(model);
  const multipliers = new Float64Array(examples.length);
  // The bias has length 1.
  const squares = examples.map(({ paper }) => measureSquare(model, paper) + 1);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    examples.forEach(({ paper, isLiked, cost }, at) => {
      const sign = isLiked ? 1 : -1;
      const before = multipliers[at] ?? 0;
      const slack = 1 / (2 * cost);
      const gradient = sign * (scoreOne(model, query, paper) + bias) - 1 + slack * before;
      const after = Math.max(0, before - gradient / ((squares[at] ?? 1) + slack));
      multipliers[at] = after;
      const change = sign * (after - before);
      if (change === 0) return;
      addPaper(model, query, paper, change, change);
      bias += change;
    });
  }
  return query;
}

/** The score of a single paper. */
function scoreOne(model: OpenModel, { terms, vector }: Query, paper: number): number {
  const { rows, weights, rowFactors, vectors, vectorFactors, width } = model;
  let byTerm = 0;
  for (let at = paper * ROW_LENGTH; at < (paper + 1) * ROW_LENGTH; at += 1) {
    const entry = rows[at] ?? NO_TERM;
    byTerm += (weights[entry] ?? 0) * (terms[entry & NO_TERM] ?? 0);
  }
  let byVector = 0;
  for (let column = 0; column < width; column += 1)
    byVector += (vectors[paper * width + column] ?? 0) * (vector[column] ?? 0);
  return byTerm * (rowFactors[paper] ?? 0) + byVector * (vectorFactors[paper] ?? 0);
}

/** The square of the length of a paper's terms and vector together. */
export function measureSquare(model: OpenModel, paper: number): number {
  const { rows, weights, rowFactors, vectors, vectorFactors, width } = model;
  let byTerm = 0;
  for (let at = paper * ROW_LENGTH; at < (paper + 1) * ROW_LENGTH; at += 1)
    byTerm += (weights[rows[at] ?? 0] ?? 0) ** 2;
  let byVector = 0;
  for (let at = paper * width; at < (paper + 1) * width; at += 1) byVector += (vectors[at] ?? 0) ** 2;
  return byTerm * (rowFactors[paper] ?? 0) ** 2 + byVector * (vectorFactors[paper] ?? 0) ** 2;
}
