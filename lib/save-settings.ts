import { storedSettings, type Settings } from './settings';

/** Written beside the settings, so that a later version knows what it reads; a later one's own stays. */
const VERSION = 1;

/** The last change that this page or worker asked for. */
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes some settings and leaves the others, those too that only a later version on another computer knows. The
 * changes of one page are written in their order. Rejects where the browser does not write them.
 */
export function saveSettings(change: Partial<Settings>): Promise<void> {
  // Chromium may give a lock first to who asked last: somebody who typed 7:15 had 7:01 saved.
  const saving = lastChange.then(() => navigator.locks.request('settings', () => write(change)));
  lastChange = saving.catch(() => undefined);
  return saving;
}

/** One page at a time, under the lock: whoever reads before another has written would take the other's change back. */
async function write(change: Partial<Settings>): Promise<void> {
  const raw = await storedSettings.read();
  await storedSettings.write({ version: VERSION, ...(typeof raw === 'object' && raw), ...change });
}
