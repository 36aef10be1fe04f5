import { locale, sayCount } from '../lib/words';

const weekdayDate = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const weekdayYear = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
// What is a moment and no day is one of UTC, as in citations: a paper appears at midnight there.
const fullDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat(locale);

/** `Tuesday 24 November`, with the year where it is not the present one. `date` is `YYYY-MM-DD`. */
export function formatDay(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return (day.year === Temporal.Now.plainDateISO().year ? weekdayDate : weekdayYear).format(day);
}

/** `24 Nov 2026`, the UTC day of a moment (epoch milliseconds). */
export function formatUtcDay(at: number): string {
  return fullDate.format(at);
}

/** `24 Nov 2026`, of a day as it is stored, `YYYY-MM-DD`. */
export function formatStoredDay(day: string): string {
  return fullDate.format(Temporal.PlainDate.from(day));
}

/** `Monday`, of an ISO weekday: 1 is Monday. */
export function formatWeekday(isoWeekday: number): string {
  return weekday.format(Temporal.PlainDate.from('2024-01-01').add({ days: isoWeekday - 1 }));
}

/** The clock time of a moment (epoch milliseconds), with the day where it is not today. */
export function formatMoment(at: number): string {
  // A page that stays open outlives a flight: the formats keep the time zone that they were made in.
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const day = moment.toPlainDate();
  const time = clock.format(moment.toPlainTime());
  const today = Temporal.Now.plainDateISO();
  if (day.equals(today)) return time;
  const isNear = Math.abs(today.until(day).days) < 7;
  return isNear ? `${weekday.format(day)} ${time}` : `${fullDate.format(day)} ${time}`;
}

/** `1.2K`: for stars, where the order of magnitude is what matters. */
export function formatCompact(count: number): string {
  return compact.format(count);
}

/** `9,581`. */
export function formatCount(count: number): string {
  return plain.format(count);
}

/** `1 paper`, `2 papers`. */
export function formatPapers(count: number): string {
  return sayCount('papers', count);
}
