import type { PaperboyBrowser } from '../browser/launch.ts';
import type { Figure } from './figure.ts';
import { withLibraries } from './library.ts';
import { openLibrary } from './library-page.ts';
import { measureRankedPage } from './ranked-page.ts';
import { measureRatio } from './ratio.ts';
import { measureScrolling } from './scrolling.ts';

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
  return [
    firstRows,
    switching,
    opening,
    ...(await measureScrolling(large.library, large.count)),
    ...(await measureRankedPage(large.library, large.count)),
  ];
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
