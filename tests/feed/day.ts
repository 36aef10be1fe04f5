/** The first day that has a list. */
export const FIRST_DAY = '2023-05-04';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Whether this is a day of the calendar in the form `YYYY-MM-DD`: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The day in UTC at an instant (epoch milliseconds). */
export const utcDayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Midnight UTC at which a day begins, epoch milliseconds. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => startOfDay(day) / DAY_MS;

/** The day so many days later, or earlier where negative. */
export const addDays = (day: string, days: number): string => utcDayOf(startOfDay(day) + days * DAY_MS);

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(startOfDay(day)).getUTCDay());

/** So many days from this one on. */
export const daysFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(day, index));

/** The days of a month `YYYY-MM`; none where there is no such month. */
export function daysOfMonth(month: string): string[] {
  if (!/^\d{4}-\d{2}$/u.test(month) || !isDay(`${month}-01`)) return [];
  return daysFrom(`${month}-01`, Temporal.PlainYearMonth.from(month).daysInMonth);
}

/** The days, Monday first, of an ISO week `YYYY-Www`; none where the year has no such week. */
export function daysOfWeek(week: string): string[] {
  const [, year, number] = /^(\d{4})-W(\d{2})$/u.exec(week) ?? [];
  if (!year || !number) return [];
  // ISO 8601: the 4th of January is always in week 1.
  const inWeekOne = Temporal.PlainDate.from(`${year}-01-04`);
  const thursday = inWeekOne.add({ days: 4 - inWeekOne.dayOfWeek + (Number(number) - 1) * 7 });
  if (thursday.yearOfWeek !== Number(year) || thursday.weekOfYear !== Number(number)) return [];
  return daysFrom(thursday.subtract({ days: 3 }).toString(), 7);
}
