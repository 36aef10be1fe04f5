import type { Switch } from '../store/travel-rows';

/** Later moments are those of a clock that is wrong; nobody takes them in. */
export const LAST_MOMENT = Date.UTC(2100, 0);

/** A deletion travels for so long. Whoever was away for longer is set right when it is back. */
const TOMBSTONE_MS = 365 * 24 * 3600_000;

/** The moment of a change at `at` of what was last changed at `before`: later than that, whatever the clock says. */
export function moveOn(at: number, before: number): number {
  return Math.min(Math.max(at, before + 1), LAST_MOMENT);
}

/** Whether a deletion is so long ago that it no longer travels. */
export function isExpired(at: number, now: number): boolean {
  return at < now - TOMBSTONE_MS;
}

/** A switch after it was found on since `onAt`, or off (undefined), in something that was changed at `changedAt`. */
export function readSwitch(before: Switch, onAt: number | undefined, changedAt: number): Switch {
  if (onAt === undefined) return before > 0 ? -moveOn(changedAt, before) : before;
  return onAt === before ? before : moveOn(onAt, Math.abs(before));
}

/**
 * The later of two; of two at one moment the one that is on. Where ours is a deletion that no longer travels and theirs
 * has never heard of it, it is made anew.
 */
export function joinSwitch(ours: Switch, theirs: Switch, now: number): Switch {
  if (Math.abs(theirs) > Math.abs(ours) || (theirs === -ours && theirs > 0)) return theirs;
  return theirs > 0 && ours < 0 && isExpired(-ours, now) ? -now : ours;
}

/** What a switch shows: since when it is on, or undefined. */
export function showSwitch(state: Switch): number | undefined {
  return state > 0 ? state : undefined;
}
