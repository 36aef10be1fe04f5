import { describe, expect, it } from 'vitest';
import { formatFigures, isMet, type Figure } from '../../bench/figure';

const makeFigure = (change: Partial<Figure>): Figure => ({
  name: 'a / b',
  value: 1.5,
  unit: '×',
  goal: 2,
  note: 'n',
  ...change,
});

describe('a figure', () => {
  it('keeps its goal up to the last bit, and without one always', () => {
    expect(isMet(makeFigure({ value: 2 }))).toBe(true);
    expect(isMet(makeFigure({ value: 2.001 }))).toBe(false);
    expect(isMet(makeFigure({ value: Number.NaN }))).toBe(false);
    const { goal, ...information } = makeFigure({ value: 99 });
    expect(goal).toBe(2);
    expect(isMet(information)).toBe(true);
  });

  it('that is a share has to reach its goal, not to keep below it', () => {
    expect(isMet(makeFigure({ value: 0.8, unit: 'share', goal: 0.8 }))).toBe(true);
    expect(isMet(makeFigure({ value: 0.79, unit: 'share', goal: 0.8 }))).toBe(false);
    expect(formatFigures([makeFigure({ value: 0.79, unit: 'share', goal: 0.8, note: '' })])[1]).toBe(
      'a / b   0.790  ≥ 0.8  MISSED',
    );
  });

  it('stands in a table with its goal beside it, and a missed one catches the eye', () => {
    const size = makeFigure({ name: 'size', value: 71.25, unit: 'kB', goal: 70, note: '' });
    expect(formatFigures([makeFigure({}), size])).toEqual([
      'figure  value    goal',
      'a / b   1.50 ×   ≤ 2 ×    ok      n',
      'size    71.3 kB  ≤ 70 kB  MISSED',
    ]);
  });
});
