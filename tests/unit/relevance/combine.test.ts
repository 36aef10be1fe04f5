import { expect, it } from 'vitest';
import { combineRows } from '../../../lib/relevance/combine.ts';

it.each([0, 1, 3, 4, 5, 9])('a sum of %i rows has each of them, times its factor', (count) => {
  const [width, rows] = [3, Uint16Array.from({ length: count }, (_, at) => (7 * at) % 10)];
  const matrix = Float32Array.from({ length: 10 * width }, (_, at) => at - 8);
  const factors = Float32Array.from(rows.keys(), (at) => at + 1);
  const expected = [0, 1, 2].map((column) =>
    rows.reduce((sum, row, at) => sum + (at + 1) * (row * width + column - 8), 0),
  );
  expect([...combineRows(matrix, width, rows, factors)]).toEqual(expected);
});
