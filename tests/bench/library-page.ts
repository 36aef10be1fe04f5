import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { markFirstRows } from './popup.ts';

/** The library's page in a tab, with its first rows painted. */
export async function openLibrary({ context, extensionId }: PaperboyBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(markFirstRows);
  await page.goto(`chrome-extension://${extensionId}/library.html`);
  await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0);
  return page;
}
