import type { Page } from '@playwright/test';
import type { SuitedRow } from '../../lib/store/meaning/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { createGeneratedStore } from '../feed/generated.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { findWord, starPapers, waitForMeaning } from './meaning.ts';
import { makeStore } from './stores.ts';
import { tabTo } from './tab-to.ts';

const store = makeStore(20);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

async function openLibrary(paperboy: PaperboyBrowser, query: string): Promise<Page> {
  const page = await paperboy.openPage(`library.html${query}`);
  // High enough for every row to be drawn.
  await page.setViewportSize({ width: 1280, height: 14_000 });
  await page.getByTestId('paper').first().waitFor();
  const size = await page.locator('[aria-setsize]').first().getAttribute('aria-setsize');
  await expect(page.getByTestId('paper')).toHaveCount(Number(size));
  return page;
}

/** The edition as the worker has put it in order, if it has. */
async function readSuited(paperboy: PaperboyBrowser): Promise<string[] | undefined> {
  const rows = await readTable<SuitedRow>(paperboy, 'suited');
  return rows.filter(({ name }) => name !== 'best').toSorted((a, b) => b.name.localeCompare(a.name))[0]?.ids;
}

/** Waits until the page has that order. Both are read anew: the worker may be making another one. */
async function expectSuited(page: Page, paperboy: PaperboyBrowser): Promise<void> {
  await expect(async () => {
    expect(await readShownIds(page)).toEqual(await readSuited(paperboy));
  }).toPass({ timeout: 10_000 });
}

test('the library says how many stars are missing, and then orders by them, with reasons', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const page = await openLibrary(delivered, '?view=today');
  const before = await readShownIds(page);
  await page.getByTestId('order').selectOption('For you');
  expect(new URL(page.url()).searchParams.get('sort')).toBe('taste');
  const note = page.locator('.taste-note');
  await expect(note).toContainText('star 5 more papers');
  await expect.poll(() => readShownIds(page)).toEqual(before);
  for (const [i, id] of before.slice(0, 5).entries()) {
    await findRow(page, id).getByTestId('star').click();
    await expectMarks(delivered, id, ['starredAt']);
    if (i < 3) await expect(note).toContainText(`star ${4 - i} more papers`);
  }
  await expect(note).toHaveText('Ordered by what you starred, read and hid. Nothing is left out.');
  await expectSuited(page, delivered);
  expect((await readShownIds(page)).toSorted()).toEqual(before.toSorted());
  const reasoned = page.getByTestId('paper').filter({ has: page.locator('.reason-line') });
  const reason = (await reasoned.first().locator('.reason-line').textContent()) ?? '';
  expect(reason).toMatch(/^Shares .+ with (?:a paper|\d papers) you starred$/);
  await reasoned.first().getByTestId('paper-title').click();
  await expect(page.getByTestId('paper-view').locator('.reason-line')).toHaveText(reason);
  await page.reload();
  await expectSuited(page, delivered);
});

test('the popup has the edition in that order, by keyboard too, and Escape leads back', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const edition = await readEditionInOrder(delivered);
  await starPapers(delivered, edition.slice(-5));
  const popup = await openPopup(delivered);
  await popup.getByTestId('paper').first().waitFor();
  await tabTo(popup, popup.locator('.chip[data-view=taste]'));
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.taste-note')).toHaveText(/^Ordered by/);
  await expectSuited(popup, delivered);
  await expect(popup.locator('.reason-line').first()).toContainText('Shares');
  const [first] = await readShownIds(popup);
  await popup.keyboard.press('j');
  await expect(findRow(popup, first!).getByTestId('paper-title')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.locator('.taste-note')).toBeHidden();
  await expect.poll(() => readShownIds(popup)).toEqual(edition.map(({ id }) => id));
});

test('the popup says that it takes five stars, and shows the edition all the same', async ({ delivered }) => {
  const edition = await readEditionInOrder(delivered);
  await starPapers(delivered, edition.slice(0, 4));
  const popup = await openPopup(delivered);
  await popup.locator('.chip[data-view=taste]').click();
  await expect(popup.locator('.taste-note')).toContainText('star one more paper');
  await expect.poll(() => readShownIds(popup)).toEqual(edition.map(({ id }) => id));
});

test('the starred papers lead to what is like them, and what is starred there leaves', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const starred = (await readEditionInOrder(delivered)).slice(0, 2);
  await starPapers(delivered, starred);
  const page = await openLibrary(delivered, '?view=starred');
  await page.getByTestId('like-starred').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Similar to your stars');
  await expect(page.getByTestId('status')).toHaveText('20 papers');
  expect(new URL(page.url()).searchParams.get('view')).toBe('like');
  const ids = await readShownIds(page);
  expect(ids.filter((id) => starred.some((paper) => paper.id === id))).toEqual([]);
  await findRow(page, ids[0]!).getByTestId('star').click();
  await expect(page.getByTestId('status')).toHaveText('19 papers');
  await page.goBack();
  await expect(page.getByTestId('status')).toHaveText('3 papers');
  await page.getByTestId('like-starred').click();
  await expect(page.getByTestId('status')).toHaveText('20 papers');
});

test('a search finds by meaning what does not say the word, as long as the reader wants it', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const page = await openLibrary(delivered, '?view=all');
  // A tenth of the papers is found by meaning: some of these are to be without the word.
  await page.getByTestId('search').fill(await findWord(delivered, 1 / 40));
  const state = page.getByTestId('meaning-state');
  await expect(page.getByTestId('status')).toContainText('found');
  await expect(state).toHaveText('');
  const said = await readShownIds(page);
  await tabTo(page, page.getByTestId('by-meaning'));
  await page.keyboard.press('Space');
  await expect(state).toHaveText(/^\d+ papers? (?:was|were) found by meaning alone$/);
  const added = Number.parseInt((await state.textContent()) ?? '', 10);
  expect(added).toBeGreaterThan(0);
  await expect.poll(async () => (await readShownIds(page)).length).toBe(said.length + added);
  expect(new URL(page.url()).searchParams.get('by')).toBe('meaning');
  await page.reload();
  await expect(state).toHaveText(/found by meaning alone$/);
  // What holds a sentence together says nothing: it is marked only where it must be there.
  const word = await findWord(delivered);
  await page.getByTestId('search').fill(`with ${word}`);
  await expect(state).toHaveText(/found by meaning alone$/);
  const marked = page.getByTestId('paper').locator('mark');
  await expect(marked.filter({ hasText: new RegExp(word, 'i') }).first()).toBeVisible();
  await expect(marked.filter({ hasText: /^with$/i })).toHaveCount(0);
  await page.getByTestId('by-meaning').click();
  await expect(marked.filter({ hasText: /^with$/i }).first()).toBeVisible();
  await page.getByTestId('by-meaning').click();
  await page.getByTestId('search').fill('upvotes:>=0');
  await expect(state).toHaveText('This search cannot be compared by meaning.');
  await page.getByTestId('search').fill(`${word} OR author:song`);
  await expect(page).toHaveURL(/OR/);
  await expect(state).toHaveText('This search cannot be compared by meaning.');
  await page.getByTestId('search').fill(`${word} (`);
  await expect(page.locator('.filter-fault')).not.toBeEmpty();
  await expect(state).toHaveText('');
  await page.getByTestId('by-meaning').click();
  await expect(state).toHaveText('');
  expect(new URL(page.url()).searchParams.get('by')).toBeNull();
});

test('the reader chooses which papers the notification names, and is told what that takes', async ({ delivered }) => {
  const page = await delivered.openPage('options.html');
  await page.getByTestId('notice-order').selectOption('Those that suit me best');
  const read = () => delivered.hub.evaluate(async () => (await chrome.storage.sync.get('settings'))['settings']);
  await expect.poll(read).toMatchObject({ noticeOrder: 'taste' });
  const field = page.locator('.field', { has: page.getByTestId('notice-order') });
  await expect(field).toContainText('star 5 more papers');
  await starPapers(delivered, (await readEditionInOrder(delivered)).slice(-4));
  await page.reload();
  await expect(field).toContainText('star one more paper');
  await (await openPopup(delivered)).getByTestId('star').first().click();
  await expect(field).not.toContainText('star');
});

test.describe('with a handful of papers', () => {
  test.use({ feedOptions: { store: createGeneratedStore(1, { papersPerDay: 2 }) } });

  test('every order by meaning says that it is still learning', async ({ delivered }) => {
    const papers = await readEditionInOrder(delivered);
    await starPapers(delivered, papers);
    const page = await openLibrary(delivered, '?view=all&q=a&by=meaning');
    await expect(page.getByTestId('meaning-state')).toContainText('still learning');
    await page.goto(page.url().replace(/\?.*/, '?view=like'));
    await expect(page.getByTestId('empty')).toContainText('still learning');
    await page.goto(page.url().replace(/\?.*/, '?view=all&sort=taste'));
    await expect(page.locator('.taste-note')).toContainText(papers.length < 5 ? 'five stars' : 'still learning');
    await expect(page.getByTestId('paper')).toHaveCount(papers.length);
  });
});
