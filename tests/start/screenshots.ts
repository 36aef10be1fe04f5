import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperboyBrowser } from '../browser/launch.ts';

const isDrawn = '[data-testid=paper], [data-testid=empty]';

/** Two panes, three, and more room than they need. */
const LIBRARY_WIDTHS = [800, 1280, 1920];

const PAGES = [
  { name: 'popup', address: 'popup.html', size: { width: 420, height: 600 }, ready: isDrawn },
  { name: 'options', address: 'options.html', size: { width: 760, height: 900 }, ready: '[data-testid=usage]' },
  ...LIBRARY_WIDTHS.map((width) => ({
    name: `library-${width}`,
    address: 'library.html',
    size: { width, height: 900 },
    ready: isDrawn,
  })),
];

/** Takes pictures of the popup, the options page and the library in both themes. Returns their paths. */
export async function takeScreenshots(paperboy: PaperboyBrowser, dir: string): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const paths: string[] = [];
  for (const { name, address, size, ready } of PAGES) {
    const page = await paperboy.openPage(address);
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
