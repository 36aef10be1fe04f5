import { browser } from '#imports';
import { browserWorld, type World } from './world';

/** The alarm that wakes the worker while the history runs. */
export const HISTORY_ALARM = 'history';

/** Browsers fire no alarm more often. */
const BEAT_MINUTES = 0.5;

/** Everything outside that the history touches. */
export interface HistoryWorld extends Pick<
  World,
  'now' | 'source' | 'readSettings' | 'hasPermission' | 'refreshBadge'
> {
  /** Lets some time pass between two requests, milliseconds. */
  pause(ms: number): Promise<void>;
  /** Has the worker woken from `at` (epoch milliseconds) on, again and again, whatever becomes of it until then. */
  wakeFrom(at: number): Promise<void>;
  /** Lets the worker sleep. */
  sleep(): Promise<void>;
}

/** The browser itself. */
export const browserHistoryWorld: HistoryWorld = {
  ...browserWorld,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  wakeFrom: async (at) => {
    await browser.alarms.create(HISTORY_ALARM, { when: at, periodInMinutes: BEAT_MINUTES });
  },
  sleep: async () => {
    await browser.alarms.clear(HISTORY_ALARM);
  },
};
