import { expect, it } from 'vitest';
import { keepRow, makeEntry, readNamedRow, ROW_LENGTH } from '../../../lib/relevance/rows.ts';

it('a row has each term once, in order, and how often it is repeated', () => {
  const numbers = new Map([
    ['flow', 7],
    ['agent', 3],
  ]);
  expect([...readNamedRow(['flow', 'agent', 'unknown', 'flow', 'flow'], numbers)]).toEqual([
    makeEntry(3, 0),
    makeEntry(7, 2),
  ]);
});

it('of a row that is too long the weightiest terms are kept, of equal ones the first', () => {
  const idf = Float32Array.from({ length: ROW_LENGTH + 20 }, (_, term) => (term < 10 ? 1 : 2));
  const kept = new Uint16Array(ROW_LENGTH);
  keepRow(Uint16Array.from(idf.keys()), { names: [], labels: [], idf }, kept, 0);
  expect([...kept]).toEqual(Array.from(kept, (_, at) => at + 10));
});
