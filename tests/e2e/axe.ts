import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds on a page: rule and place, in words. */
async function findViolations(page: Page): Promise<string[]> {
  // What passed is not looked at, nor is what no rule here loads: to tell of both takes half of the time.
  const options: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'], preload: false };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}

/**
 * axe finds nothing on a page: light and dark, in the colours of who has chosen their own, and with text twice as large,
 * where nothing may need scrolling sideways either.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const look = { colorScheme: 'light', forcedColors: 'none' } as const;
  for (const change of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ ...look, ...change });
    expect(await findViolations(page), JSON.stringify(change)).toEqual([]);
  }
  await page.emulateMedia(look);
  const setTextSize = (size: string) => page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
  await setTextSize('200%');
  expect(await findViolations(page), 'text twice as large').toEqual([]);
  // The browser makes the popup as wide as it asks to be; a tab has its width.
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - Math.max(innerWidth, document.body.offsetWidth),
  );
  expect(overflow, 'scrolled sideways').toBeLessThanOrEqual(0);
  await setTextSize('');
}
