import { test as base, type Page } from '@playwright/test';
import { launchPaperboy, type LaunchOptions, type PaperboyBrowser } from '../browser/launch.ts';
import { removeProfile } from '../browser/profile.ts';
import { startFeed, type RunningFeed, type ServerOptions } from '../feed/server.ts';
import { copyDeliveredProfile, isUsual } from './delivered-profile.ts';
import { waitForEdition } from './runs.ts';

interface Fixtures {
  /** What the feed of a test is like; set it with `test.use`. */
  feedOptions: ServerOptions;
  browserOptions: LaunchOptions;
  feed: RunningFeed;
  /** A fresh browser with the release build, led to the feed. */
  paperboy: PaperboyBrowser;
  /** The same, with the first edition delivered: before the browser started, where feed and browser are the usual ones. */
  delivered: PaperboyBrowser;
  /** The popup, as a page of its size, over a delivered first edition. */
  popup: Page;
}

/** Every test has a feed and a browser of its own. */
export const test = base.extend<Fixtures>({
  feedOptions: [{}, { option: true }],
  browserOptions: [{}, { option: true }],
  feed: async ({ feedOptions }, use) => {
    const feed = await startFeed(feedOptions);
    await use(feed);
    await feed.close();
  },
  paperboy: async ({ feed, browserOptions }, use) => {
    const paperboy = await launchPaperboy({ feedPort: feed.port, ...browserOptions });
    await use(paperboy);
    await paperboy.close();
    removeProfile(paperboy.profileDir);
  },
  delivered: async ({ feed, feedOptions, browserOptions }, use) => {
    const isCopied = isUsual(feedOptions, browserOptions);
    const profile = isCopied && { profileDir: await copyDeliveredProfile(feedOptions, browserOptions) };
    const paperboy = await launchPaperboy({ feedPort: feed.port, ...browserOptions, ...profile });
    await waitForEdition(paperboy);
    await use(paperboy);
    await paperboy.close();
    removeProfile(paperboy.profileDir);
  },
  popup: async ({ delivered }, use) => {
    const popup = await openPopup(delivered);
    await popup.getByTestId('paper').first().waitFor();
    await use(popup);
  },
});

export { expect } from '@playwright/test';

/** The popup's page in a tab, at the popup's size. */
export async function openPopup(paperboy: PaperboyBrowser, query = ''): Promise<Page> {
  const page = await paperboy.openPage(`popup.html${query}`);
  await page.setViewportSize({ width: 420, height: 600 });
  return page;
}

/** The library's page in a tab, with its list drawn. */
export async function openLibrary(paperboy: PaperboyBrowser, query = '', width = 1280): Promise<Page> {
  const page = await paperboy.openPage(`library.html${query}`);
  await page.setViewportSize({ width, height: 800 });
  await page.getByTestId('paper').first().waitFor();
  return page;
}

/** Fires the hourly alarm now. */
export async function fireTick(paperboy: PaperboyBrowser): Promise<void> {
  await paperboy.hub.evaluate(() => chrome.alarms.create('tick', { when: Date.now(), periodInMinutes: 60 }));
}

/** The ids of the notifications on the screen. */
export function readNotices(paperboy: PaperboyBrowser): Promise<string[]> {
  return paperboy.hub.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

/** What stands on the toolbar button. */
export function readBadge(paperboy: PaperboyBrowser): Promise<{ text: string; title: string }> {
  return paperboy.hub.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
}
