import { browser } from '#imports';

/** The alarm's name: outside checks rely on it. */
export const TICK = 'tick';

/**
 * Makes sure that the hourly alarm exists. Firefox keeps none over a restart, and an update or switching the
 * extension off and on may lose it; but creating one anew at each start would put it off for ever.
 */
export async function ensureTick(): Promise<void> {
  if (await browser.alarms.get(TICK)) return;
  await browser.alarms.create(TICK, { delayInMinutes: 1, periodInMinutes: 60 });
}
