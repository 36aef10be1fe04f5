import { findOldestKept } from '../retention';
import type { Settings } from '../settings';
import { HUGGING_FACE_ID } from '../sources/huggingface-item';
import { findOldestDay, isSettled, type ScheduleLog } from './schedule';

/** The source whose past is fetched, and the day of its first list. */
export const HISTORY_SOURCE = HUGGING_FACE_ID;
export const FIRST_DAY = '2023-05-04';

/** A day whose list cannot be read is asked for once more at the end, and then left. */
export const MAX_TRIES = 2;

/** The first day (UTC) of the history: older lists would bring papers that are not kept. Pure. */
export function findFirstDay(now: Temporal.ZonedDateTime, keeps: Settings['keeps']): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(FIRST_DAY);
  const kept = findOldestKept(keeps, now.withTimeZone('UTC').toPlainDate()) ?? first;
  return Temporal.PlainDate.compare(kept, first) > 0 ? kept : first;
}

/** What the history has to do. */
export interface HistoryPlan {
  /** All days of the history, stored or not. */
  dayCount: number;
  /** Those without a complete list, in the order they are to be asked for. */
  days: Temporal.PlainDate[];
  /** Those that were asked for too often in vain. */
  givenUp: Temporal.PlainDate[];
}

/**
 * Every day of the calendar from the first list to where the deliveries take over, the newest first. Weekends and
 * holidays are asked for too: they are usually empty, but not always, and nothing else tells which. `tries` says how
 * often a day (UTC, `YYYY-MM-DD`) was asked for in vain: such days come last; `first` is the oldest day to ask for. Pure.
 */
export function planHistory(
  now: Temporal.ZonedDateTime,
  log: ScheduleLog,
  tries: Record<string, number> = {},
  first = Temporal.PlainDate.from(FIRST_DAY),
): HistoryPlan {
  const end = findOldestDay(now.withTimeZone('UTC').toPlainDate(), log);
  const hasList = (day: Temporal.PlainDate): boolean => {
    const fetchedAt = log.fetchedAt.get(day.toString());
    return fetchedAt !== undefined && fetchedAt <= now.epochMilliseconds && isSettled(day, fetchedAt);
  };
  const countTries = (day: Temporal.PlainDate): number => tries[day.toString()] ?? 0;
  const missing: Temporal.PlainDate[] = [];
  for (let day = end.subtract({ days: 1 }); Temporal.PlainDate.compare(day, first) >= 0;) {
    if (!hasList(day)) missing.push(day);
    day = day.subtract({ days: 1 });
  }
  return {
    dayCount: Math.max(first.until(end).days, 0),
    days: missing.filter((day) => countTries(day) < MAX_TRIES).toSorted((a, b) => countTries(a) - countTries(b)),
    givenUp: missing.filter((day) => countTries(day) >= MAX_TRIES),
  };
}
