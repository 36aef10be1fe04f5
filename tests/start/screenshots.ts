import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperboyBrowser } from '../browser/launch.ts';

const PAGES = [
  { name: 'popup', size: { width: 420, height: 600 }, ready: '[data-testid=paper], [data-testid=empty]' },
  { name: 'options', size: { width: 760, height: 900 }, ready: '[data-testid=usage]' },
];

/** Takes pictures of the popup and the options page in both themes. Returns their paths. */
export async function takeScreenshots(paperboy: PaperboyBrowser, dir: string): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const paths: string[] = [];
  for (const { name, size, ready } of PAGES) {
    const page = await paperboy.openPage(`${name}.html`);
    await page.setViewportSize(size);
    await page.locator(ready).first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      const path = join(dir, `${name}-${colorScheme}.png`);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path, fullPage: name === 'options' });
      paths.push(path);
    }
    await page.close();
  }
  return paths;
}
