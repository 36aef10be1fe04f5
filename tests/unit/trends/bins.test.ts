import { describe, expect, it } from 'vitest';
import { listBins } from '../../../lib/trends/bins';

describe('stretches of time', () => {
  it('are days', () => {
    expect(listBins('2026-02-27', '2026-03-01', 'day').map((bin) => bin.from)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('are weeks from Monday, the first and the last of them whole', () => {
    expect(listBins('2025-12-31', '2026-01-05', 'week')).toEqual([
      { from: '2025-12-29', to: '2026-01-05' },
      { from: '2026-01-05', to: '2026-01-12' },
    ]);
  });

  it('are months of their own length', () => {
    expect(listBins('2024-01-31', '2024-03-01', 'month')).toEqual([
      { from: '2024-01-01', to: '2024-02-01' },
      { from: '2024-02-01', to: '2024-03-01' },
      { from: '2024-03-01', to: '2024-04-01' },
    ]);
  });

  it('are none where the last day is before the first', () => {
    expect(listBins('2026-01-02', '2026-01-01', 'day')).toEqual([]);
  });
});
