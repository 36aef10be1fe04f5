import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Delivery, Run } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';

/** The first run fetches a week, and each fetch ends within 25 s. */
const LIMIT_MS = 5 * 60_000;

/** Waits until the first run has ended and the notification that it promised is settled. */
export async function waitForFirstRun(browser: Pick<PaperboyBrowser, 'hub'>): Promise<Run> {
  for (const startedAt = Date.now(); Date.now() - startedAt < LIMIT_MS; await setTimeout(100)) {
    const run = (await readTable<Run>(browser, 'runs')).find(({ endedAt }) => endedAt !== undefined);
    const deliveries = run ? await readTable<Delivery>(browser, 'deliveries') : [];
    if (run && deliveries.every(({ notice }) => notice !== 'due')) return run;
  }
  throw new Error(`The first delivery did not end within ${LIMIT_MS / 60_000} minutes.`);
}

/** What became of a run: in the words of the popup's status where it failed, and what the browser said to it. */
export function describeRun(run: Run, status: string): string {
  if (run.failure) return `The first delivery failed. ${status} (${run.failure.kind}: ${run.failure.detail})`;
  return `The first edition is there: ${run.addedCount} papers from ${run.days.length} lists.`;
}

/** What the popup's status says, once it speaks of an ended run. */
export async function readStatus(popup: Page): Promise<string> {
  return popup
    .getByTestId('status')
    .filter({ hasNotText: /^(\s*|Fetching.*)$/ })
    .innerText();
}
