import type { Page } from '@playwright/test';
import type { Job } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expect, openLibrary, openPopup } from './fixtures.ts';
import { readEditionInOrder } from './marks.ts';
import { starPapers, waitForMeaning } from './meaning.ts';
import { makeHistory } from './papers.ts';
import { findProposals, makeTopic } from './topic-editor.ts';
import { writeRows } from './write-rows.ts';

/** Every state of the pages, and how one gets there from a delivered first edition. */
export const STATES: Record<string, (paperboy: PaperboyBrowser) => Promise<Page>> = {
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
  'the editor of a topic': async (paperboy) => {
    const page = await makeTopic(paperboy, { filter: 'model' });
    await page.locator('.topic-preview mark').first().waitFor();
    await page.getByText('Words are enough').click();
    return page;
  },
  'the editor of a topic that cannot be read': async (paperboy) => {
    const page = await makeTopic(paperboy, { filter: 'model (video' });
    await page.locator('.filter-fault mark').waitFor();
    return page;
  },
  'the editor of a topic by meaning': async (paperboy) => {
    await waitForMeaning(paperboy);
    const page = await makeTopic(paperboy, { about: 'video' });
    await page.getByTestId('paper-finder').fill('model');
    await findProposals(page).first().click();
    await page.getByTestId('border-outside').waitFor();
    await page.getByTestId('paper-finder').fill('model');
    await findProposals(page).first().waitFor();
    await page.getByTestId('paper-finder').press('ArrowDown');
    return page;
  },
  'a topic by meaning in the library': async (paperboy) => {
    await waitForMeaning(paperboy);
    const page = await openPaper(paperboy, 1280);
    await page.getByTestId('topic-of-like').click();
    await page.getByTestId('like-topic').getByRole('link').first().click();
    await page.getByTestId('topic-note').filter({ hasText: 'best' }).waitFor();
    await page.getByTestId('paper').first().waitFor();
    return page;
  },
  'the keys': async (paperboy) => {
    const page = await openList(paperboy);
    await page.getByRole('button', { name: 'All keys' }).click();
    await page.getByRole('dialog').waitFor();
    return page;
  },
  'the library with an open paper': (paperboy) => openPaper(paperboy, 1280),
  'the library over the whole of a narrow window': (paperboy) => openPaper(paperboy, 420),
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
  'a search by meaning': async (paperboy) => {
    await waitForMeaning(paperboy);
    const page = await paperboy.openPage('library.html?view=all&q=model&by=meaning');
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
  'the options': async (paperboy) => {
    const page = await paperboy.openPage('options.html');
    await page.getByTestId('log').waitFor();
    return page;
  },
  'a history that waits': async (paperboy) => {
    const failure = { kind: 'server', detail: '503: broken' } as const;
    const page = await openHistory(paperboy, { state: 'running', retryAt: Date.now() + 3600_000, failure });
    await page.getByTestId('history-wait').waitFor();
    return page;
  },
  'a paused history': async (paperboy) => {
    const page = await openHistory(paperboy, { state: 'paused' });
    await page.getByTestId('history-stop').waitFor();
    return page;
  },
  'a history with gaps': async (paperboy) => {
    const page = await openHistory(paperboy, { state: 'done', tries: { '2024-02-02': 2, '2024-02-03': 1 } });
    await page.getByTestId('history-gaps').waitFor();
    return page;
  },
};

/** The options page over a history in some state, which the worker leaves as it is. */
async function openHistory(paperboy: PaperboyBrowser, change: Partial<Job>): Promise<Page> {
  await writeRows(paperboy, 'jobs', [makeHistory(change)]);
  const page = await paperboy.openPage('options.html');
  await page.getByTestId('history').scrollIntoViewIfNeeded();
  return page;
}

/** Five stars, and an order made of them. */
async function learnTaste(paperboy: PaperboyBrowser): Promise<void> {
  await waitForMeaning(paperboy);
  await starPapers(paperboy, (await readEditionInOrder(paperboy)).slice(-5));
  await paperboy.hub.evaluate(() => chrome.runtime.sendMessage('work'));
  await expect.poll(async () => (await readTable(paperboy, 'suited')).length).toBeGreaterThan(0);
}

async function openPaper(paperboy: PaperboyBrowser, width: number): Promise<Page> {
  const page = await openLibrary(paperboy, '', width);
  await page.getByTestId('paper-title').first().click();
  await page.getByTestId('abstract').waitFor();
  return page;
}

async function openList(paperboy: PaperboyBrowser): Promise<Page> {
  const page = await openPopup(paperboy);
  await page.getByTestId('paper').first().waitFor();
  return page;
}
