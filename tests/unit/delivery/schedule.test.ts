import { describe, expect, it } from 'vitest';
import { findNextDelivery, planRun, type ScheduleLog } from '../../../lib/delivery/schedule';
import { weekdays, everyDay, at, dayNames, delivered, fetched, lastDays } from './schedule-log';

describe('the first run', () => {
  it('is due at once, on any day, and fetches the last seven lists, newest first', () => {
    const plan = planRun(at('2026-11-21T03:00[Europe/Berlin]'), weekdays, delivered());
    expect(plan.isDue).toBe(true);
    expect(dayNames(plan.days)).toEqual(lastDays('2026-11-21', 7));
  });

  it('goes on where it was cut short', () => {
    const log = fetched(delivered(), '2026-11-19', '2026-11-21', '2026-11-21T02:55[Europe/Berlin]');
    const plan = planRun(at('2026-11-21T03:00[Europe/Berlin]'), weekdays, log);
    expect(dayNames(plan.days)).toEqual(['2026-11-21', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15']);
  });

  it('fetches what it could not get in a later run, although its delivery was made', () => {
    const log = fetched(
      delivered('2026-11-20T09:00[Europe/Berlin]'),
      '2026-11-17',
      '2026-11-20',
      '2026-11-20T09:00[Europe/Berlin]',
    );
    const plan = planRun(at('2026-11-20T10:00[Europe/Berlin]'), weekdays, log);
    expect(dayNames(plan.days)).toEqual(['2026-11-16', '2026-11-15', '2026-11-14']);
    expect(plan.isDue).toBe(false);
  });
});

describe('an ordinary day', () => {
  const yesterday = fetched(
    delivered('2026-11-16T08:30[Europe/Berlin]', '2026-11-23T08:30[Europe/Berlin]'),
    '2026-11-10',
    '2026-11-23',
    '2026-11-23T08:30[Europe/Berlin]',
  );

  it('waits for the chosen time', () => {
    expect(planRun(at('2026-11-24T08:29[Europe/Berlin]'), weekdays, yesterday).isDue).toBe(false);
    expect(planRun(at('2026-11-24T08:30[Europe/Berlin]'), weekdays, yesterday).isDue).toBe(true);
  });

  it('fetches the new list and looks again at the three before: four requests', () => {
    const plan = planRun(at('2026-11-24T09:00[Europe/Berlin]'), weekdays, yesterday);
    expect(dayNames(plan.days)).toEqual(['2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21']);
  });

  it('has one delivery, whatever the clock says later', () => {
    const log = fetched(
      delivered('2026-11-24T08:30[Europe/Berlin]'),
      '2026-11-10',
      '2026-11-24',
      '2026-11-24T08:30[Europe/Berlin]',
    );
    expect(planRun(at('2026-11-24T23:00[Europe/Berlin]'), weekdays, log).isDue).toBe(false);
  });

  it('tops up the current list after three hours, and nothing else', () => {
    const log = fetched(
      delivered('2026-11-24T08:30[Europe/Berlin]'),
      '2026-11-10',
      '2026-11-24',
      '2026-11-24T08:30[Europe/Berlin]',
    );
    expect(dayNames(planRun(at('2026-11-24T11:00[Europe/Berlin]'), weekdays, log).days)).toEqual([]);
    expect(dayNames(planRun(at('2026-11-24T11:30[Europe/Berlin]'), weekdays, log).days)).toEqual(['2026-11-24']);
  });

  it('stops topping up a list that cannot change any more', () => {
    const log = fetched(
      delivered('2026-11-20T08:30[Europe/Berlin]'),
      '2026-11-10',
      '2026-11-20',
      '2026-11-21T13:00[Europe/Berlin]',
    );
    expect(dayNames(planRun(at('2026-11-21T23:00[Europe/Berlin]'), weekdays, log).days)).toEqual([]);
  });

  it('does not take tomorrow’s list, which begins in the afternoon in the west, from tomorrow’s delivery', () => {
    const log = fetched(
      delivered('2026-11-24T08:30[America/Los_Angeles]'),
      '2026-11-10',
      '2026-11-24',
      '2026-11-24T15:00[America/Los_Angeles]',
    );
    const plan = planRun(at('2026-11-24T20:00[America/Los_Angeles]'), weekdays, log);
    expect(dayNames(plan.days)).toEqual(['2026-11-24']);
    expect(dayNames(planRun(at('2026-11-24T20:00[America/Los_Angeles]'), weekdays, log, true).days)[0]).toBe(
      '2026-11-25',
    );
  });
});

describe('what was missed', () => {
  it('comes at wake, before the chosen time of the day', () => {
    const log = delivered('2026-11-20T08:30[Europe/Berlin]');
    expect(planRun(at('2026-11-24T07:00[Europe/Berlin]'), weekdays, log).isDue).toBe(true);
  });

  it('is not what was never chosen: after a weekend Monday waits for its time', () => {
    const log = delivered('2026-11-20T08:30[Europe/Berlin]');
    expect(planRun(at('2026-11-23T07:00[Europe/Berlin]'), weekdays, log).isDue).toBe(false);
  });

  it('is no day that had its delivery early: the next one waits for its own time', () => {
    const early = delivered('2026-11-23T07:05[Europe/Berlin]');
    expect(planRun(at('2026-11-23T09:00[Europe/Berlin]'), everyDay, early).isDue).toBe(false);
    expect(planRun(at('2026-11-24T00:05[Europe/Berlin]'), everyDay, early).isDue).toBe(false);
    expect(findNextDelivery(at('2026-11-24T00:05[Europe/Berlin]'), everyDay, early)?.toString()).toContain('T08:30');
    expect(planRun(at('2026-11-24T08:30[Europe/Berlin]'), everyDay, early).isDue).toBe(true);
    // The same, where the time was moved, and where the reader flew west, after the delivery.
    const later = { ...weekdays, time: '18:00' };
    expect(
      planRun(at('2026-11-24T00:05[Europe/Berlin]'), later, delivered('2026-11-23T08:30[Europe/Berlin]')).isDue,
    ).toBe(false);
    expect(
      planRun(at('2026-11-24T00:05[America/Los_Angeles]'), weekdays, delivered('2026-11-23T08:30[Europe/Berlin]'))
        .isDue,
    ).toBe(false);
  });

  it('is caught up for every day since, and for fourteen at most', () => {
    const week = fetched(
      delivered('2026-11-01T08:30Z[UTC]', '2026-11-16T08:30Z[UTC]'),
      '2026-10-20',
      '2026-11-16',
      '2026-11-16T08:30Z[UTC]',
    );
    expect(dayNames(planRun(at('2026-11-24T09:00[UTC]'), weekdays, week).days)).toEqual(lastDays('2026-11-24', 10));
    const longAgo = fetched(delivered('2026-05-01T08:30Z[UTC]'), '2026-04-20', '2026-05-01', '2026-05-01T08:30Z[UTC]');
    const { days } = planRun(at('2026-11-24T09:00[UTC]'), weekdays, longAgo);
    expect(days).toHaveLength(14);
    expect(days.at(-1)?.toString()).toBe('2026-11-11');
  });
});

describe('a back-off', () => {
  const since = at('2026-11-24T08:30[UTC]').epochMilliseconds;
  const log = (isFirm: boolean): ScheduleLog => ({
    ...delivered('2026-11-23T08:30[UTC]'),
    backOff: { since, until: since + 3600_000, isFirm },
  });

  it('holds until it is over', () => {
    expect(planRun(at('2026-11-24T09:00[UTC]'), weekdays, log(false))).toMatchObject({ days: [], isDue: false });
    expect(planRun(at('2026-11-24T09:30[UTC]'), weekdays, log(false)).isDue).toBe(true);
  });

  it('gives way to the user, unless it is the source’s own word', () => {
    expect(planRun(at('2026-11-24T09:00[UTC]'), weekdays, log(false), true).days).not.toHaveLength(0);
    expect(planRun(at('2026-11-24T09:00[UTC]'), weekdays, log(true), true).days).toHaveLength(0);
  });

  it('means nothing after the clock was set back behind its beginning', () => {
    expect(
      planRun(at('2026-11-24T08:29:59[UTC]'), everyDay, {
        ...log(true),
        ...delivered(),
        backOff: { since, until: since + 1e12, isFirm: true },
      }).isDue,
    ).toBe(true);
  });
});

describe('the next delivery', () => {
  it('is the next chosen moment that has none yet', () => {
    const log = delivered('2026-11-20T08:30[Europe/Berlin]');
    expect(findNextDelivery(at('2026-11-20T12:00[Europe/Berlin]'), weekdays, log)?.toString()).toContain(
      '2026-11-23T08:30',
    );
    expect(findNextDelivery(at('2026-11-20T12:00[Europe/Berlin]'), { ...weekdays, weekdays: [] }, log)).toBeUndefined();
  });

  it('names a time that the spring change skips an hour later', () => {
    const log = delivered('2027-03-27T02:30[Europe/Berlin]');
    const next = findNextDelivery(at('2027-03-27T12:00[Europe/Berlin]'), { ...everyDay, time: '02:30' }, log);
    expect(next?.toString()).toContain('2027-03-28T03:30:00+02:00');
  });
});
