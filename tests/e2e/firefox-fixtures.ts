import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { findFirefox, NO_FIREFOX } from '../browser/firefox.ts';
import { PAPERBOY_ID } from '../browser/firefox-preferences.ts';
import { launchFirefox, type Firefox, type FirefoxPage } from '../browser/launch-firefox.ts';
import { makeProfile, removeProfile } from '../browser/profile.ts';
import { readTable } from '../browser/table.ts';
import { createGeneratedStore } from '../feed/generated.ts';
import { startFeed, type RunningFeed } from '../feed/server.ts';
import type { FeedStore } from '../feed/store.ts';

/** The very file that goes to the store; `npm run check:firefox` makes it. */
const EXTENSION_FILE = resolve(import.meta.dirname, `../../.output/paperboy-${packageJson.version}-firefox.zip`);

/** A Firefox with Paperboy installed from its file and led to a feed, the first edition delivered. */
export interface DeliveredFirefox {
  firefox: Firefox;
  /** A page of the extension's own origin without any code of its own: for reading and steering from a test. */
  hub: FirefoxPage;
  profileDir: string;
  /** Quits the browser and starts it again over the same profile. The old hub is gone with it. */
  restart(meanwhile?: () => void): Promise<void>;
}

interface Fixtures {
  /** The Firefox to start; undefined where there is none. */
  program: string | undefined;
  /** What the feed of a test is like; set it with `test.use`. */
  store: FeedStore;
  feed: RunningFeed;
  delivered: DeliveredFirefox;
}

const openHub = (firefox: Firefox): Promise<FirefoxPage> => firefox.openPage('icon/16.png');

/** Every test has a feed and a profile of its own. Without a Firefox it is skipped, in words. */
export const test = base.extend<Fixtures>({
  program: [findFirefox(), { option: true }],
  store: [createGeneratedStore(1, { papersPerDay: 12 }), { option: true }],
  feed: async ({ program, store }, use) => {
    base.skip(program === undefined, NO_FIREFOX);
    const feed = await startFeed({ store });
    await use(feed);
    await feed.close();
  },
  delivered: async ({ feed }, use) => {
    if (!existsSync(EXTENSION_FILE)) throw new Error('There is no Firefox build: npm run check:firefox makes it.');
    const options = { feedPort: feed.port, profileDir: makeProfile() };
    const firefox = await launchFirefox(options);
    await firefox.install(EXTENSION_FILE);
    const delivered: DeliveredFirefox = {
      firefox,
      hub: await openHub(firefox),
      profileDir: options.profileDir,
      restart: async (meanwhile) => {
        await delivered.firefox.quit();
        meanwhile?.();
        delivered.firefox = await launchFirefox(options);
        delivered.hub = await openHub(delivered.firefox);
      },
    };
    await waitForDelivery(delivered);
    await use(delivered);
    await delivered.firefox.quit();
    removeProfile(options.profileDir);
  },
});

export { expect } from '@playwright/test';

/** The notification comes after the end of the run. */
async function waitForDelivery(delivered: DeliveredFirefox): Promise<void> {
  await base.expect
    .poll(async () => (await readTable(delivered, 'runs')).filter((run) => run['endedAt'] !== undefined).length, {
      timeout: 45_000,
    })
    .toBe(1);
  await base.expect
    .poll(async () => (await readTable(delivered, 'deliveries')).map(({ notice }) => notice), { timeout: 15_000 })
    .toEqual(['shown']);
}

/** A page's text at a test id; empty where there is no such element. */
export const readText = (page: FirefoxPage, testId: string): Promise<string> =>
  page.evaluate((id) => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? '', testId);

/** A button by its test id. */
export const press = (page: FirefoxPage, testId: string): Promise<void> => page.click(`[data-testid="${testId}"]`);

/** Has the worker deliver now; ends when it has. */
export async function deliverNow({ hub }: DeliveredFirefox): Promise<void> {
  await hub.evaluate(() => browser.runtime.sendMessage('deliver-now'));
}

/** The ids of the notifications on the screen. */
export const readNotices = ({ hub }: DeliveredFirefox): Promise<string[]> =>
  hub.evaluate(async () => Object.keys(await browser.notifications.getAll()));

/** Waits until a notification can be clicked: its window, a moment later than the extension's word of it. */
export async function waitForNoticeWindow({ firefox }: DeliveredFirefox): Promise<void> {
  const isThere = () =>
    firefox.evaluateInBrowser(() => [...Services.wm.getEnumerator('alert:alert')].some((notice) => notice.gIsActive));
  await base.expect.poll(isThere).toBe(true);
}

/** What the toolbar button says in words. */
export const readTitle = ({ hub }: DeliveredFirefox): Promise<string> =>
  hub.evaluate(() => browser.action.getTitle({}));

/** The hourly alarm, as the browser has it. */
export const readTick = ({ hub }: DeliveredFirefox) =>
  hub.evaluate(async () => (await browser.alarms.get('tick')) ?? 'no alarm');

/** Ends the background, as Firefox does with an idle one. */
export async function stopBackground({ firefox }: DeliveredFirefox): Promise<void> {
  const state = await firefox.evaluateInBrowser(async (id) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    return extension.backgroundState;
  }, PAPERBOY_ID);
  base.expect(state).toBe('stopped');
}

/** Wakes the background by an event, here a message. */
export async function wakeBackground({ hub }: DeliveredFirefox): Promise<void> {
  await hub.evaluate(() => browser.runtime.sendMessage('wake').catch(() => undefined));
}
