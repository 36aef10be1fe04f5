import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import type { Figure } from './figure.ts';
import { withLibraries } from './library.ts';
import { markFirstRows } from './popup.ts';
import { measureRatio, median } from './ratio.ts';

const LARGE = 50_000;
const SMALL = 500;

/** The library's page over a large library against the same page over a small one; then the large one is gone through. */
export function measurePages(): Promise<Figure[]> {
  return withLibraries([LARGE, SMALL], async ([large, small]) => {
    if (!large || !small) throw new Error('Two libraries were asked for.');
    return comparePages({ library: large, count: LARGE }, { library: small, count: SMALL });
  });
}

/** A browser, and how many papers its library holds. */
interface Filled {
  library: PaperboyBrowser;
  count: number;
}

/** The figures of one library, as ratios to those of another where they are times. */
async function comparePages(large: Filled, small: Filled): Promise<Figure[]> {
  const what = `${large.count.toLocaleString('en')} papers stored / ${small.count.toLocaleString('en')}`;
  const firstRows = {
    name: `the library to its first rows, ${what}`,
    goal: 1.3,
    ...(await measureRatio(
      25,
      () => timeOpening(large.library),
      () => timeOpening(small.library),
    )),
  };
  const [page, smallPage] = [await openLibrary(large.library), await openLibrary(small.library)];
  const switching = {
    name: `from today to everything and back, ${what}`,
    goal: 1.5,
    ...(await measureRatio(
      25,
      () => page.evaluate(timeSwitching, large.count),
      () => smallPage.evaluate(timeSwitching, small.count),
    )),
  };
  const opening = {
    name: `opening a paper, ${what}`,
    goal: 1.5,
    ...(await measureRatio(
      25,
      () => page.evaluate(timeOpeningPaper),
      () => smallPage.evaluate(timeOpeningPaper),
    )),
  };
  return [firstRows, switching, opening, ...(await measureScrolling(large))];
}

async function openLibrary({ context, extensionId }: PaperboyBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(markFirstRows);
  await page.goto(`chrome-extension://${extensionId}/library.html`);
  await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0);
  return page;
}

async function timeOpening(library: PaperboyBrowser): Promise<number> {
  const page = await openLibrary(library);
  const ms = await page.evaluate(() => performance.getEntriesByName('first-rows')[0]?.startTime);
  await page.close();
  return ms ?? Number.NaN;
}

/** Runs in the page: a click on each view, until rows of it are painted. Milliseconds. */
async function timeSwitching(count: number): Promise<number> {
  const switchTo = async (view: string, isShown: () => boolean): Promise<number> => {
    const startedAt = performance.now();
    document.querySelector<HTMLElement>(`[data-view=${view}]`)?.click();
    while (!isShown()) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - startedAt;
  };
  const whole = `[aria-setsize="${count}"] [data-testid=paper]`;
  const there = await switchTo('all', () => document.querySelector(whole) !== null);
  const isBack = (): boolean =>
    document.querySelector(whole) === null && document.querySelector('[data-testid=paper]') !== null;
  return there + (await switchTo('today', isBack));
}

/** Runs in the page: a click on the next row, until its abstract is painted. Milliseconds. */
async function timeOpeningPaper(): Promise<number> {
  const titles = [...document.querySelectorAll<HTMLElement>('[data-testid=paper-title]')];
  const isOpen = (title: HTMLElement): boolean => title.closest('[aria-current]') !== null;
  const title = titles[(titles.findIndex(isOpen) + 1) % titles.length];
  const startedAt = performance.now();
  title?.click();
  while (document.querySelector('[data-testid=paper-view] h2')?.textContent !== title?.textContent) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - startedAt;
}

/** So many pages are scrolled through, one after the other: what else the machine does makes one of them slow. */
const PASSES = 3;

async function measureScrolling({ library, count }: Filled): Promise<Figure[]> {
  const passes: Pass[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) passes.push(await timeScrolling(library, count));
  const describe = (name: string, goal: number, values: number[]): Figure => {
    const note = `median of ${PASSES} passes (${values.map((ms) => ms.toFixed(0)).join(', ')}) of ${passes[0]?.frames} frames`;
    return { name: `${name}, at the longest, while scrolling`, value: median(values), unit: 'ms', goal, note };
  };
  return [
    describe(
      'a blank row in sight',
      100,
      passes.map(({ blankMs }) => blankMs),
    ),
    describe(
      'a task on the main thread',
      50,
      passes.map(({ taskMs }) => taskMs),
    ),
    {
      name: 'memory of the page after that',
      value: Math.max(...passes.map(({ memoryMB }) => memoryMB)),
      unit: 'MB',
      goal: 150,
      note: 'JavaScript heap and typed arrays, without collecting first, of the largest',
    },
  ];
}

/** What a page that is scrolled through comes to. */
interface Pass {
  blankMs: number;
  taskMs: number;
  frames: number;
  memoryMB: number;
}

async function timeScrolling(library: PaperboyBrowser, count: number): Promise<Pass> {
  const page = await openLibrary(library);
  await page.locator('[data-view=all]').click();
  await page.locator(`[aria-setsize="${count}"]`).first().waitFor();
  const scrolled = await page.evaluate(scrollThrough);
  const session = await page.context().newCDPSession(page);
  // The backing store of typed arrays is beside the heap; older protocols do not count it.
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await page.close();
  return { ...scrolled, memoryMB: (usedSize + backingStorageSize) / 2 ** 20 };
}

/**
 * Runs in the page: from the top to the end, a screen a frame, with a rest after every fiftieth, as one flicks through a
 * long list. Tasks shorter than 50 ms are not reported by the browser: without a longer one the answer is 0.
 */
async function scrollThrough(): Promise<{ blankMs: number; taskMs: number; frames: number }> {
  const list = document.querySelector('.window');
  if (!list) throw new Error('There is no list.');
  let taskMs = 0;
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) taskMs = Math.max(taskMs, duration);
  });
  observer.observe({ type: 'longtask' });
  const blankSince = new Map<Element, number>();
  let blankMs = 0;
  let frames = 0;
  const look = async (): Promise<void> => {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    frames += 1;
    const { top, bottom } = list.getBoundingClientRect();
    const inSight = [...list.querySelectorAll('li')].filter((item) => {
      const box = item.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    const blank = new Set(inSight.filter((item) => !item.querySelector('[data-testid=paper-title]')));
    // Where rows are missing altogether, the whole list is what is blank.
    if (inSight.length === 0) blank.add(list as HTMLLIElement);
    for (const item of blankSince.keys()) if (!blank.has(item as HTMLLIElement)) blankSince.delete(item);
    for (const item of blank) {
      if (!blankSince.has(item)) blankSince.set(item, now);
      blankMs = Math.max(blankMs, now - (blankSince.get(item) ?? now));
    }
  };
  for (let screen = 0; list.scrollTop + list.clientHeight < list.scrollHeight - 1; screen += 1) {
    list.scrollTop += list.clientHeight;
    await look();
    if (screen % 50 === 49) for (let rest = 0; rest < 12; rest += 1) await look();
  }
  for (let rest = 0; rest < 12; rest += 1) await look();
  observer.disconnect();
  const last = [...list.querySelectorAll('li')].at(-1);
  if (last?.getAttribute('aria-posinset') !== last?.getAttribute('aria-setsize')) throw new Error('not at the end');
  return { blankMs, taskMs, frames };
}
