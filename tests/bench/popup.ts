import { rmSync } from 'node:fs';
import { launchPaperboy, type PaperboyBrowser } from '../browser/launch.ts';
import { startFeed } from '../feed/server.ts';
import type { FeedStore } from '../feed/store.ts';
import { waitForFirstRun } from '../start/first-run.ts';
import { loadBenchPage } from './bundle.ts';
import type { Figure } from './figure.ts';
import { measureRatio } from './ratio.ts';

/** A feed that never has anything: what is in the library, the bench puts there. */
const EMPTY: FeedStore = { readDay: () => ({ value: [] }), findPaper: () => undefined, sampleItems: () => [] };

/** Opening the popup over a large library against opening it over a small one, the latest edition being the same. */
export async function measurePopup(): Promise<Figure[]> {
  const feed = await startFeed({ store: EMPTY });
  const [large, small] = [await launchLibrary(feed.port, 20_000), await launchLibrary(feed.port, 50)];
  try {
    return [
      {
        name: 'the popup to its first rows, 20,000 papers stored / 50 papers stored',
        goal: 1.3,
        ...(await measureRatio(
          25,
          () => timeOpening(large),
          () => timeOpening(small),
        )),
      },
    ];
  } finally {
    for (const { close, profileDir } of [large, small]) {
      await close();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
    }
    await feed.close();
  }
}

/** The release build over so many papers, 40 an edition. The worker sleeps, as it does whenever a popup is opened. */
async function launchLibrary(feedPort: number, count: number): Promise<PaperboyBrowser> {
  const paperboy = await launchPaperboy({ feedPort });
  await waitForFirstRun(paperboy);
  await loadBenchPage(paperboy.hub);
  await paperboy.hub.evaluate((count) => bench.fillLibrary(count), count);
  await paperboy.stopWorker();
  await paperboy.hub.evaluate(() => chrome.alarms.clearAll());
  return paperboy;
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

/** Runs in the page, before its own code. */
function markFirstRows(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-testid=paper]')) return;
    observer.disconnect();
    // The first frame paints the rows; when the second begins, they are on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-rows')));
  });
  observer.observe(document, { childList: true, subtree: true });
}
