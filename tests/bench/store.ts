import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { provideChromium } from '../browser/chromium.ts';
import { loadBenchPage } from './bundle.ts';
import type { Figure } from './figure.ts';
import { measureRatio } from './ratio.ts';

const PAPERS = 10_000;

/** Writing through the store against writing the same rows bare: the store's own code in a real browser's database. */
export async function measureStore(): Promise<Figure[]> {
  // A profile on disk: without one the browser keeps its databases in memory.
  const profileDir = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: provideChromium(),
    args: ['--no-sandbox'],
  });
  try {
    const page = await openBlankPage(await context.newPage());
    return [...(await measureSaving(page)), await measureStar(page)];
  } finally {
    await context.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A page with an origin, and so with a database, without a server. */
async function openBlankPage(page: Page): Promise<Page> {
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://localhost/');
  await loadBenchPage(page);
  await page.evaluate((count) => bench.prepare(count), PAPERS);
  return page;
}

async function measureSaving(page: Page): Promise<Figure[]> {
  const save = () => page.evaluate(() => bench.timeSaving());
  return [
    {
      name: '10,000 papers through the store, in lists of 40 / the same rows by bulkPut, 40 at a time',
      goal: 2.5,
      ...(await measureRatio(9, save, () => page.evaluate(() => bench.timeBarePuts()))),
    },
    {
      name: '10,000 papers through the store, in lists of 40 / the same rows by a single bulkPut',
      ...(await measureRatio(5, save, () => page.evaluate(() => bench.timeSinglePut()))),
    },
  ];
}

async function measureStar(page: Page): Promise<Figure> {
  return {
    name: 'a star / a bare put of its row (a hundred each)',
    goal: 3,
    ...(await measureRatio(
      21,
      () => page.evaluate(() => bench.timeStars()),
      () => page.evaluate(() => bench.timeMarkPuts()),
    )),
  };
}
