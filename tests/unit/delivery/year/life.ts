import type { Fault } from '../../../feed/faults.ts';
import type { Random } from '../../../feed/random.ts';
import { drawSpells, findSpell, type Spell } from './spells.ts';
import { HOMES } from './zones.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What stands between the browser and the source. */
type Weather = 'offline' | Fault;

/** One moment at which the browser asks for a delivery: the hourly alarm, a start, or the user. True time. */
export interface Wake {
  at: number;
  trigger: 'tick' | 'startup' | 'user';
}

/** A year of somebody's computer. Everything in it is drawn from a seed. */
export interface Life {
  /** Oldest first. Between two of them the computer may have slept, or the browser been closed and its alarms lost. */
  wakes: Wake[];
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
    wakes: drawWakes(random, from, days, absences, readZone),
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

function drawWakes(
  random: Random,
  from: number,
  days: number,
  absences: Spell<'away'>[],
  readZone: (at: number) => string,
): Wake[] {
  const wakes: Wake[] = [{ at: from, trigger: 'startup' }];
  for (let day = 0; day < days; day += 1) {
    const noon = from + day * DAY_MS + DAY_MS / 2;
    const date = Temporal.Instant.fromEpochMilliseconds(noon).toZonedDateTimeISO(readZone(noon)).toPlainDate();
    const isOff = random.chance(date.dayOfWeek > 5 ? 0.4 : 0.04);
    if (isOff || findSpell(absences, noon)) continue;
    const midnight = date.toZonedDateTime(readZone(noon)).epochMilliseconds;
    const opens = midnight + random.int(6 * 60, 11 * 60) * MINUTE_MS;
    // One night in ten the computer stays on, and the ticks go on past midnight.
    const closes = opens + random.int(60, (random.chance(0.1) ? 20 : 9) * 60) * MINUTE_MS;
    wakes.push(...drawSession(random, opens, closes));
  }
  return wakes.toSorted((a, b) => a.at - b.at);
}

/** A restart brings a startup and, its alarms lost, a new alarm a minute later; waking from sleep the overdue tick. */
function drawSession(random: Random, opens: number, closes: number): Wake[] {
  const wakes: Wake[] = random.chance(0.5) ? [{ at: opens, trigger: 'startup' }] : [];
  for (let at = opens + MINUTE_MS; at < closes; at += HOUR_MS) {
    wakes.push({ at, trigger: 'tick' });
    if (random.chance(0.01)) wakes.push({ at: at + random.int(1, 50) * MINUTE_MS, trigger: 'user' });
    // Closed and opened again at lunch.
    if (random.chance(0.02)) return [...wakes, ...drawSession(random, at + HOUR_MS, closes)];
  }
  return wakes;
}
