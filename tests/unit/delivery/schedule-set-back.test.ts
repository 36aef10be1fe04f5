import { describe, expect, it } from 'vitest';
import { planRun } from '../../../lib/delivery/schedule';
import { at, dayNames, delivered, everyDay, fetched, lastDays } from './schedule-log';

describe('after the clock was set back', () => {
  it('a delivery from the future opens no list that one since then has not opened', () => {
    const log = fetched(
      delivered('2026-12-20T08:30[America/Los_Angeles]', '2026-11-24T08:30[America/Los_Angeles]'),
      '2026-11-18',
      '2026-11-24',
      '2026-11-24T08:30[America/Los_Angeles]',
    );
    // In UTC it is the next day already.
    expect(dayNames(planRun(at('2026-11-24T17:00[America/Los_Angeles]'), everyDay, log).days)).toEqual(['2026-11-24']);
  });

  it('a list that was fetched in the future is taken neither for a complete one nor for a fresh one', () => {
    const log = fetched(delivered('2026-11-24T08:30[UTC]'), '2026-11-18', '2026-11-24', '2026-11-27T08:30[UTC]');
    const topUp = planRun(at('2026-11-24T09:00[UTC]'), everyDay, log);
    expect(dayNames(topUp.days)).toEqual(lastDays('2026-11-24', 7));
  });
});
