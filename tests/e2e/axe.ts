import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Options = Parameters<AxeBuilder['options']>[0];
type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
type Scope = typeof globalThis & { axe?: { run: (context: Document, options: Options) => Promise<Results> } };

/** The axe that comes with Playwright's, which would read it into the page twice for each look. */
const SOURCE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What passed is not looked at, nor is what no rule here loads: to tell of both takes half of the time. */
const ALL: Options = { resultTypes: ['violations'], preload: false };
/** What can differ between colours alone, by the rules that are on without being asked for. */
const COLOURS: Options = { ...ALL, runOnly: ['cat.color'], rules: { 'color-contrast-enhanced': { enabled: false } } };

/** What axe finds on a page: rule and place, in words. */
async function findViolations(page: Page, options: Options): Promise<string[]> {
  // It would have to be in each frame.
  expect(page.frames(), 'frames').toHaveLength(1);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async (options) => (await (globalThis as Scope).axe!.run(document, options)).violations,
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}

/**
 * axe finds nothing on a page: light and dark, in the colours of who has chosen their own, and with text twice as large,
 * where nothing may need scrolling sideways either. Dark and in one's own colours a page is the same but for its colours,
 * as `tests/unit/components/media.test.ts` sees to.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const look = { colorScheme: 'light', forcedColors: 'none' } as const;
  for (const change of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ ...look, ...change });
    const isFirst = Object.keys(change).length === 0;
    expect(await findViolations(page, isFirst ? ALL : COLOURS), JSON.stringify(change)).toEqual([]);
  }
  await page.emulateMedia(look);
  const setTextSize = (size: string) => page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
  await setTextSize('200%');
  expect(await findViolations(page, ALL), 'text twice as large').toEqual([]);
  // The browser makes the popup as wide as it asks to be; a tab has its width.
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - Math.max(innerWidth, document.body.offsetWidth),
  );
  expect(overflow, 'scrolled sideways').toBeLessThanOrEqual(0);
  await setTextSize('');
}
