import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { findDownloads, type FirefoxPage } from '../browser/launch-firefox.ts';
import { expect, press, readText, type DeliveredFirefox } from './firefox-fixtures.ts';

/** Waits until an element says these words. */
export const expectText = (page: FirefoxPage, testId: string, words: string, timeout = 5000): Promise<void> =>
  expect.poll(() => readText(page, testId), { message: testId, timeout }).toContain(words);

/** Waits until all is deleted, and said to be: the background may first end what it is at, for half a minute at most. */
export const expectErased = (page: FirefoxPage, words: string): Promise<void> =>
  expectText(page, 'erase-state', words, 40_000);

/** Waits until nothing is the matter with the database. */
export const expectNoTrouble = (page: FirefoxPage): Promise<void> =>
  expect.poll(() => readText(page, 'trouble')).toBe('');

/** Waits until papers are listed. */
export async function waitForPapers(page: FirefoxPage): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.querySelector('[data-testid="paper"]') !== null)).toBe(true);
}

/** The ids of the rows that are drawn, from top to bottom. */
export const readShownIds = (page: FirefoxPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid=paper]')].map((row) => row.dataset['paperId']),
  );

/** Whether the first paper is starred. */
export const readStar = (page: FirefoxPage) =>
  page.evaluate(() => document.querySelector('[data-testid="star"]')?.ariaPressed);

/** Stars the first paper of a page. */
export async function star(page: FirefoxPage): Promise<void> {
  await waitForPapers(page);
  await press(page, 'star');
  await expect.poll(() => readStar(page)).toBe('true');
}

/** The one file that was downloaded, when it is complete; it goes with that. */
export async function takeDownload({ profileDir }: DeliveredFirefox): Promise<{ path: string; content: unknown }> {
  const folder = findDownloads(profileDir);
  const list = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  await expect.poll(() => list().filter((name) => !name.endsWith('.part')), { timeout: 15_000 }).toHaveLength(1);
  await expect.poll(() => list().length).toBe(1);
  const path = join(profileDir, 'taken.json');
  renameSync(join(folder, list()[0]!), path);
  return { path, content: JSON.parse(readFileSync(path, 'utf8')) };
}
