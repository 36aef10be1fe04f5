import { launchPaperboy, type PaperboyBrowser } from '../browser/launch.ts';
import { removeProfile } from '../browser/profile.ts';
import { startFeed } from '../feed/server.ts';
import type { FeedStore } from '../feed/store.ts';
import { waitForFirstRun } from '../start/first-run.ts';
import { loadBenchPage } from './bundle.ts';

/** A feed that never has anything: what is in the library, the bench puts there. */
const EMPTY: FeedStore = { readDay: () => ({ value: [] }), findPaper: () => undefined, sampleItems: () => [] };

/** Does something with browsers whose libraries hold so many papers each, and puts everything away afterwards. */
export async function withLibraries<T>(
  counts: number[],
  use: (libraries: PaperboyBrowser[]) => Promise<T>,
): Promise<T> {
  const feed = await startFeed({ store: EMPTY });
  const libraries: PaperboyBrowser[] = [];
  try {
    for (const count of counts) libraries.push(await launchLibrary(feed.port, count));
    return await use(libraries);
  } finally {
    for (const { close, profileDir } of libraries) {
      await close();
      removeProfile(profileDir);
    }
    await feed.close();
  }
}

/**
 * The release build over so many papers, each list an edition, in a browser that was started anew since they came and were
 * learnt from. No reader brings 50,000 papers in one go and then goes through them: what was written a moment ago lies
 * unsorted in the browser's database, and reading it takes three times as long. The worker sleeps, as it does whenever a
 * page is opened.
 */
async function launchLibrary(feedPort: number, count: number): Promise<PaperboyBrowser> {
  const filled = await launchPaperboy({ feedPort });
  await waitForFirstRun(filled);
  await loadBenchPage(filled.hub);
  await filled.hub.evaluate((count) => bench.fillLibrary(count), count);
  await filled.hub.evaluate((count) => bench.waitUntilLearnt(count), count);
  await filled.close();
  const paperboy = await launchPaperboy({ feedPort, profileDir: filled.profileDir });
  await paperboy.stopWorker();
  await paperboy.hub.evaluate(() => chrome.alarms.clearAll());
  return paperboy;
}
