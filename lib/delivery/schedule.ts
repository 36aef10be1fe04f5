import { isInForce } from './back-off';

/** When the user wants the delivery: local wall time and ISO weekdays (1 is Monday). */
export interface DeliveryTimes {
  /** `HH:MM`. */
  time: string;
  weekdays: number[];
}

/** What is stored about the past, as far as deciding needs it. Moments are epoch milliseconds, days `YYYY-MM-DD`. */
export interface ScheduleLog {
  deliveries: { date: string; claimedAt: number; newestDay: string }[];
  /** The lists that were fetched, by UTC day, with the moment of the last good answer. */
  fetchedAt: Map<string, number>;
  /** The last run's failure, if it failed. A firm one is the source's own word: asking earlier is refused. */
  backOff?: { since: number; until: number; isFirm: boolean };
}

/** What is to be done now. Nothing, when there are no days and no delivery is due. */
export interface Plan {
  /** Lists to fetch, the newest first: what matters most comes first when a run is cut short. */
  days: Temporal.PlainDate[];
  /** The newest list that this run may open. */
  newestDay: Temporal.PlainDate;
  /** The day's delivery is due: it is to be claimed once the newest list came. */
  isDue: boolean;
}

/** The first edition brings a week. */
const FIRST_RUN_DAYS = 7;
/** After a gap at most this many days are caught up; what is older belongs to the history. */
const MAX_CATCH_UP_DAYS = 14;
/** The list of a day still changes for three days: late papers, late votes, late fields. */
const REVISITED_DAYS = 3;
const STALE_AFTER_MS = 3 * 3600_000;
/** A list is complete half a day after its day ended. */
const SETTLED_AFTER_HOURS = 36;

/**
 * The one decision: is something due at `now`? Pure, so that sleep, restarts, zone changes and set-back clocks are
 * nothing but other arguments. `isForced` is the user's own wish, which overrides the clock and a soft back-off.
 */
export function planRun(now: Temporal.ZonedDateTime, times: DeliveryTimes, log: ScheduleLog, isForced = false): Plan {
  const today = now.withTimeZone('UTC').toPlainDate();
  const isDue = isDeliveryDue(now, times, log);
  const opensToday = isForced || isDue;
  const newestDay = opensToday ? today : earlier(findOpenDay(now, log) ?? today, today);
  const isBlocked = isBackingOff(now, log, isForced);
  const days = isBlocked ? [] : listDays(now, newestDay, opensToday, log);
  return { days, newestDay, isDue: isDue && !isBlocked };
}

/** The next moment at which a delivery falls due by itself, or undefined when no weekday is chosen. */
export function findNextDelivery(
  now: Temporal.ZonedDateTime,
  times: DeliveryTimes,
  log: ScheduleLog,
): Temporal.ZonedDateTime | undefined {
  if (isDeliveryDue(now, times, log)) return now;
  for (let days = 0; days <= 8; days += 1) {
    const date = now.toPlainDate().add({ days });
    const slot = findSlot(date, now.timeZoneId, times);
    const isFree = log.deliveries.every((delivery) => delivery.date !== date.toString());
    if (slot && isFree && Temporal.ZonedDateTime.compare(slot, now) > 0) return slot;
  }
  return undefined;
}

/**
 * A local date has one delivery at most. It is due once the date's chosen moment has passed, and before it when an
 * earlier one was slept through. The very first is due at once.
 */
function isDeliveryDue(now: Temporal.ZonedDateTime, times: DeliveryTimes, log: ScheduleLog): boolean {
  if (log.deliveries.length === 0) return true;
  const today = now.toPlainDate();
  if (log.deliveries.some((delivery) => delivery.date === today.toString())) return false;
  const slot = findSlot(today, now.timeZoneId, times);
  if (slot && Temporal.ZonedDateTime.compare(slot, now) <= 0) return true;
  // A delivery from the future (the clock was set back) does not make up for a day before it.
  const past = log.deliveries.map((delivery) => delivery.claimedAt).filter((at) => at <= now.epochMilliseconds);
  const missed = findSlotBefore(today, now.timeZoneId, times);
  if (!missed || missed.epochMilliseconds <= Math.max(...past, 0)) return false;
  // One that came before its date's moment (asked for, or at wake) was not slept through. Taken for it, the next would
  // come just after midnight, itself too early, and so would every one after it.
  return log.deliveries.every((delivery) => delivery.date !== missed.toPlainDate().toString());
}

/** The latest chosen moment of an earlier date. A week back is enough: every weekday is in it. */
function findSlotBefore(
  date: Temporal.PlainDate,
  timeZone: string,
  times: DeliveryTimes,
): Temporal.ZonedDateTime | undefined {
  for (let days = 1; days <= 7; days += 1) {
    const slot = findSlot(date.subtract({ days }), timeZone, times);
    if (slot) return slot;
  }
  return undefined;
}

/** A wall time that the spring change skips becomes the same time an hour on; of two in autumn the first is meant. */
function findSlot(
  date: Temporal.PlainDate,
  timeZone: string,
  times: DeliveryTimes,
): Temporal.ZonedDateTime | undefined {
  if (!times.weekdays.includes(date.dayOfWeek)) return undefined;
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(times.time) });
}

function isBackingOff(now: Temporal.ZonedDateTime, { backOff }: ScheduleLog, isForced: boolean): boolean {
  if (!backOff || !isInForce(backOff, now.epochMilliseconds)) return false;
  return backOff.isFirm || !isForced;
}

/**
 * The newest list that a delivery has opened. Top-ups go no further: west of Greenwich the next UTC day begins in the
 * afternoon, and fetching it then would take its papers, silently, from tomorrow's delivery. One from the future (the
 * clock was set back) would let them.
 */
function findOpenDay(now: Temporal.ZonedDateTime, log: ScheduleLog): Temporal.PlainDate | undefined {
  const past = log.deliveries.filter(({ claimedAt }) => claimedAt <= now.epochMilliseconds);
  const latest = past.toSorted((a, b) => a.claimedAt - b.claimedAt).at(-1);
  return latest && Temporal.PlainDate.from(latest.newestDay);
}

function listDays(
  now: Temporal.ZonedDateTime,
  newestDay: Temporal.PlainDate,
  opensToday: boolean,
  log: ScheduleLog,
): Temporal.PlainDate[] {
  const isNeeded = (day: Temporal.PlainDate): boolean => {
    const fetchedAt = log.fetchedAt.get(day.toString());
    if (fetchedAt === undefined || fetchedAt > now.epochMilliseconds) return true;
    const isNewest = day.equals(newestDay);
    if (isNewest && opensToday) return true;
    if (now.epochMilliseconds - fetchedAt < STALE_AFTER_MS) return false;
    const isFinal = isSettled(day, fetchedAt);
    if (!opensToday) return isNewest && !isFinal;
    return !isFinal || day.until(newestDay).days <= REVISITED_DAYS;
  };
  const days: Temporal.PlainDate[] = [];
  const oldest = findOldestDay(newestDay, log);
  for (let day = newestDay; Temporal.PlainDate.compare(day, oldest) >= 0; day = day.subtract({ days: 1 })) {
    if (isNeeded(day)) days.push(day);
  }
  return days;
}

/**
 * The first day that is a delivery's to fetch. A week before the first delivery nothing was ever promised, and no gap
 * is caught up beyond a fortnight.
 */
export function findOldestDay(newestDay: Temporal.PlainDate, log: ScheduleLog): Temporal.PlainDate {
  const firstDay = log.deliveries.map((delivery) => delivery.newestDay).toSorted()[0];
  const first = earlier(Temporal.PlainDate.from(firstDay ?? newestDay), newestDay);
  const beginning = first.subtract({ days: FIRST_RUN_DAYS - 1 });
  const limit = newestDay.subtract({ days: MAX_CATCH_UP_DAYS - 1 });
  return Temporal.PlainDate.compare(beginning, limit) > 0 ? beginning : limit;
}

/** Whether a list that was fetched then (epoch milliseconds) was complete. */
export function isSettled(day: Temporal.PlainDate, fetchedAt: number): boolean {
  return fetchedAt >= day.toZonedDateTime('UTC').add({ hours: SETTLED_AFTER_HOURS }).epochMilliseconds;
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}
