import { chromium, type Page } from '@playwright/test';
import { provideChromium } from '../browser/chromium.ts';
import { loadRelevancePage } from './bundle.ts';
import type { Figure } from './figure.ts';
import { readCaptures } from './relevance/captures.ts';

/** How good the ranking is, from real captures, and what it costs, from invented papers; in a browser's page, on one core. */
export async function measureRelevance(dataDir: string): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await loadRelevancePage(page);
    return [...(await measureQuality(page, dataDir)), ...(await measureCost(page))];
  } finally {
    await browser.close();
  }
}

async function measureQuality(page: Page, dataDir: string): Promise<Figure[]> {
  const captures = readCaptures(dataDir);
  if (captures === undefined) {
    console.warn(
      `Figures 1 to 4 and 6 to 10 are not measured: ${dataDir} with hf-daily/, and ../seed beside it, is not there.`,
    );
    return [];
  }
  await page.evaluate((captures) => relevance.loadCaptures(captures), captures);
  const figures: Figure[] = [];
  for (const name of ['seed', 'keywords', 'readers', 'reach', 'few', 'similar', 'weeks', 'marks'] as const) {
    const measured = await page.evaluate((name) => relevance.measureQuality(name), name);
    figures.push(...measured.map((one) => ({ ...one, unit: 'share' as const })));
  }
  return figures;
}

async function measureCost(page: Page): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [count, buildGoal] of [
    [10_000, 5_000],
    [50_000, 30_000],
  ] as const) {
    const cost = await page.evaluate((count) => relevance.measureCost(count), count);
    const at = (name: string) => `5. ${name}, ${count.toLocaleString('en')} papers`;
    figures.push(
      { name: at('building'), value: cost.buildMs, unit: 'ms', goal: buildGoal, note: 'in pieces, on one core' },
      { name: at('the longest piece of building'), value: cost.longestStepMs, unit: 'ms', note: '' },
      { name: at('placing a day of 40'), value: cost.addMs, unit: 'ms', goal: 100, note: 'median of 5' },
      { name: at('compiling a topic'), value: cost.askMs, unit: 'ms', note: 'once a topic; median of 5' },
      {
        name: at('learning a taste of 20 stars, 20 hidden, 20 read'),
        value: cost.tasteMs,
        unit: 'ms',
        note: 'once for each change; median of 5',
      },
      { name: at('scoring all for a topic'), value: cost.scoreMs, unit: 'ms', goal: 25, note: 'median of 5' },
      { name: at('stored for each paper'), value: cost.bytesPerPaper, unit: 'bytes', goal: 200, note: 'with its id' },
      { name: at('stored besides'), value: cost.fixedBytes / 1_000, unit: 'kB', goal: 6_000, note: '' },
    );
  }
  return figures;
}
