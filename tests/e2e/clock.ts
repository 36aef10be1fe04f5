import type { PaperboyBrowser } from '../browser/launch.ts';
import type { RunningFeed } from '../feed/server.ts';
import type { FeedStore } from '../feed/store.ts';

/**
 * Moves the worker's clock to `at` (epoch milliseconds), from where it goes on, and the feed's along with it. The
 * release build has no hook for that: the clock is changed from outside, as a debugger would. A worker that is started
 * again has the real time again.
 */
export async function moveClock(paperboy: PaperboyBrowser, feed: RunningFeed, at: number): Promise<void> {
  const shiftMs = at - Date.now();
  feed.setNow(() => Date.now() + shiftMs);
  const worker = await paperboy.wakeWorker();
  await worker.evaluate(shiftTime, shiftMs);
}

/** Runs in the worker. What the clock said before the first change is kept, so that shifts do not add up. */
function shiftTime(shiftMs: number): void {
  const scope = globalThis as typeof globalThis & { readRealTime?: () => number };
  const readRealTime = (scope.readRealTime ??= Date.now);
  const readInstant = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(readRealTime() + shiftMs);
  Date.now = () => readInstant().epochMilliseconds;
  Temporal.Now.instant = readInstant;
  Temporal.Now.zonedDateTimeISO = (zone = Temporal.Now.timeZoneId()) => readInstant().toZonedDateTimeISO(zone);
  Temporal.Now.plainDateISO = (zone) => Temporal.Now.zonedDateTimeISO(zone).toPlainDate();
}

/**
 * Lets the worker's requests end after 2 seconds where they would after 25, from outside as well. Whoever waits is as
 * patient as before; a worker that is started again waits as long as ever.
 */
export async function shortenRequests(paperboy: PaperboyBrowser): Promise<void> {
  const worker = await paperboy.wakeWorker();
  await worker.evaluate(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (ms) => timeout(ms === 25_000 ? 2000 : ms);
  });
}

/**
 * 09:00 UTC of the next day on which a delivery is due (Monday to Friday, where nothing was set) and the feed has a
 * list: holidays are left out. For browsers in UTC.
 */
export function findNextDelivery(store: FeedStore, after: number = Date.now()): number {
  const today = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO('UTC').toPlainDate();
  for (let date = today.add({ days: 1 }); ; date = date.add({ days: 1 })) {
    const at = date.toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).epochMilliseconds;
    const { value } = store.readDay(date.toString(), at);
    if (date.dayOfWeek <= 5 && Array.isArray(value) && value.length > 0) return at;
  }
}
