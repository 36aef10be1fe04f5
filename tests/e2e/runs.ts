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

/** Waits until the worker has gone to rest, with all that comes after the end of a run: it holds no lock. */
export async function waitForRest({ hub }: PaperboyBrowser): Promise<void> {
  await expect.poll(() => hub.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(0);
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
