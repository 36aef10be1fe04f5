import type { Page } from '@playwright/test';
import { loadBenchPage } from './bundle.ts';
import type { Figure } from './figure.ts';
import { withLibraries } from './library.ts';
import { measureRatio } from './ratio.ts';

const PAPERS = 10_000;

/** Writing through the store against writing the same rows bare: the store's own code in a real browser's database. */
export function measureStore(): Promise<Figure[]> {
  return withLibraries([0], async ([empty]) => {
    if (!empty) throw new Error('A library was asked for.');
    await loadBenchPage(empty.hub);
    await empty.hub.evaluate((count) => bench.prepare(count), PAPERS);
    return [...(await measureSaving(empty.hub)), await measureStar(empty.hub)];
  });
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
