import { expect, type Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import type { Figure } from './figure.ts';
import { openLibrary } from './library-page.ts';
import { measureLongestTask } from './longest-task.ts';
import { median } from './ratio.ts';

/** So many pages, one after the other: what else the machine does makes one of them slow. */
const PASSES = 5;

/** What the library's page asks the worker to rank, each until it is shown. */
const ASKED: Record<string, (page: Page, count: number) => Promise<void>> = {
  'for you, today and everything': async (page, count) => {
    await page.getByTestId('order').selectOption('For you');
    await expect(page.locator('.taste-note')).toHaveText(/^Ordered by/);
    await page.locator('[data-view=all]').click();
    await page.locator(`[aria-setsize="${count}"] [data-testid=paper]`).first().waitFor();
  },
  'two searches by meaning': async (page) => {
    await page.getByTestId('by-meaning').click();
    for (const phrase of ['agents that repair their own plans', 'video generation benchmark']) {
      await page.getByTestId('search').fill(phrase);
      await expect(page.getByTestId('meaning-state')).toHaveText(/found by meaning alone$/);
      await page.getByTestId('search').fill('');
      await expect(page.getByTestId('meaning-state')).toHaveText('');
    }
  },
  'papers similar to one': async (page) => {
    await page.getByTestId('paper-title').first().click();
    await page.getByTestId('similar').scrollIntoViewIfNeeded();
    await page.locator('.similar-link').first().waitFor();
  },
};

/** Whether the ranking keeps a page's main thread free in a library of so many papers (issue 6, figure 5). */
export async function measureRankedPage(library: PaperboyBrowser, count: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, ask] of Object.entries(ASKED)) {
    const longest: number[] = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      const page = await openLibrary(library);
      longest.push(await measureLongestTask(page, () => ask(page, count)));
      await page.close();
    }
    figures.push({
      name: `a task on the main thread, at the longest: ${name}`,
      value: median(longest),
      unit: 'ms',
      goal: 50,
      note: `median of ${PASSES} pages (${longest.map((ms) => ms.toFixed(0)).join(', ')}), 0 where none was over 50 ms`,
    });
  }
  return figures;
}
