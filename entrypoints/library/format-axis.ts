import { locale } from '../../lib/words';

const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit' });

/** `24 Nov`, of a `YYYY-MM-DD`. */
export function formatShortDay(day: string): string {
  return shortDay.format(Temporal.PlainDate.from(day));
}

/** `November 2026`, of a day in it. */
export function formatMonth(day: string): string {
  return month.format(Temporal.PlainDate.from(day));
}

/** `Nov 26`, of a day in it. */
export function formatShortMonth(day: string): string {
  return shortMonth.format(Temporal.PlainDate.from(day));
}
