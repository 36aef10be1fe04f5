import { relative, resolve } from 'node:path';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { formatEdition, readLatestEdition } from './edition.ts';
import { describeRun, readStatus, waitForFirstRun } from './first-run.ts';
import { readShownNotices } from './notices.ts';
import { takeScreenshots } from './screenshots.ts';

const SCREENSHOT_DIR = resolve(import.meta.dirname, '../../.run');

/** Prints what a reader would see: the first edition, its notification, where the pictures are. Without one it fails. */
export async function report(paperboy: PaperboyBrowser): Promise<void> {
  const run = await waitForFirstRun(paperboy);
  if (run.failure) console.error(describeRun(run, await readStatus(await paperboy.openPage('popup.html'))));
  const papers = await readLatestEdition(paperboy);
  if (papers.length === 0) {
    console.error('No edition was delivered.');
    process.exitCode = 1;
    return;
  }
  console.log(`\nEdition of ${papers[0]?.edition}: ${papers.length} papers\n`);
  for (const line of formatEdition(papers)) console.log(line);
  const notices = await readShownNotices(await paperboy.wakeWorker());
  for (const { title, message } of notices) console.log(`\nNotification: ${title}\n${message}`);
  // The real source has no gate before it: it may have been too fast.
  if (notices.length === 0) console.log('\nNotification: none since anybody listened.');
  console.log('\nScreenshots:');
  for (const path of await takeScreenshots(paperboy, SCREENSHOT_DIR)) console.log(relative(process.cwd(), path));
}
