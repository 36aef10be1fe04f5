import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMaths } from '../../../lib/paper/maths.ts';
import { splitText } from '../../../lib/paper/maths-parts.ts';

const TEXT = 'costs O(n²) for x_t and x_r';

it('a text falls into plain parts and formulas', () => {
  expect(splitText(TEXT, findMaths(TEXT), []).map(({ kind, text }) => [kind, text])).toEqual([
    ['plain', 'costs '],
    ['maths', 'O(n²)'],
    ['plain', ' for '],
    ['maths', 'x_t'],
    ['plain', ' and '],
    ['maths', 'x_r'],
  ]);
});

it('what was found is marked, and a formula in it stays text', () => {
  const found = [
    { start: 0, end: 5 },
    { start: 16, end: 17 },
  ];
  expect(splitText(TEXT, findMaths(TEXT), found).map(({ kind, text }) => [kind, text])).toEqual([
    ['found', 'costs'],
    ['plain', ' '],
    ['maths', 'O(n²)'],
    ['plain', ' for '],
    ['found', 'x'],
    ['plain', '_t and '],
    ['maths', 'x_r'],
  ]);
});

it('the parts always make the text', () => {
  const piece = fc.constantFrom('x_t', 'O(n)', ' ', ', ', 'the', '10⁻³', '(', ')', 'π_θ', '\ud835\udc65', '^');
  const texts = fc.array(piece).map((pieces) => pieces.join(''));
  const places = fc.array(fc.nat(60), { maxLength: 8 });
  fc.assert(
    fc.property(texts, places, (text, numbers) => {
      const bounds = [...new Set(numbers)].filter((place) => place <= text.length).toSorted((a, b) => a - b);
      const found = bounds.flatMap((start, i) =>
        i % 2 === 0 && bounds[i + 1] ? [{ start, end: bounds[i + 1]! }] : [],
      );
      const parts = splitText(text, findMaths(text), found);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.filter(({ kind }) => kind === 'found')).toHaveLength(found.length);
    }),
  );
});
