import { SVD } from 'svd-js';
import { combineRows } from './combine';
import { createRandom } from './random';
import { readTerms } from './rows';

/**
 * A basis of so many columns, and its product with XᵀX as far as the rows of X have been seen. The rows need never be in
 * one place: each adds its part, so the work can stop and go on between any two.
 *
 * This is power iteration on a random start with Rayleigh and Ritz's projection (Halko, Martinsson and Tropp 2011,
 * "Finding structure with randomness", algorithms 4.3 and 5.1), on the terms' side: the basis converges to the right
 * singular vectors of X.
 */
export interface Subspace {
  /** How many columns there are. It shrinks where the rows span less. */
  width: number;
  /** Terms × width, row by row. */
  basis: Float32Array;
  /** Of the same shape: XᵀX · basis. */
  product: Float32Array;
}

/** A random start, the same for the same arguments: signs, which are as good as normal numbers here. */
export function startSubspace(terms: number, width: number, seed: number): Subspace {
  const random = createRandom(seed);
  const basis = new Float32Array(terms * width).map(() => (random() < 0.5 ? -1 : 1));
  return { width, basis, product: new Float32Array(terms * width) };
}

/** Adds the part of one row of X, given by its entries and their weights, to the product: x · (xᵀ · basis). */
export function addRow({ width, basis, product }: Subspace, row: Uint16Array, weights: Float32Array): void {
  const terms = readTerms(row);
  const image = combineRows(basis, width, terms, weights);
  for (let at = 0; at < terms.length; at += 1) {
    const weight = weights[at] ?? 0;
    const start = (terms[at] ?? 0) * width;
    for (let column = 0; column < width; column += 1) {
      product[start + column] = (product[start + column] ?? 0) + weight * (image[column] ?? 0);
    }
  }
}

/** Directions weaker than this, against the strongest, squared, are noise of rounding. */
const NOISE = 1e-9;

/** A further pass: what was the product is the basis now. Its columns grow alike, and single precision bears two passes. */
export function passOn({ width, product }: Subspace): Subspace {
  return { width, basis: product, product: new Float32Array(product.length) };
}

/** Adds images of rows to the Gram matrix of all images, of which the upper half is written. */
export function addImages(gram: Float64Array, images: Float64Array[]): void {
  const none = new Float64Array(Math.sqrt(gram.length));
  // Four at once, as in combineRows.
  for (let at = 0; at < images.length; at += 4) {
    const image = (next: number) => images[at + next] ?? none;
    addFourImages(gram, image(0), image(1), image(2), image(3));
  }
}

function addFourImages(gram: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array): void {
  const width = a.length;
  for (let row = 0; row < width; row += 1) {
    const [first, second, third, fourth] = [a[row] ?? 0, b[row] ?? 0, c[row] ?? 0, d[row] ?? 0];
    for (let column = row, at = row * width + row; column < width; column += 1, at += 1) {
      gram[at] =
        (gram[at] ?? 0) +
        first * (a[column] ?? 0) +
        second * (b[column] ?? 0) +
        third * (c[column] ?? 0) +
        fourth * (d[column] ?? 0);
    }
  }
}

/** Columns over all terms, row by row. */
export type Basis = Pick<Subspace, 'width' | 'basis'>;

/**
 * After all passes: the right singular vectors of the largest singular values, in order, from the last product and the
 * Gram matrix of all rows' images in it. Each is divided by its singular value to the power of `flatness`: 0 leaves them,
 * 1 makes all directions spread alike.
 *
 * What makes the product's columns orthonormal stays a small matrix until the end: the large one is turned only once.
 */
export function finishBasis(product: Basis, gram: Float64Array, mostWidth: number, flatness: number): Basis {
  const { width, basis } = product;
  const spanned = decompose(multiplyTransposed(basis, width));
  const straight = scaleColumns(
    spanned.vectors,
    keepStrong(spanned.values).map((value) => 1 / Math.sqrt(value)),
  );
  const images = multiply(transpose(straight), multiply(toRows(mirror(gram, width)), straight));
  const { vectors, values } = decompose(images.flat());
  const kept = keepStrong(values).slice(0, mostWidth);
  const strongest = kept[0] ?? 0;
  // The eigenvalues are the squares of the singular values.
  const scales = kept.map((value) => (strongest / value) ** (flatness / 2));
  return { width: kept.length, basis: turn(basis, width, multiply(straight, scaleColumns(vectors, scales))) };
}

/** Of eigenvalues, largest first, those that are no noise. */
function keepStrong(values: number[]): number[] {
  return values.filter((value) => value > NOISE * (values[0] ?? 0) && value > 0);
}

/** The Gram matrix of a matrix's columns. */
function multiplyTransposed(matrix: Float32Array, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  addImages(
    gram,
    cutRows(matrix, width).map((row) => new Float64Array(row)),
  );
  return mirror(gram, width);
}

function cutRows(matrix: Float32Array, width: number): Float32Array[] {
  return Array.from({ length: matrix.length / (width || 1) }, (_, row) =>
    matrix.subarray(row * width, (row + 1) * width),
  );
}

function mirror(gram: Float64Array, width: number): Float64Array {
  return gram.map((value, at) => {
    const mirrored = (at % width) * width + Math.floor(at / width);
    return mirrored < at ? (gram[mirrored] ?? 0) : value;
  });
}

/** A small matrix, row by row. */
type Matrix = number[][];

function toRows(flat: ArrayLike<number>): Matrix {
  const width = Math.sqrt(flat.length);
  return Array.from({ length: width }, (_, row) =>
    Array.from({ length: width }, (_, column) => flat[row * width + column] ?? 0),
  );
}

function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const columns = transpose(right);
  return left.map((row) => columns.map((column) => row.reduce((sum, one, at) => sum + one * (column[at] ?? 0), 0)));
}

/** As many of the columns as there are scales, each times its own. */
function scaleColumns(matrix: Matrix, scales: number[]): Matrix {
  return matrix.map((row) => scales.map((scale, column) => scale * (row[column] ?? 0)));
}

/**
 * The eigenvalues of a Gram matrix, largest first, with the eigenvectors as columns in that order: its singular values
 * and vectors are the same, because it is symmetric and no eigenvalue is negative.
 */
function decompose(gram: ArrayLike<number>): { vectors: Matrix; values: number[] } {
  if (gram.length === 0) return { vectors: [], values: [] };
  const { u, q } = SVD(toRows(gram), true, false);
  const order = q.map((_, index) => index).toSorted((a, b) => (q[b] ?? 0) - (q[a] ?? 0));
  return {
    vectors: u.map((row) => order.map((index) => row[index] ?? 0)),
    values: order.map((index) => q[index] ?? 0),
  };
}

/** A large matrix, of so many columns, times a small one. */
function turn(matrix: Float32Array, width: number, small: Matrix): Float32Array {
  const columns = small[0]?.length ?? 0;
  const flat = Float64Array.from(small.flat());
  const all = Uint16Array.from(small.keys());
  const rows = cutRows(matrix, width);
  const turned = new Float32Array(rows.length * columns);
  rows.forEach((row, at) => turned.set(combineRows(flat, columns, all, row), at * columns));
  return turned;
}
