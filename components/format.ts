import { locale, say, sayCount } from '../lib/words';

const weekdayDate = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const weekdayYear = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const fullDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
const change = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, signDisplay: 'exceptZero' });
const plain = new Intl.NumberFormat(locale);
const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: 'percent' });
const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit' });

/** `Tuesday 24 November`, with the year where it is not the present one. `date` is `YYYY-MM-DD`. */
export function formatDay(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return (day.year === Temporal.Now.plainDateISO().year ? weekdayDate : weekdayYear).format(day);
}

/** `24 Nov 2026`, of epoch milliseconds. */
export function formatDate(at: number): string {
  return fullDate.format(at);
}

/** `24 Nov 2026`, of a day as it is stored, `YYYY-MM-DD`. */
export function formatStoredDay(day: string): string {
  return fullDate.format(Temporal.PlainDate.from(day));
}

/** `+3.2` or `-0.5`: how fast something changes. */
export function formatChange(rate: number): string {
  return change.format(rate);
}

/** `Monday`, of an ISO weekday: 1 is Monday. */
export function formatWeekday(isoWeekday: number): string {
  return weekday.format(Temporal.PlainDate.from('2024-01-01').add({ days: isoWeekday - 1 }));
}

/** The clock time of a moment (epoch milliseconds), with the day where it is not today. */
export function formatMoment(at: number): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate();
  const time = clock.format(at);
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

/** `about 26 minutes`, of milliseconds: an estimate, so no more exact than that. */
export function formatDuration(ms: number): string {
  const minuteCount = Math.round(ms / 60_000);
  if (minuteCount < 1) return say('durationShort');
  if (minuteCount < 90) return say('durationAbout', minutes.format(minuteCount));
  return say('durationAbout', hours.format(Math.round(minuteCount / 30) / 2));
}

/** `3.5`. */
export function formatDecimal(value: number): string {
  return oneDigit.format(value);
}

/** `63.2 MB`, of bytes. */
export function formatMegabytes(bytes: number): string {
  return megabytes.format(bytes / 1e6);
}

/** `40%`, of a share from 0 to 1. */
export function formatShare(share: number): string {
  return percent.format(share);
}

/** `24 Nov`, of a `YYYY-MM-DD`. */
export function formatShortDay(day: string): string {
  return shortDay.format(Temporal.PlainDate.from(day));
}

/** `24 Nov 2026`, of a `YYYY-MM-DD`. */
export function formatFullDay(day: string): string {
  return fullDate.format(Temporal.PlainDate.from(day));
}

/** `November 2026`, of a day in it. */
export function formatMonth(day: string): string {
  return month.format(Temporal.PlainDate.from(day));
}

/** `Nov 26`, of a day in it. */
export function formatShortMonth(day: string): string {
  return shortMonth.format(Temporal.PlainDate.from(day));
}
