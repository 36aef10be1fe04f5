import { describe, expect, it } from 'vitest';
import { formatGrowth } from '../../bench/growth';

describe('the table of growth', () => {
  it('has a column a size, with medians and the 95th percentiles behind them', () => {
    const growth = (papers: number, ms: number) => ({
      papers,
      coldMs: [ms, 2 * ms, 3 * ms],
      letterMs: [ms],
      dayMs: [ms],
      indexMB: 4.4,
      pageMB: 30,
    });
    const lines = formatGrowth([growth(5000, 10), growth(50_000, 20)]);
    expect(lines[0]).toBe('| median (95th percentile) | 5,000 papers | 50,000 papers |');
    expect(lines[2]).toBe('| search from a cold page | 20 ms (29) | 40 ms (58) |');
    expect(lines).toHaveLength(7);
  });
});
