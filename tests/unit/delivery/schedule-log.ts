import { type DeliveryTimes, type ScheduleLog } from '../../../lib/delivery/schedule';

/** From Monday to Friday. */
export const weekdays: DeliveryTimes = { time: '08:30', weekdays: [1, 2, 3, 4, 5] };
/** Also at the weekend. */
export const everyDay: DeliveryTimes = { time: '08:30', weekdays: [1, 2, 3, 4, 5, 6, 7] };
/** A moment, as a text says it. */
export const at = (text: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(text);
/** Days as texts. */
export const dayNames = (days: Temporal.PlainDate[]): string[] => days.map(String);

/** So many days in a row as texts, the newest first. */
export const lastDays = (newest: string, count: number): string[] =>
  Array.from({ length: count }, (_, days) => Temporal.PlainDate.from(newest).subtract({ days }).toString());

export function delivered(...moments: string[]): ScheduleLog {
  const deliveries = moments.map((moment) => ({
    date: at(moment).toPlainDate().toString(),
    claimedAt: at(moment).epochMilliseconds,
    newestDay: at(moment).withTimeZone('UTC').toPlainDate().toString(),
  }));
  return { deliveries, fetchedAt: new Map() };
}

/** As if every list from `first` on had been fetched at `moment`. */
export function fetched(log: ScheduleLog, first: string, last: string, moment: string): ScheduleLog {
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
