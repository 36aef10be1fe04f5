import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'wxt';
import { provideChromium } from './browser/chromium.ts';
import { EXTENSION_DIR, launchPaperboy, type PaperboyBrowser } from './browser/launch.ts';
import { utcDayOf } from './feed/day.ts';
import { createRecentFolderStore } from './feed/folder.ts';
import { createGeneratedStore } from './feed/generated.ts';
import { startFeed } from './feed/server.ts';
import type { FeedStore } from './feed/store.ts';
import { startGate } from './start/gate.ts';
import { watchNotices } from './start/notices.ts';
import { hasDisplay, readOptions, USAGE, UsageError, type StartOptions } from './start/options.ts';
import { report } from './start/report.ts';
import { stayOpen } from './start/window.ts';

/**
 * `npm start`: Paperboy in a browser, over the built-in feed, with its first edition. Where nobody can look at it, the
 * edition is printed and pictures are taken instead.
 */
async function start(options: StartOptions): Promise<void> {
  const store = openStore(options.dataDir);
  provideChromium();
  if (options.builds) await build({ root: resolve(import.meta.dirname, '..') });
  else if (!existsSync(EXTENSION_DIR)) throw new UsageError('--no-build: there is no build yet.');

  const feed = options.isLive ? undefined : await startFeed({ store });
  // The first delivery begins with the browser: behind the gate it waits until somebody listens.
  const gate = feed && (await startGate(feed.port));
  try {
    const paperboy = await launch(options, gate?.port);
    if (options.isHeadless) await watchNotices(await paperboy.wakeWorker());
    gate?.open();
    await (options.isHeadless ? report(paperboy) : stayOpen(paperboy));
    await paperboy.close();
  } finally {
    gate?.close();
    await feed?.close();
  }
}

function openStore(dataDir: string | undefined): FeedStore {
  if (dataDir === undefined) return createGeneratedStore();
  const store = createRecentFolderStore(dataDir, utcDayOf(Date.now()));
  if (store.sampleItems(Date.now()).length > 0) return store;
  throw new UsageError(`--data: there is no list (YYYY-MM-DD.json) in ${dataDir}.`);
}

async function launch({ isHeadless }: StartOptions, feedPort: number | undefined): Promise<PaperboyBrowser> {
  try {
    return await launchPaperboy({
      isHeadless,
      keepsWelcome: !isHeadless,
      ...(feedPort !== undefined && { feedPort }),
    });
  } catch (cause) {
    const advice = isHeadless ? '' : ' Without a working display: npm start -- --headless';
    throw new Error(`The browser did not start.${advice}`, { cause });
  }
}

try {
  const options = readOptions(process.argv.slice(2), hasDisplay(process.platform, process.env));
  if (options.wantsHelp) console.log(USAGE);
  else await start(options);
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? `${error.message}\nnpm start -- --help lists the options.` : error);
  process.exitCode = isUsage ? 2 : 1;
}
