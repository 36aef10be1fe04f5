import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { describeRun, readStatus, waitForFirstRun } from './first-run.ts';

const HINT = `
Paperboy is open. Its first steps are in one tab, its popup is in the other, and behind the puzzle piece beside the address bar (Alt+Shift+P).
Close the window or press Ctrl-C to end; the profile is a temporary one and goes with it.`;

/** Leaves the browser to the reader until its window is closed. */
export async function stayOpen(paperboy: PaperboyBrowser): Promise<void> {
  const closed = paperboy.context.waitForEvent('close', { timeout: 0 });
  const popup = await paperboy.openPage('popup.html');
  const others = paperboy.context.pages().filter((page) => page !== popup && !page.url().endsWith('/welcome.html'));
  await Promise.all(others.map((page) => page.close()));
  console.log(HINT);
  // Whoever closes the tab before does not want to know.
  await Promise.race([closed, announceFirstRun(popup).catch(() => undefined)]);
  await closed;
}

async function announceFirstRun(popup: Page): Promise<void> {
  const run = await waitForFirstRun({ hub: popup });
  console.log(describeRun(run, await readStatus(popup)));
}
