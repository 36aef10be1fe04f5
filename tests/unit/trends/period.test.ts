import { describe, expect, it } from 'vitest';
import { findPeriod, findWindows } from '../../../lib/trends/period';

const STORED = { first: '2023-05-04', last: '2026-08-21' };

describe('the period of a span', () => {
  it.each([
    ['quarter', '2026-05-21', 'day'],
    ['year', '2025-08-18', 'week'],
    ['all', '2023-05-01', 'month'],
  ] as const)('%s begins on %s and counts by the %s', (span, first, unit) => {
    expect(findPeriod(span, STORED)).toEqual({ first, last: '2026-08-21', unit });
  });

  it('does not begin before the first list', () => {
    expect(findPeriod('quarter', { first: '2026-08-01', last: '2026-08-21' }).first).toBe('2026-08-01');
  });
});

describe('the windows of keywords', () => {
  it('are a month that ends with the last list, and the three before it', () => {
    expect(findWindows('2026-08-21')).toEqual({ recentFrom: '2026-07-22', beforeFrom: '2026-04-22' });
  });

  it('keep to the end of shorter months', () => {
    expect(findWindows('2026-03-30')).toEqual({ recentFrom: '2026-02-28', beforeFrom: '2025-11-30' });
  });
});
