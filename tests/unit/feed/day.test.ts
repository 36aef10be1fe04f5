import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysOfMonth, daysOfWeek, isDay, isWeekend, startOfDay, utcDayOf } from '../../feed/day.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('a day', () => {
  it.each(['2026-11-24', '2024-02-29'])('%s is one', (text) => expect(isDay(text)).toBe(true));

  it.each([
    '2026-02-30',
    '2023-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-2',
    '20261124',
    '2026-11-24T00:00',
    ' 2026-11-24',
    '',
  ])('%j is none', (text) => expect(isDay(text)).toBe(false));

  it('is the UTC day of every moment in it', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(86_399_999), (day, milliseconds) => {
        expect(utcDayOf(startOfDay(day) + milliseconds)).toBe(day);
      }),
    );
  });

  it('agrees with Temporal on the day after and on weekends', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
        const date = Temporal.PlainDate.from(day);
        expect(addDays(day, days)).toBe(date.add({ days }).toString());
        expect(isWeekend(day)).toBe(date.dayOfWeek > 5);
      }),
    );
  });
});

describe('the days of a month', () => {
  it('are as many as it has', () => {
    expect(daysOfMonth('2024-02')).toHaveLength(29);
    expect(daysOfMonth('2026-11').at(-1)).toBe('2026-11-30');
  });

  it.each(['2026-13', '2026-00', '2026', '2026-11-24', '26-11'])('are none for %s', (month) =>
    expect(daysOfMonth(month)).toEqual([]),
  );
});

describe('the days of a week', () => {
  it('begin on Monday', () => expect(daysOfWeek('2026-W48')[0]).toBe('2026-11-23'));

  it('reach into the year before and after', () => {
    expect(daysOfWeek('2026-W01')[0]).toBe('2025-12-29');
    expect(daysOfWeek('2026-W53').at(-1)).toBe('2027-01-03');
  });

  it('are none where the year has no such week', () => {
    for (const week of ['2025-W53', '2026-W54', '2026-W00', '2026-48', '2026-W5']) expect(daysOfWeek(week)).toEqual([]);
  });

  it('agree with Temporal', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
        expect(daysOfWeek(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`)).toContain(day);
      }),
    );
  });
});
