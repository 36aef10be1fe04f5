import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { loadBenchPage } from './bundle.ts';
import type { Figure } from './figure.ts';
import { writeGrowth, type Growth } from './growth.ts';
import { withLibraries } from './library.ts';
import { comparePopups } from './popup.ts';
import { measureLongestTask } from './longest-task.ts';
import { measureRatio, median, quantile } from './ratio.ts';

const LARGE = 50_000;
const SMALL = 5_000;

/** As readers type them: a word, two, three, a beginning, a phrase, and what only fields can say. */
const QUERIES = [
  'diffusion',
  'language model',
  'video generation benchmark',
  'retriev',
  '"language models"',
  'title:vision has:code',
  'reasoning -math',
  'agents OR robots',
];

/** Twenty, as readers write them. */
const TOPICS = `diffusion; agent; video; "language models"; reasoning; vision; speech OR audio; has:code benchmark;
  title:learning; robot; graph; retrieval; alignment; 3d; medical OR clinical; code; math; safety; multimodal -video;
  upvotes:>20 model`.split(/;\s+/);

/** Searching and topics over 50,000 papers, held against MiniSearch, a library of 5,000, and a popup over 50 papers. */
export function measureSearch(): Promise<Figure[]> {
  return withLibraries([LARGE, SMALL, 50], async ([large, small, tiny]) => {
    if (!large || !small || !tiny) throw new Error('Three libraries were asked for.');
    const before = await measureGrowth(small, SMALL);
    const growth = await measureGrowth(large, LARGE);
    writeGrowth([before, growth]);
    return [
      describe('a search from a cold page to its ranked rows', growth.coldMs, 150),
      describe('each further letter', growth.letterMs, 30),
      {
        name: 'the library’s page after searches',
        value: growth.pageMB,
        unit: 'MB',
        goal: 120,
        note: 'heap and buffers, after eight searches',
      },
      await compareWithMiniSearch(large),
      await comparePopups(large, tiny, '50,000 papers stored / 50 papers stored'),
      describe('a day of 60 papers added, with search and 20 topics', growth.dayMs, 150),
      ...(await measureRematch(large)),
    ];
  });
}

function describe(name: string, times: number[], goal: number): Figure {
  const note = `median of ${times.length}; 95th percentile ${quantile(times, 0.95).toFixed(1)} ms`;
  return { name: `${name}, 50,000 papers`, value: median(times), unit: 'ms', goal, note };
}

/** A page of the extension in which nothing has been read or loaded yet. */
async function withColdPage<T>(paperboy: PaperboyBrowser, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await paperboy.openPage('manifest.json');
  await loadBenchPage(page);
  const result = await use(page);
  await page.close();
  return result;
}

async function measureGrowth(paperboy: PaperboyBrowser, papers: number): Promise<Growth> {
  const coldMs: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const query of QUERIES) {
      coldMs.push(await withColdPage(paperboy, (page) => page.evaluate((text) => bench.timeSearch(text), query)));
    }
  }
  return withColdPage(paperboy, async (page) => {
    const letterMs: number[] = [];
    for (const query of ['diffusion models', 'video benchmark']) {
      letterMs.push(...(await page.evaluate((text) => bench.timeTyping(text), query)));
    }
    await page.evaluate((filters) => bench.addTopics(filters), TOPICS);
    await page.evaluate(() => bench.timeRematch());
    const dayMs: number[] = [];
    for (let day = 10; day < 25; day += 1) {
      dayMs.push(await page.evaluate((day) => bench.timeAddingDay(day, 60), `2026-09-${day}`));
    }
    await page.evaluate(() => bench.tidyAll());
    const { bytes } = await page.evaluate(() => bench.measureIndex());
    return { papers, coldMs, letterMs, dayMs, indexMB: bytes / 1e6, pageMB: await measureMemory(paperboy) };
  });
}

/** What the library's page holds after somebody has searched in it, in millions of bytes. */
async function measureMemory(paperboy: PaperboyBrowser): Promise<number> {
  const page = await paperboy.openPage('library.html');
  await page.getByTestId('paper').first().waitFor();
  const status = page.getByTestId('status');
  for (const query of QUERIES) {
    const before = await status.textContent();
    await page.getByTestId('search').fill(query);
    // Until the answer comes the page shows what it showed.
    await page.waitForFunction((old) => document.querySelector('[data-testid=status]')?.textContent !== old, before);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, ...rest } = await session.send('Runtime.getHeapUsage');
  await page.close();
  const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = rest as Record<string, number>;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

async function compareWithMiniSearch(paperboy: PaperboyBrowser): Promise<Figure> {
  await withColdPage(paperboy, (page) => page.evaluate(() => bench.buildMiniSearch()));
  const query = 'language model';
  const ratio = await measureRatio(
    5,
    () => withColdPage(paperboy, (page) => page.evaluate((text) => bench.timeSearch(text), query)),
    () => withColdPage(paperboy, (page) => page.evaluate((text) => bench.timeMiniSearch(text), query)),
  );
  return { name: 'a search from a cold page / MiniSearch, loaded and asked', goal: 0.125, ...ratio };
}

/** The worker matches 20 topics anew, as after a change, while the options page stands open. */
async function measureRematch(paperboy: PaperboyBrowser): Promise<Figure[]> {
  const ms = await withColdPage(paperboy, (page) => page.evaluate(() => bench.timeRematch()));
  const page = await paperboy.openPage('options.html');
  await loadBenchPage(page);
  await page.getByTestId('topic').first().waitFor();
  const longest = await measureLongestTask(page, () =>
    page.evaluate(async () => {
      await bench.forgetMatches();
      await chrome.runtime.sendMessage('work');
      await bench.waitForMatches();
    }),
  );
  await page.close();
  return [
    { name: '20 topics matched anew, 50,000 papers', value: ms / 1000, unit: 's', goal: 10, note: 'one run' },
    {
      name: 'the longest task of the options page meanwhile',
      value: longest,
      unit: 'ms',
      goal: 50,
      note: '0 where none was longer than 50 ms',
    },
  ];
}
