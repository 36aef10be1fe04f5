import type { Fault } from '../../../feed/faults.ts';
import type { Random } from '../../../feed/random.ts';
import { drawSpells, findSpell, type Spell } from './spells.ts';
import { HOMES } from './zones.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What stands between the browser and the source. */
type Weather = 'offline' | Fault;

/** A stretch of true time in which the computer is awake and the browser open. */
export interface Session {
  opens: number;
  closes: number;
  /** The browser was started: otherwise the computer woke with it. */
  isStart: boolean;
  /** It was started without the alarms that it had, as Firefox is. */
  losesAlarms: boolean;
  /** When the user asks for a delivery, oldest first. */
  asks: number[];
}

/** A year of somebody's computer. Everything in it is drawn from a seed. */
export interface Life {
  /** Oldest first. */
  sessions: Session[];
  /** The computer's time zone. */
  readZone(at: number): string;
  /** By how much the computer's clock is wrong, milliseconds. */
  readClockError(at: number): number;
  readWeather(at: number): Weather | undefined;
}

/** How a life is lived. */
export interface LifeOptions {
  home: string;
  /** Epoch milliseconds. */
  from: number;
  days: number;
}

const FAULTS: readonly Fault['kind'][] = ['500', 'html', 'empty', 'truncated', 'shape-object', 'shape-null', 'reset'];

/** Draws a life. The last three days are quiet, so that what is late can still come. */
export function drawLife(random: Random, { home, from, days }: LifeOptions): Life {
  const to = from + (days - 3) * DAY_MS;
  const span = [from + DAY_MS, to] as const;
  const trips = drawSpells(random, span, { everyDays: 60, hours: [48, 12 * 24] }, () =>
    random.pick(Object.keys(HOMES)),
  );
  // Longer than the fortnight that is caught up, nobody is away here: what is older is left to the history.
  const absences = drawSpells(random, span, { everyDays: 50, hours: [24, 10 * 24] }, () => 'away' as const);
  const clockErrors = drawSpells(random, span, { everyDays: 40, hours: [1, 30] }, () => drawClockError(random));
  const storms = drawSpells(random, span, { everyDays: 6, hours: [1, 9] }, () => drawStorm(random));
  const outages = drawSpells(random, span, { everyDays: 9, hours: [1, 40] }, () => 'offline' as const);
  const readZone = (at: number): string => findSpell(trips, at) ?? home;
  return {
    sessions: drawSessions(random, from, days, absences, readZone),
    readZone,
    readClockError: (at) => findSpell(clockErrors, at) ?? 0,
    readWeather: (at) => findSpell(outages, at) ?? findSpell(storms, at),
  };
}

/** Mostly hours, as after a flight or with a dead battery; now and then days. */
function drawClockError(random: Random): number {
  const hours = random.chance(0.7) ? random.int(-6, 6) : random.int(-72, 72);
  return hours * HOUR_MS + random.int(0, 59) * MINUTE_MS;
}

function drawStorm(random: Random): Fault {
  if (!random.chance(0.5)) return { kind: random.pick(FAULTS) };
  const kind = random.pick(['429', '429-bare', '429-retry-after', '429-retry-date', '429-garbled'] as const);
  return { kind, waitSeconds: random.int(1, 7200) };
}

function drawSessions(
  random: Random,
  from: number,
  days: number,
  absences: Spell<'away'>[],
  readZone: (at: number) => string,
): Session[] {
  const sessions: Session[] = [{ opens: from, closes: from + HOUR_MS, isStart: true, losesAlarms: false, asks: [] }];
  for (let day = 0; day < days; day += 1) {
    const noon = from + day * DAY_MS + DAY_MS / 2;
    const date = Temporal.Instant.fromEpochMilliseconds(noon).toZonedDateTimeISO(readZone(noon)).toPlainDate();
    const isOff = random.chance(date.dayOfWeek > 5 ? 0.4 : 0.04);
    if (isOff || findSpell(absences, noon)) continue;
    const midnight = date.toZonedDateTime(readZone(noon)).epochMilliseconds;
    const opens = midnight + random.int(6 * 60, 11 * 60) * MINUTE_MS;
    // One night in ten the computer stays on, and the ticks go on past midnight.
    const closes = opens + random.int(60, (random.chance(0.1) ? 20 : 9) * 60) * MINUTE_MS;
    sessions.push(...drawDay(random, opens, closes));
  }
  return sessions.toSorted((a, b) => a.opens - b.opens);
}

function drawDay(random: Random, opens: number, closes: number): Session[] {
  const isStart = random.chance(0.5);
  const session: Session = { opens, closes, isStart, losesAlarms: isStart && random.chance(0.5), asks: [] };
  for (let at = opens; at < closes; at += HOUR_MS) {
    if (random.chance(0.01)) session.asks.push(at + random.int(1, 50) * MINUTE_MS);
    // Closed and opened again at lunch.
    if (random.chance(0.02)) return [{ ...session, closes: at }, ...drawDay(random, at + HOUR_MS, closes)];
  }
  return [session];
}
