import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { provideLanguages } from '../browser/chromium.ts';
import { EXTENSION_DIR } from '../browser/launch.ts';
import { expect, openPopup, readBadge, test } from './fixtures';
import { findOverflow } from './overflow';

/** The folder of each language, and what a browser in it calls itself. */
const LANGUAGES = { en: 'en', de: 'de', es: 'es', fr: 'fr', ja: 'ja', zh_CN: 'zh-CN' } as const;
const PAGES = ['popup', 'sidepanel', 'library', 'trends', 'options', 'welcome'] as const;

const hasLanguages = provideLanguages();
if (!hasLanguages) console.log('This Chromium speaks English only: the tests of other languages are skipped.');

type Texts = Record<string, { message: string }>;

const readTexts = (folder: string): Texts =>
  JSON.parse(readFileSync(join(EXTENSION_DIR, `_locales/${folder}/messages.json`), 'utf8')) as Texts;

/** A text of the build. What is the same in English stands only there. */
function readText(folder: string, key: string): string {
  return (readTexts(folder)[key] ?? readTexts('en')[key])!.message;
}

/** The text that shows that a page has been drawn, and in which language. */
async function expectDrawn(page: Page, name: (typeof PAGES)[number], folder: string): Promise<void> {
  const say = (key: string): string => readText(folder, key);
  if (name === 'popup' || name === 'sidepanel')
    await expect(page.getByTestId('search')).toHaveAttribute('placeholder', say('searchAll'));
  if (name === 'library' || name === 'trends')
    await expect(page.locator('[data-view=week]')).toContainText(say('viewWeek'));
  if (name === 'trends') await expect(page.getByTestId('trends')).toContainText(say('viewTrends'));
  if (name === 'options') await expect(page.locator('#privacy')).toHaveText(say('privacy'));
  if (name === 'welcome') await expect(page.getByRole('heading')).toHaveText(say('welcomeWhen'));
}

const findPath = (name: (typeof PAGES)[number]): string =>
  name === 'trends' ? 'library.html?view=trends' : `${name}.html`;

/** Nothing on a page reaches beyond its window, at any width that it is used at. */
async function expectFit(page: Page, name: (typeof PAGES)[number]): Promise<void> {
  for (const width of name === 'popup' ? [420] : [1280, 420, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await findOverflow(page), `${name} at ${width}`).toEqual([]);
  }
}

/** The list of keys: each beside what it does, not over it, and all of it in the window. */
async function expectKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeInViewport({ ratio: 1 });
  const gaps = await dialog.locator('dl > div').evaluateAll((rows) =>
    rows.map((row) => {
      const meaning = row.querySelector('dd')!.getBoundingClientRect();
      return meaning.left - row.querySelector('kbd:last-of-type')!.getBoundingClientRect().right;
    }),
  );
  expect(gaps.length).toBeGreaterThan(8);
  expect(Math.min(...gaps)).toBeGreaterThan(0);
}

for (const [folder, language] of Object.entries(LANGUAGES)) {
  test.describe(`a browser in ${language}`, () => {
    test.skip(!hasLanguages && folder !== 'en', 'this Chromium speaks English only');
    test.use({ browserOptions: { language } });

    test('has every page in it, each as wide as its window, and is told in it what is unread', async ({
      delivered,
    }) => {
      await test.step('what the extension is, and how much is unread', async () => {
        const description = await delivered.hub.evaluate(() => chrome.runtime.getManifest().description);
        expect(description).toBe(readText(folder, 'extensionDescription'));
        const [before = ''] = readText(folder, 'badgeUnread_other').split('$1');
        await expect.poll(async () => (await readBadge(delivered)).title).toMatch(new RegExp(`^${before}\\d`));
      });
      for (const name of PAGES) {
        await test.step(name, async () => {
          const page = await delivered.openPage(findPath(name));
          await page.setViewportSize({ width: 420, height: 600 });
          await expectDrawn(page, name, folder);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
          await expectFit(page, name);
          if (name === 'popup' || name === 'library') await expectKeys(page);
          await page.close();
        });
      }
    });
  });
}

test.describe('a browser in German', () => {
  test.skip(!hasLanguages, 'this Chromium speaks English only');
  test.use({ browserOptions: { language: 'de' } });

  test('writes dates, numbers and plurals as German does, and abstracts as they are', async ({ delivered }) => {
    const popup = await openPopup(delivered);
    const papers = popup.getByTestId('paper');
    await papers.first().waitFor();
    await expect(popup.getByTestId('edition-date')).toHaveText(
      /^\p{L}+tag, \d{1,2}\. \p{L}+$|^Mittwoch, \d{1,2}\. \p{L}+$/u,
    );
    await expect(popup.locator('.popup-counts')).toHaveText(/^\d+ Paper · \d+ ungelesen$/);
    await papers.first().getByTestId('paper-title').click();
    await expect(papers.first().getByTestId('abstract')).toHaveAttribute('lang', 'en');
  });

  test('says in German what is wrong with a search, and where', async ({ delivered }) => {
    const popup = await openPopup(delivered);
    await popup.getByTestId('search').fill('title:');
    await expect(popup.locator('#search-fault')).toHaveText(
      'Nach title: folgt ohne Leerzeichen ein Wort, eine Wortgruppe oder eine Klammer: title:',
    );
    await expect(popup.locator('#search-fault mark')).toHaveText('title:');
  });
});

test.describe('a language that is not there', () => {
  test.skip(!hasLanguages, 'this Chromium speaks English only');
  // Its browser is right to left; the texts are not.
  test.use({ browserOptions: { language: 'ar' } });

  test('gets English pages, that say so and read from the left', async ({ delivered }) => {
    const popup = await openPopup(delivered);
    await expect(popup.getByTestId('search')).toHaveAttribute('placeholder', 'Search all papers');
    await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
    await expect(popup.locator('html')).toHaveAttribute('dir', 'ltr');
  });
});

test.describe('written from the right', () => {
  test('every page is as wide as its window', async ({ delivered }) => {
    for (const name of PAGES) {
      const page = await delivered.openPage(findPath(name));
      await expectDrawn(page, name, 'en');
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      await expectFit(page, name);
      await page.close();
    }
  });

  test('the library is its own mirror image, and papers still read from the left', async ({ delivered }) => {
    const page = await delivered.openPage('library.html');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByTestId('paper-title').first().click();
    await page.getByTestId('paper-view').getByTestId('abstract').waitFor();
    const measure = async (selector: string): Promise<{ start: number; end: number }> => {
      const box = (await page.locator(selector).first().boundingBox())!;
      return { start: box.x, end: 1280 - box.x - box.width };
    };
    const selectors = ['.sidebar', '.list-pane', '.paper-pane', '.paper-votes', '.mark-star'];
    const before = await Promise.all(selectors.map(measure));
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const after = await Promise.all(selectors.map(measure));
    for (const [i, { start, end }] of before.entries()) {
      // A scroll bar stays where the system has it.
      expect(Math.abs(after[i]!.end - start), selectors[i]).toBeLessThan(20);
      expect(Math.abs(after[i]!.start - end), selectors[i]).toBeLessThan(20);
    }
    expect(await page.getByTestId('abstract').evaluate((text) => getComputedStyle(text).direction)).toBe('ltr');
  });
});
