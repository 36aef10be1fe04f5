import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { provideChromium } from './chromium.ts';
import { makeProfile } from './profile.ts';

/** The release build that `npm run build` makes. */
export const EXTENSION_DIR = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** How a browser is started. */
export interface LaunchOptions {
  /** The local port that `huggingface.co` is led to; without it the browser goes to the real one. */
  feedPort?: number;
  isHeadless?: boolean;
  /** A profile to start again; a fresh one without it. */
  profileDir?: string;
  timeZone?: string;
  /** What the browser speaks, as a tag of BCP 47: English without it. */
  language?: string;
  /** The page of the first steps, which a fresh profile opens by itself, stays open. */
  keepsWelcome?: boolean;
}

/** A browser with Paperboy installed. */
export interface PaperboyBrowser {
  context: BrowserContext;
  profileDir: string;
  extensionId: string;
  /** A page of the extension's own origin without any code of its own: for reading and steering from a test. */
  hub: Page;
  /** The background worker, woken if it sleeps. */
  wakeWorker(): Promise<Worker>;
  /** Kills the worker, as the browser does. */
  stopWorker(): Promise<void>;
  /** One of the extension's pages in a tab: `popup.html`, `options.html`, … */
  openPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium with the release build, as a user would have it, but led to a feed of our own. */
export async function launchPaperboy(options: LaunchOptions = {}): Promise<PaperboyBrowser> {
  const profileDir = options.profileDir ?? makeProfile();
  const isFresh = readdirSync(profileDir).length === 0;
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: provideChromium(),
    headless: false,
    viewport: null,
    args: chromiumFlags(options),
    // Playwright's own list switches extensions off.
    ignoreDefaultArgs: ['--disable-extensions'],
    env: {
      ...process.env,
      ...(options.timeZone && { TZ: options.timeZone }),
      // Chromium on Linux asks the environment, as every program there does.
      ...(options.language && { LANGUAGE: options.language.replace('-', '_') }),
    },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const openPage = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  const hub = await openPage('manifest.json');
  if (isFresh && options.keepsWelcome !== true) await (await waitForWelcome(context)).close();
  return {
    context,
    profileDir,
    extensionId,
    hub,
    openPage,
    // The handle outlives the worker: it is good again as soon as an event, here a message, has woken the next one.
    wakeWorker: async () => {
      await hub.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => undefined));
      return worker;
    },
    stopWorker: () => stopWorker(context, hub),
    close: () => context.close(),
  };
}

/** The page of the first steps, which comes once in a profile. */
export async function waitForWelcome(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  return context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome));
}

async function stopWorker(context: BrowserContext, hub: Page): Promise<void> {
  const session = await context.newCDPSession(hub);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

function chromiumFlags({ feedPort, isHeadless = true }: LaunchOptions): string[] {
  return [
    ...(isHeadless ? ['--headless=new'] : []),
    `--load-extension=${EXTENSION_DIR}`,
    `--disable-extensions-except=${EXTENSION_DIR}`,
    '--no-sandbox',
    '--disable-background-networking',
    '--no-first-run',
    // A screen that is large enough for a whole popup.
    ...(isHeadless ? ['--screen-info={1400x1000}'] : []),
    ...(feedPort === undefined ? [] : leadToFeed(feedPort)),
  ];
}

/** Every other host does not exist, so that a test can never reach the network. */
function leadToFeed(port: number): string[] {
  const hosts = ['huggingface.co', 'cdn-thumbnails.huggingface.co', 'arxiv.org'].map(
    (host) => `MAP ${host}:443 127.0.0.1:${port}`,
  );
  return [
    `--host-resolver-rules=${[...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    '--ignore-certificate-errors',
  ];
}
