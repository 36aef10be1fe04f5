import type { OpenModel } from './model';
import { chooseSample } from './sample';

/** A paper, by its place in the model, and what it counts. */
export interface Weighed {
  paper: number;
  weight: number;
}

/** So many papers, spread over all, tell how all are spread. */
const SPREAD_PAPERS = 4_000;
/** Added to how far papers spread in each direction: what few papers say of the weak ones is chance. */
const RIDGE = 0.3;

/**
 * Prepares to find the direction that tells papers from all others: Fisher's linear discriminant (1936), regularised
 * (Friedman 1989). Directions in which papers differ anyway count less. Vectors are seen from the centre of all, so that
 * the others' mean is nothing.
 */
export function createDiscriminant(model: OpenModel): (papers: Weighed[]) => Float32Array {
  const { width } = model;
  const some = chooseSample([...model.ids.keys()], SPREAD_PAPERS);
  const spread = new Float64Array(width * width);
  for (const paper of some) addSquare(spread, readVector(model, paper), 1 / some.length);
  return (papers) => {
    const matrix = Float64Array.from(spread);
    const mean = new Float64Array(width);
    for (const { paper, weight } of papers) {
      const vector = readVector(model, paper);
      addSquare(matrix, vector, weight);
      vector.forEach((one, column) => (mean[column] = (mean[column] ?? 0) + weight * one));
    }
    for (let column = 0; column < width; column += 1)
      matrix[column * (width + 1)] = (matrix[column * (width + 1)] ?? 0) + RIDGE;
    return solve(matrix, mean);
  };
}

function readVector({ vectors, vectorFactors, width }: OpenModel, paper: number): Float64Array {
  const factor = vectorFactors[paper] ?? 0;
  return Float64Array.from(vectors.subarray(paper * width, (paper + 1) * width), (one) => one * factor);
}

/** Adds a vector's product with itself to a matrix. */
function addSquare(matrix: Float64Array, vector: Float64Array, weight: number): void {
  const width = vector.length;
  for (let row = 0, at = 0; row < width; row += 1) {
    const factor = weight * (vector[row] ?? 0);
    for (let column = 0; column < width; column += 1, at += 1)
      matrix[at] = (matrix[at] ?? 0) + factor * (vector[column] ?? 0);
  }
}

/** Solves a system whose matrix is symmetric and positive, by elimination; both arguments are used up. */
function solve(matrix: Float64Array, right: Float64Array): Float32Array {
  const width = right.length;
  const at = (row: number, column: number) => matrix[row * width + column] ?? 0;
  for (let pivot = 0; pivot < width; pivot += 1) {
    for (let row = pivot + 1; row < width; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      for (let column = pivot; column < width; column += 1)
        matrix[row * width + column] = at(row, column) - factor * at(pivot, column);
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  for (let row = width - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let column = row + 1; column < width; column += 1) sum -= at(row, column) * (right[column] ?? 0);
    right[row] = sum / at(row, row);
  }
  return Float32Array.from(right);
}
