import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { openLibrary } from './fixtures.ts';
import { findWord, learnTaste, waitForMeaning } from './meaning.ts';

/** States of the library, and how one gets there from a delivered first edition. */
export const LIBRARY_STATES: Record<string, (paperboy: PaperboyBrowser) => Promise<Page>> = {
  'a topic by meaning in the library': async (paperboy) => {
    await waitForMeaning(paperboy);
    const page = await openPaper(paperboy, 1280);
    await page.getByTestId('topic-of-like').click();
    await page.getByTestId('like-topic').getByRole('link').first().click();
    await page.getByTestId('topic-note').filter({ hasText: 'best' }).waitFor();
    await page.getByTestId('paper').first().waitFor();
    return page;
  },
  'the library with an open paper': (paperboy) => openPaper(paperboy, 1280),
  'the library over the whole of a narrow window': (paperboy) => openPaper(paperboy, 420),
  'the library in two panes': (paperboy) => openPaper(paperboy, 800),
  'the keys of the library': async (paperboy) => {
    const page = await openLibrary(paperboy);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    return page;
  },
  'selected papers in the library': async (paperboy) => {
    const page = await paperboy.openPage('library.html?view=all');
    await page.getByTestId('select-start').click();
    await page.getByTestId('select').first().check();
    await page.getByTestId('export').locator('summary').click();
    return page;
  },
  'a search in the library that finds nothing': async (paperboy) => {
    const page = await paperboy.openPage('library.html?view=starred&q=nothing');
    await page.getByTestId('empty').waitFor();
    return page;
  },
  'the library for one reader': async (paperboy) => {
    await learnTaste(paperboy);
    const page = await paperboy.openPage('library.html?view=today&sort=taste');
    await page.locator('.reason-line').first().waitFor();
    await page.getByTestId('paper-title').first().click();
    await page.getByTestId('abstract').waitFor();
    return page;
  },
  'a search by meaning': async (paperboy) => {
    await waitForMeaning(paperboy);
    // A word that most papers say cannot be compared.
    const page = await paperboy.openPage(`library.html?view=all&q=${await findWord(paperboy)}&by=meaning`);
    await page.getByTestId('meaning-state').filter({ hasText: 'alone' }).waitFor();
    return page;
  },
  'what is like the stars': async (paperboy) => {
    await learnTaste(paperboy);
    const page = await paperboy.openPage('library.html?view=like');
    await page.getByTestId('paper').first().waitFor();
    return page;
  },
  'the views over a narrow library': async (paperboy) => {
    const page = await openPaper(paperboy, 420);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    await page.getByRole('navigation', { name: 'Views' }).waitFor();
    return page;
  },
};

async function openPaper(paperboy: PaperboyBrowser, width: number): Promise<Page> {
  const page = await openLibrary(paperboy, '', width);
  await page.getByTestId('paper-title').first().click();
  await page.getByTestId('abstract').waitFor();
  return page;
}
