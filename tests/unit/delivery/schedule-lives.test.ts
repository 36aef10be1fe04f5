import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRun, type DeliveryTimes, type ScheduleLog } from '../../../lib/delivery/schedule';

const weekdays: DeliveryTimes = { time: '08:30', weekdays: [1, 2, 3, 4, 5] };
const everyDay: DeliveryTimes = { time: '08:30', weekdays: [1, 2, 3, 4, 5, 6, 7] };
const at = (text: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(text);
const dayNames = (days: Temporal.PlainDate[]): string[] => days.map(String);

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
  const claims: Temporal.ZonedDateTime[] = [];
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
        claims.push(now);
        log.deliveries.push({
          date: now.toPlainDate().toString(),
          claimedAt: now.epochMilliseconds,
          newestDay: plan.newestDay.toString(),
        });
      }
    }
    seen.push({ now, isTried });
  }
  return { log, seen, claims };
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

  it('never delivers before the chosen time of a day, but for a chosen day before it that had no delivery', () => {
    fc.assert(
      fc.property(lives, ([zone, hour, times, script]) => {
        const { claims } = live(startAt(zone, hour), times, script);
        const dates = new Set<string | undefined>();
        for (const now of claims) {
          const day = now.toPlainDate();
          const slot = day.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: times.time });
          const isInTime = times.weekdays.includes(day.dayOfWeek) && Temporal.ZonedDateTime.compare(slot, now) <= 0;
          const chosen = [1, 2, 3, 4, 5, 6, 7]
            .map((days) => day.subtract({ days }))
            .find((earlier) => times.weekdays.includes(earlier.dayOfWeek));
          if (!isInTime) expect(dates, `${day.toString()} came early`).not.toContain(chosen?.toString());
          dates.add(day.toString());
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
