/**
 * The sum of some rows of a matrix, each times a factor. `rows` are their numbers, `width` is how many columns there are.
 * Four rows are added at once, so that the sum is read and written a fourth as often; in the order that they are given in.
 */
export function combineRows(
  matrix: Float32Array | Float64Array | Int8Array,
  width: number,
  rows: Uint16Array,
  factors: Float32Array,
): Float64Array {
  // Double precision while adding: a conversion at every step costs more than the memory.
  const sum = new Float64Array(width);
  for (let at = 0; at < rows.length; at += 4) {
    // Behind the last row the factors are 0.
    const [a, b, c, d] = [factors[at] ?? 0, factors[at + 1] ?? 0, factors[at + 2] ?? 0, factors[at + 3] ?? 0];
    const first = (rows[at] ?? 0) * width;
    const second = (rows[at + 1] ?? 0) * width;
    const third = (rows[at + 2] ?? 0) * width;
    const fourth = (rows[at + 3] ?? 0) * width;
    for (let column = 0; column < width; column += 1) {
      sum[column] =
        (sum[column] ?? 0) +
        a * (matrix[first + column] ?? 0) +
        b * (matrix[second + column] ?? 0) +
        c * (matrix[third + column] ?? 0) +
        d * (matrix[fourth + column] ?? 0);
    }
  }
  return sum;
}
