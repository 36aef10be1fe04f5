import { browser } from '#imports';

/** The alarm's name: outside checks rely on it. */
export const TICK = 'tick';

const PERIOD_MINUTES = 60;

const RETRY_MINUTES = 2;

/**
 * Makes sure that the hourly alarm exists. Firefox keeps none over a restart, and an update or switching the
 * extension off and on may lose it; but creating one anew at each start would put it off for ever. One further off than
 * its period was set before the clock was set back: it would not ring until the old time comes round again.
 */
export async function ensureTick(now = Date.now()): Promise<void> {
  const alarm = await browser.alarms.get(TICK);
  if (alarm && alarm.scheduledTime <= now + PERIOD_MINUTES * 60_000) return;
  await browser.alarms.create(TICK, { delayInMinutes: 1, periodInMinutes: PERIOD_MINUTES });
}

/** Has the alarm ring in two minutes already, and hourly from then on. */
export async function hastenTick(): Promise<void> {
  await browser.alarms.create(TICK, { delayInMinutes: RETRY_MINUTES, periodInMinutes: PERIOD_MINUTES });
}
