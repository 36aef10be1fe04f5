import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { openPopup } from './fixtures.ts';
import { learnTaste } from './meaning.ts';
import { makeTopic } from './topic-editor.ts';

/** States of the popup, and how one gets there from a delivered first edition. */
export const POPUP_STATES: Record<string, (paperboy: PaperboyBrowser) => Promise<Page>> = {
  'the popup': (paperboy) => openList(paperboy),
  'an open paper': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByTestId('paper-title').first().click();
    await page.getByTestId('abstract').waitFor();
    return page;
  },
  'starred papers': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByTestId('star').first().click();
    await page.getByRole('button', { name: /Starred/ }).click();
    await page.getByTestId('paper').first().waitFor();
    return page;
  },
  'no starred papers': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByRole('button', { name: /Starred/ }).click();
    await page.getByTestId('empty').waitFor();
    return page;
  },
  'hidden papers, with an undo': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByTestId('paper').first().hover();
    await page.getByTestId('hide').first().click();
    await page.getByRole('button', { name: /^Hidden/ }).click();
    await page.getByTestId('undo').waitFor();
    return page;
  },
  'what a search found': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByTestId('search').fill('title:video');
    await page.locator('mark').first().waitFor();
    return page;
  },
  'a search that cannot be read': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByTestId('search').fill('model after:yesterday');
    await page.locator('.filter-fault mark').waitFor();
    return page;
  },
  'a search that finds nothing': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByTestId('search').fill('xyzzyplugh');
    await page.getByTestId('empty').waitFor();
    return page;
  },
  'topics, on papers and chips': async (paperboy) => {
    const options = await makeTopic(paperboy, { filter: 'we OR model' });
    await options.getByTestId('topic-preview').waitFor();
    const page = await openList(paperboy);
    await page.locator('.paper-topics').first().waitFor();
    await page.getByTestId('topic-chip').click();
    return page;
  },
  'the keys': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByRole('button', { name: 'All keys' }).click();
    await page.getByRole('dialog').waitFor();
    return page;
  },
  'the popup for one reader': async (paperboy) => {
    await learnTaste(paperboy);
    const page = await openList(paperboy);
    await page.getByRole('button', { name: 'For you' }).click();
    await page.locator('.reason-line').first().waitFor();
    return page;
  },
  'the popup for one reader who has too few stars': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByRole('button', { name: 'For you' }).click();
    await page.locator('.taste-note').waitFor();
    return page;
  },
};

async function openList(paperboy: PaperboyBrowser): Promise<Page> {
  const page = await openPopup(paperboy);
  await page.getByTestId('paper').first().waitFor();
  return page;
}
