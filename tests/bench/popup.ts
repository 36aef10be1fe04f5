import type { PaperboyBrowser } from '../browser/launch.ts';
import type { Figure } from './figure.ts';
import { withLibraries } from './library.ts';
import { measureRatio } from './ratio.ts';

/** Opening the popup over a large library against opening it over a small one, the latest edition being the same. */
export function measurePopup(): Promise<Figure[]> {
  return withLibraries([20_000, 50], async ([large, small]) => {
    if (!large || !small) throw new Error('Two libraries were asked for.');
    return [await comparePopups(large, small, '20,000 papers stored / 50 papers stored')];
  });
}

/** How many times as long the popup takes to its first rows over one library as over another. */
export async function comparePopups(large: PaperboyBrowser, small: PaperboyBrowser, what: string): Promise<Figure> {
  return {
    name: `the popup to its first rows, ${what}`,
    goal: 1.3,
    ...(await measureRatio(
      25,
      () => timeOpening(large),
      () => timeOpening(small),
    )),
  };
}

/** From the beginning of the navigation until the frame after the one that painted the first rows, in milliseconds. */
async function timeOpening({ context, extensionId }: PaperboyBrowser): Promise<number> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 420, height: 600 });
  await page.addInitScript(markFirstRows);
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const mark = await page.waitForFunction(() => performance.getEntriesByName('first-rows')[0]?.startTime);
  const ms = await mark.jsonValue();
  await page.close();
  return ms ?? Number.NaN;
}

/** Runs in the page, before its own code: notes when the first rows are on the screen. */
export function markFirstRows(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-testid=paper]')) return;
    observer.disconnect();
    // The first frame paints the rows; when the second begins, they are on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-rows')));
  });
  observer.observe(document, { childList: true, subtree: true });
}
