import type { OpenModel } from './model';
import { ROW_LENGTH } from './rows';
import { NO_TERM } from './vocabulary';

/** What is asked for, as one linear function of a paper: it is compiled once, and every paper then costs the same. */
export interface Query {
  /** By term. */
  terms: Float32Array;
  /** By dimension. */
  vector: Float32Array;
}

/** A query that asks for nothing. */
export function emptyQuery({ vocabulary, width }: OpenModel): Query {
  return { terms: new Float32Array(vocabulary.names.length), vector: new Float32Array(width) };
}

/** The score of every paper, in the model's order: the cosine-like products with its terms and with its vector, added. */
export function scorePapers(model: OpenModel, query: Query): Float32Array {
  const scores = scoreTerms(model, query.terms);
  const vectorScores = scoreVectors(model, query.vector);
  return scores.map((score, paper) => score + (vectorScores[paper] ?? 0));
}

/** Each paper's TF-IDF row, of length 1, times the weights of the terms. */
export function scoreTerms({ ids, rows, weights, rowFactors }: OpenModel, terms: Float32Array): Float32Array {
  // By entry, so that the loop looks up a single number.
  const products = weights.map((weight, entry) => weight * (terms[entry & NO_TERM] ?? 0));
  const scores = new Float32Array(ids.length);
  for (let paper = 0, at = 0; paper < scores.length; paper += 1) {
    let sum = 0;
    for (let end = at + ROW_LENGTH; at < end; at += 1) sum += products[rows[at] ?? 0] ?? 0;
    scores[paper] = sum * (rowFactors[paper] ?? 0);
  }
  return scores;
}

/** Each paper's reduced vector, of length 1, times a vector. */
export function scoreVectors({ ids, vectors, vectorFactors, width }: OpenModel, vector: Float32Array): Float32Array {
  const scores = new Float32Array(ids.length);
  for (let paper = 0, at = 0; paper < scores.length; paper += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1, at += 1) sum += (vectors[at] ?? 0) * (vector[column] ?? 0);
    scores[paper] = sum * (vectorFactors[paper] ?? 0);
  }
  return scores;
}

/** Adds a paper's row, times a factor, to a query's terms, and its vector, times another, to the query's vector. */
export function addPaper(
  model: OpenModel,
  query: Query,
  paper: number,
  termFactor: number,
  vectorFactor: number,
): void {
  const { rows, weights, rowFactors, vectors, vectorFactors, width } = model;
  const byTerm = termFactor * (rowFactors[paper] ?? 0);
  for (let at = paper * ROW_LENGTH; at < (paper + 1) * ROW_LENGTH; at += 1) {
    const entry = rows[at] ?? NO_TERM;
    const term = entry & NO_TERM;
    if (term !== NO_TERM) query.terms[term] = (query.terms[term] ?? 0) + byTerm * (weights[entry] ?? 0);
  }
  const byColumn = vectorFactor * (vectorFactors[paper] ?? 0);
  for (let column = 0; column < width; column += 1) {
    query.vector[column] = (query.vector[column] ?? 0) + byColumn * (vectors[paper * width + column] ?? 0);
  }
}

/** A score's spread over the papers: its standard deviation, or 1 where all are the same but for rounding. */
function measureSpread(scores: Float32Array): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1);
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length || 1);
  const spread = Math.sqrt(variance);
  return spread > 1e-6 * Math.abs(mean) ? spread : 1;
}

/** Two halves of a query on one scale: each is divided by the spread of its score over the papers; then the terms take a share. */
export function balanceQuery(model: OpenModel, { terms, vector }: Query, termsShare = 1): Query {
  const termSpread = measureSpread(scoreTerms(model, terms)) / termsShare;
  const vectorSpread = measureSpread(scoreVectors(model, vector));
  return { terms: terms.map((one) => one / termSpread), vector: vector.map((one) => one / vectorSpread) };
}

/** A query divided by the spread of its whole score, so that queries can be blended. */
export function levelQuery(model: OpenModel, query: Query): Query {
  return addQueries(model, [[query, 1 / measureSpread(scorePapers(model, query))]]);
}

/** The sum of queries, each times a factor. */
export function addQueries(model: OpenModel, parts: [Query, number][]): Query {
  const sum = emptyQuery(model);
  for (const [{ terms, vector }, factor] of parts) {
    terms.forEach((one, at) => (sum.terms[at] = (sum.terms[at] ?? 0) + factor * one));
    vector.forEach((one, at) => (sum.vector[at] = (sum.vector[at] ?? 0) + factor * one));
  }
  return sum;
}

/** The papers with the highest scores, best first; of equal ones the later paper, which is the newer. */
export function rankPapers(scores: Float32Array, count = scores.length): number[] {
  if (count * 20 < scores.length) {
    const least = scores.toSorted()[scores.length - count] ?? -Infinity;
    const top: number[] = [];
    scores.forEach((score, paper) => score >= least && top.push(paper));
    return top.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a).slice(0, count);
  }
  const order = Array.from(scores, (_, paper) => paper);
  return order.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a).slice(0, count);
}
