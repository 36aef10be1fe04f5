import type { Random } from '../../../feed/random.ts';

const HOUR_MS = 3600_000;

/** Something that is so for a while. Moments are epoch milliseconds of the true time. */
export interface Spell<T> {
  from: number;
  to: number;
  value: T;
}

/** How often something happens, and how long it lasts. */
export interface SpellRate {
  everyDays: number;
  hours: readonly [least: number, most: number];
}

/** Spells that do not overlap, over a stretch of time: after each, a pause of about `everyDays` follows. */
export function drawSpells<T>(
  random: Random,
  [from, to]: readonly [from: number, to: number],
  { everyDays, hours }: SpellRate,
  drawValue: () => T,
): Spell<T>[] {
  const spells: Spell<T>[] = [];
  const drawPause = (): number => (0.3 + 1.4 * random.next()) * everyDays * 24 * HOUR_MS;
  for (let at = from + drawPause(); at < to; at += drawPause()) {
    const length = Math.round((hours[0] + random.next() * (hours[1] - hours[0])) * HOUR_MS);
    spells.push({ from: Math.round(at), to: Math.round(at) + length, value: drawValue() });
    at += length;
  }
  return spells;
}

/** What a list of spells says about a moment; undefined between them. */
export const findSpell = <T>(spells: readonly Spell<T>[], at: number): T | undefined =>
  spells.find((spell) => spell.from <= at && at < spell.to)?.value;
