import { describe, expect, it } from 'vitest';
import { planHistory } from '../../../lib/delivery/history-plan';

const now = Temporal.ZonedDateTime.from('2026-11-24T09:00[Europe/Berlin]');
const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const nothing = { deliveries: [], fetchedAt: new Map<string, number>() };

describe('the days of the history', () => {
  it('are all since the first list, up to the week of the first delivery, without a gap', () => {
    const { days, dayCount } = planHistory(now, nothing);
    expect([days[0], days.at(-1)].map(String)).toEqual(['2026-11-17', '2023-05-04']);
    expect(days).toHaveLength(1294);
    expect(dayCount).toBe(1294);
    expect(new Set(days.map(String)).size).toBe(1294);
  });

  it('end a fortnight back where deliveries are made: what they may still open is theirs', () => {
    const deliveries = [{ date: '2026-01-05', claimedAt: at('2026-01-05T09:00[UTC]'), newestDay: '2026-01-05' }];
    expect(String(planHistory(now, { ...nothing, deliveries }).days[0])).toBe('2026-11-10');
  });

  it('are over once each was fetched when it was complete', () => {
    const days = planHistory(now, nothing).days.map(String);
    const fetchedAt = new Map(days.map((day) => [day, at('2026-11-20T00:00[UTC]')]));
    expect(planHistory(now, { ...nothing, fetchedAt }).days).toEqual([]);
    // Too early, and by a clock that was ahead.
    fetchedAt.set('2026-10-01', at('2026-10-02T11:59[UTC]')).set('2026-10-02', at('2027-01-01T00:00[UTC]'));
    expect(planHistory(now, { ...nothing, fetchedAt }).days.map(String)).toEqual(['2026-10-02', '2026-10-01']);
  });

  it('put what was asked for in vain at the end, and give it up after the second time', () => {
    const plan = planHistory(now, nothing, { '2026-11-17': 1, '2026-11-16': 2 });
    expect(String(plan.days[0])).toBe('2026-11-15');
    expect(String(plan.days.at(-1))).toBe('2026-11-17');
    expect(plan.givenUp.map(String)).toEqual(['2026-11-16']);
    expect(plan.dayCount).toBe(1294);
  });
});
