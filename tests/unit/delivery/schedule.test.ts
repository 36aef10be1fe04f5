import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNextDelivery, planRun, type DeliveryTimes, type ScheduleLog } from '../../../lib/delivery/schedule';

const weekdays: DeliveryTimes = { time: '08:30', weekdays: [1, 2, 3, 4, 5] };
const everyDay: DeliveryTimes = { time: '08:30', weekdays: [1, 2, 3, 4, 5, 6, 7] };
const at = (text: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(text);
const dayNames = (days: Temporal.PlainDate[]): string[] => days.map(String);

function delivered(...moments: string[]): ScheduleLog {
  const deliveries = moments.map((moment) => ({
    date: at(moment).toPlainDate().toString(),
    claimedAt: at(moment).epochMilliseconds,
    newestDay: at(moment).withTimeZone('UTC').toPlainDate().toString(),
  }));
  return { deliveries, fetchedAt: new Map() };
}

/** As if every list from `first` on had been fetched at `moment`. */
function fetched(log: ScheduleLog, first: string, last: string, moment: string): ScheduleLog {
  const fetchedAt = new Map(log.fetchedAt);
  const end = Temporal.PlainDate.from(last);
  for (
    let day = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  ) {
    fetchedAt.set(day.toString(), at(moment).epochMilliseconds);
  }
  return { ...log, fetchedAt };
}

describe('the first run', () => {
  it('is due at once, on any day, and fetches the last seven lists, newest first', () => {
    const plan = planRun(at('2026-11-21T03:00[Europe/Berlin]'), weekdays, delivered());
    expect(plan.isDue).toBe(true);
    expect(dayNames(plan.days)).toEqual([
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
      '2026-11-16',
      '2026-11-15',
    ]);
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

  it('is caught up for every day since, and for fourteen at most', () => {
    const week = fetched(
      delivered('2026-11-01T08:30Z[UTC]', '2026-11-16T08:30Z[UTC]'),
      '2026-10-20',
      '2026-11-16',
      '2026-11-16T08:30Z[UTC]',
    );
    expect(dayNames(planRun(at('2026-11-24T09:00[UTC]'), weekdays, week).days)).toEqual([
      '2026-11-24',
      '2026-11-23',
      '2026-11-22',
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
      '2026-11-16',
      '2026-11-15',
    ]);
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

/** UTC+14, UTC−11, half an hour, daylight saving in the south (one with half an hour of it), in the north, none. */
const zones = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'America/Santiago',
  'Europe/Berlin',
  'America/Los_Angeles',
  'UTC',
];

type Event =
  | { kind: 'sleep'; hours: number }
  | { kind: 'zone'; zone: string }
  | { kind: 'set-back'; hours: number }
  | { kind: 'fail' };

const events: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('sleep' as const),
      hours: fc.oneof(
        { weight: 8, arbitrary: fc.constant(1) },
        { weight: 3, arbitrary: fc.integer({ min: 2, max: 20 }) },
        { weight: 1, arbitrary: fc.integer({ min: 21, max: 24 * 21 }) },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('zone' as const), zone: fc.constantFrom(...zones) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('set-back' as const), hours: fc.integer({ min: 1, max: 80 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
);

/** A computer's life: it wakes at the events, and the schedule alone decides what is done. */
function live(start: Temporal.ZonedDateTime, times: DeliveryTimes, script: Event[]) {
  const log: Required<Omit<ScheduleLog, 'backOff'>> = { deliveries: [], fetchedAt: new Map() };
  const seen: { now: Temporal.ZonedDateTime; isTried: boolean }[] = [];
  let now = start;
  for (const event of script) {
    if (event.kind === 'sleep') now = now.add({ hours: event.hours });
    if (event.kind === 'zone') now = now.withTimeZone(event.zone);
    if (event.kind === 'set-back') now = now.subtract({ hours: event.hours });
    const plan = planRun(now, times, log);
    const isTried = event.kind !== 'fail';
    if (isTried) {
      for (const day of plan.days) log.fetchedAt.set(day.toString(), now.epochMilliseconds);
      if (plan.isDue) {
        log.deliveries.push({
          date: now.toPlainDate().toString(),
          claimedAt: now.epochMilliseconds,
          newestDay: plan.newestDay.toString(),
        });
      }
    }
    seen.push({ now, isTried });
  }
  return { log, seen };
}

const lives = fc.tuple(
  fc.constantFrom(...zones),
  fc.integer({ min: 0, max: 365 * 24 }),
  fc.record({
    time: fc.constantFrom('08:30', '00:00', '02:30', '23:59', '12:00'),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  }),
  fc.array(events, { minLength: 20, maxLength: 250 }),
);

function startAt(zone: string, hour: number): Temporal.ZonedDateTime {
  return at('2026-06-01T00:00[UTC]').add({ hours: hour }).withTimeZone(zone);
}

describe('over zones, sleep of hours and weeks, jumps and set-back clocks', () => {
  it('never makes two deliveries for a local date', () => {
    fc.assert(
      fc.property(lives, ([zone, hour, times, script]) => {
        const dates = live(startAt(zone, hour), times, script).log.deliveries.map((delivery) => delivery.date);
        expect(new Set(dates).size).toBe(dates.length);
      }),
      { numRuns: 300 },
    );
  });

  it('never misses a chosen day on which the computer was awake after the chosen time', () => {
    fc.assert(
      fc.property(lives, ([zone, hour, times, script]) => {
        const { log, seen } = live(startAt(zone, hour), times, script);
        const dates = new Set(log.deliveries.map((delivery) => delivery.date));
        for (const { now, isTried } of seen) {
          const slot = now.toPlainDate().toZonedDateTime({ timeZone: now.timeZoneId, plainTime: times.time });
          const isAwakeInTime =
            Temporal.ZonedDateTime.compare(now, slot) >= 0 && times.weekdays.includes(now.dayOfWeek);
          if (isTried && isAwakeInTime) expect(dates).toContain(now.toPlainDate().toString());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks for no list of the future, for at most fourteen, and for each only once in a plan', () => {
    fc.assert(
      fc.property(lives, ([zone, hour, times, script]) => {
        const { log, seen } = live(startAt(zone, hour), times, script);
        const now = seen.at(-1)!.now;
        const days = planRun(now, times, log, true).days;
        expect(days.length).toBeLessThanOrEqual(14);
        expect(new Set(dayNames(days)).size).toBe(days.length);
        const today = now.withTimeZone('UTC').toPlainDate();
        for (const day of days) expect(Temporal.PlainDate.compare(day, today)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('delivers on days of 23, 24 and 25 hours alike, once each, when it is awake each hour', () => {
    for (const zone of ['Australia/Lord_Howe', 'America/Santiago', 'Europe/Berlin', 'Asia/Kolkata']) {
      const start = at('2026-09-01T00:00[UTC]').withTimeZone(zone);
      const script: Event[] = Array.from({ length: 24 * 240 }, () => ({ kind: 'sleep', hours: 1 }));
      const { log, seen } = live(start, everyDay, script);
      const dates = new Set(seen.filter(({ now }) => now.hour >= 9).map(({ now }) => now.toPlainDate().toString()));
      for (const date of dates) expect(log.deliveries.filter((delivery) => delivery.date === date)).toHaveLength(1);
    }
  });

  it('asks for at most six lists in the run of an ordinary day, and leaves no day out', () => {
    for (const zone of zones) {
      const start = at('2026-09-01T00:00[UTC]').withTimeZone(zone);
      const log: ScheduleLog = { deliveries: [], fetchedAt: new Map() };
      for (let hour = 0; hour < 24 * 60; hour += 1) {
        const now = start.add({ hours: hour });
        const plan = planRun(now, weekdays, log);
        if (hour > 0) expect(plan.days.length).toBeLessThanOrEqual(6);
        for (const day of plan.days) log.fetchedAt.set(day.toString(), now.epochMilliseconds);
        if (plan.isDue)
          log.deliveries.push({
            date: now.toPlainDate().toString(),
            claimedAt: now.epochMilliseconds,
            newestDay: plan.newestDay.toString(),
          });
      }
      const first = start.withTimeZone('UTC').toPlainDate();
      for (let day = first; Temporal.PlainDate.compare(day, first.add({ days: 55 })) < 0; day = day.add({ days: 1 })) {
        expect(log.fetchedAt.has(day.toString()), `${zone} ${day.toString()}`).toBe(true);
      }
    }
  });
});
