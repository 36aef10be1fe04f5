import type { Page } from '@playwright/test';

/**
 * The longest task of a page's main thread while something is done, in milliseconds. Browsers do not report tasks of up
 * to 50 ms: without a longer one it is 0.
 */
export async function measureLongestTask(page: Page, use: () => Promise<unknown>): Promise<number> {
  const handle = await page.evaluateHandle(() => {
    const observed = { longest: 0, stop };
    const note = (entries: PerformanceEntry[]): void => {
      observed.longest = Math.max(observed.longest, ...entries.map(({ duration }) => duration));
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask' });
    function stop(): number {
      note(observer.takeRecords());
      observer.disconnect();
      return observed.longest;
    }
    return observed;
  });
  await use();
  // The task that painted last is reported with a frame after it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const longest = await handle.evaluate((observed) => observed.stop());
  await handle.dispose();
  return longest;
}
