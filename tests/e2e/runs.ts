import { expect } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';

/** Waits until so many runs have ended. */
export async function waitForRuns(paperboy: PaperboyBrowser, count: number): Promise<void> {
  await expect
    .poll(async () => (await readTable(paperboy, 'runs')).filter((run) => run['endedAt'] !== undefined).length, {
      intervals: [50, 100],
      timeout: 45_000,
    })
    .toBeGreaterThanOrEqual(count);
}

/** Waits until the worker has gone to rest, with all that comes after the end of a run: it holds no lock and wants none. */
export async function waitForRest({ hub }: PaperboyBrowser): Promise<void> {
  await expect.poll(() => hub.evaluate(isAtRest), { intervals: [50, 100], timeout: 30_000 }).toBe(true);
}

/**
 * Runs in the browser. Between two pieces of work nobody has their lock. While we have it, the next piece waits for it,
 * by the time at which the worker has heard a message.
 */
function isAtRest(): Promise<boolean> {
  return navigator.locks.request('work', async () => {
    await chrome.runtime.sendMessage('wake').catch(() => undefined);
    const { held, pending } = await navigator.locks.query();
    return held?.length === 1 && pending?.length === 0;
  });
}

/** Waits until the first edition has been fetched and told of: the run ends before the notification is there. */
export async function waitForEdition(paperboy: PaperboyBrowser): Promise<void> {
  await waitForRuns(paperboy, 1);
  await expect
    .poll(async () => (await readTable(paperboy, 'deliveries')).filter(({ notice }) => notice === 'due'), {
      intervals: [50, 100],
      timeout: 15_000,
    })
    .toEqual([]);
}
