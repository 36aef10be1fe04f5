import { fakeBrowser } from '#imports';

const MINUTE_MS = 60_000;

/** The browser's one alarm, from outside. Moments are epoch milliseconds. */
export interface Alarms {
  /** When it rings next; never where there is none. */
  readNext(): number;
  /** It rings, and is set anew. */
  ring(at: number): void;
  lose(): void;
}

/** Puts alarms into the fake browser that run by true time, whatever the computer's clock says. */
export function createAlarms(readTime: () => number, rangAt: number[]): Alarms {
  let next = Infinity;
  let period = Infinity;
  const get = async (name: string) => {
    if (next === Infinity) return undefined;
    // What the browser says of it is said by the computer's clock.
    return { name, scheduledTime: next - readTime() + Date.now(), periodInMinutes: period / MINUTE_MS };
  };
  const create = async (_name: string, alarm: { delayInMinutes: number; periodInMinutes: number }) => {
    next = readTime() + alarm.delayInMinutes * MINUTE_MS;
    period = alarm.periodInMinutes * MINUTE_MS;
  };
  Object.assign(fakeBrowser.alarms, { get, create });
  return {
    readNext: () => next,
    ring: (at) => {
      rangAt.push(at);
      next = at + period;
    },
    lose: () => {
      next = Infinity;
    },
  };
}
