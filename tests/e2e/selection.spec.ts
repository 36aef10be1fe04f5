import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Mark } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { expect, openLibrary, test } from './fixtures.ts';
import { findRow, readShownIds } from './marks.ts';
import { holdDatabase } from './slow-database.ts';
import { makeStore } from './stores.ts';

test.use({ feedOptions: { store: makeStore(20) } });

const readMarks = (paperboy: PaperboyBrowser) => readTable<Mark>(paperboy, 'marks');

async function readStarred(paperboy: PaperboyBrowser): Promise<string[]> {
  const marks = await readMarks(paperboy);
  return marks.filter((mark) => mark.starredAt !== undefined).map((mark) => mark.paperId);
}

const box = (page: Page, paperId: string) => page.locator(`[id="select-${paperId}"]`);
const NEW_TAGS = ['One', 'Two', 'Three'];
const count = (page: Page) => page.getByTestId('selected-count');

test('papers are picked by pointer, one by one and as a range, and what is done to them is undone', async ({
  delivered,
}) => {
  const page = await openLibrary(delivered, '?view=all');
  const ids = await readShownIds(page);
  await page.getByTestId('select-start').click();
  await box(page, ids[1]!).check();
  await box(page, ids[4]!).click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('4 selected');
  // A range that shrinks gives back what it took.
  await box(page, ids[3]!).click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('3 selected');
  await box(page, ids[2]!).uncheck();
  await expect(count(page)).toHaveText('2 selected');

  await page.getByTestId('select-star').click();
  await expect(page.getByTestId('bulk-status')).toHaveText(/^Starred 2 papers\./);
  await expect(page.getByTestId('select-star')).toHaveAttribute('aria-pressed', 'true');
  expect((await readStarred(delivered)).toSorted()).toEqual([ids[1]!, ids[3]!].toSorted());
  await box(page, ids[2]!).check();
  await expect(page.getByTestId('select-star')).toHaveAttribute('aria-pressed', 'mixed');
  await page.getByTestId('select-star').click();
  await expect(page.getByTestId('bulk-status')).toHaveText(/^Starred 1 paper\./);
  await page.getByTestId('bulk-undo').click();
  await expect(page.getByTestId('bulk-status')).toHaveText('Undone for 1 paper.');
  await expect(page.locator('.list-pane .window')).toBeFocused();
  expect((await readStarred(delivered)).toSorted()).toEqual([ids[1]!, ids[3]!].toSorted());

  await page.getByTestId('select-end').click();
  await expect(page.getByTestId('select')).toHaveCount(0);
  await findRow(page, ids[0]!).click({ modifiers: ['ControlOrMeta'] });
  await findRow(page, ids[5]!).click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('6 selected');
  // A paper is still opened by a plain press.
  await findRow(page, ids[2]!).getByTestId('paper-title').click();
  await expect(page.getByTestId('abstract')).toBeVisible();
  await expect(count(page)).toHaveText('6 selected');
});

test('everything is picked, hidden and brought back, and another list begins without a selection', async ({
  delivered,
}) => {
  const page = await openLibrary(delivered, '?view=today');
  const all = (await page.getByTestId('status').textContent())?.match(/\d+/)?.[0];
  const ids = await readShownIds(page);
  await page.getByTestId('select-start').click();
  await box(page, ids[0]!).check();
  await box(page, ids[1]!).check();
  await page.getByTestId('select-hide').click();
  await expect(count(page)).toHaveText('Select papers');
  // What has left the list does not come back with the next range.
  await box(page, ids[4]!).click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('1 selected');
  await page.getByTestId('bulk-undo').click();
  await page.getByRole('button', { name: `All ${all}` }).click();
  await expect(count(page)).toHaveText(`${all} selected`);
  await page.getByTestId('select-hide').click();
  await expect(page.getByTestId('bulk-status')).toHaveText(new RegExp(`^Hid ${all} papers\\.`));
  await expect(page.getByTestId('paper')).toHaveCount(0);
  await expect(count(page)).toHaveText('Select papers');
  await page.getByTestId('bulk-undo').click();
  await expect(page.getByTestId('status')).toHaveText(`${all} papers`);
  await page.getByRole('button', { name: `All ${all}` }).click();
  await page.getByRole('link', { name: /^Everything/ }).click();
  await expect(page.getByTestId('selection')).toHaveCount(0);
});

test('keys pick, extend, mark and give up a selection', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all');
  const ids = await readShownIds(page);
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await expect(count(page)).toHaveText('1 selected');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(count(page)).toHaveText('3 selected');
  await expect(findRow(page, ids[2]!).getByTestId('paper-title')).toBeFocused();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(count(page)).toHaveText('2 selected');
  await page.keyboard.press('m');
  await expect(page.getByTestId('bulk-status')).toHaveText(/^Marked 2 papers as read\./);
  await expect(page.getByTestId('select-read')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('m');
  await expect(page.getByTestId('bulk-status')).toHaveText(/^Marked 2 papers as unread\./);
  await page.getByTestId('order').selectOption('votes');
  await expect.poll(() => readShownIds(page)).not.toEqual(ids);
  await expect(count(page)).toHaveText('2 selected');
  await page.getByTestId('order').selectOption('trending');
  await page.locator('body').press('ControlOrMeta+a');
  await expect(count(page)).not.toHaveText('2 selected');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('selection')).toHaveCount(0);
  // Without a selection a key speaks of the current paper again.
  await page.keyboard.press('s');
  await expect.poll(() => readStarred(delivered)).toEqual([ids[1]]);
  // They work from a row's box too, which Space ticks.
  await page.getByTestId('select-start').click();
  await box(page, ids[3]!).click();
  await page.keyboard.press('Space');
  await expect(count(page)).toHaveText('Select papers');
  await page.keyboard.press('Space');
  await expect(count(page)).toHaveText('1 selected');
  await page.keyboard.press('m');
  await expect(page.getByTestId('bulk-status')).toHaveText(/^Marked 1 paper as read\./);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(count(page)).toHaveText('2 selected');
  await expect(findRow(page, ids[4]!).getByTestId('paper-title')).toBeFocused();
});

test('a selection gets a tag, loses it again, and is saved as a file', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all');
  const ids = await readShownIds(page);
  await findRow(page, ids[0]!).click({ modifiers: ['ControlOrMeta'] });
  await findRow(page, ids[2]!).click({ modifiers: ['ControlOrMeta'] });
  const tags = page.getByTestId('select-tags');
  await tags.locator('summary').click();
  await tags.getByTestId('tag-input').fill('To read');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('bulk-status')).toHaveText(/^Tagged 2 papers with To read\./);
  const tagged = (await readMarks(delivered)).filter((mark) => mark.tags?.includes('To read'));
  expect(tagged.map((mark) => mark.paperId).toSorted()).toEqual([ids[0]!, ids[2]!].toSorted());
  await expectAccessible(page);
  // Neither lies over the other, while it is open.
  await page.getByTestId('bulk-undo').click({ trial: true, timeout: 2000 });
  await expect(tags).toHaveAttribute('open');
  await tags.getByRole('button', { name: 'Remove the tag To read 2' }).click();
  await expect(page.getByTestId('bulk-status')).toHaveText(/^Took the tag To read from 2 papers\./);
  await expect(tags.getByTestId('tag-input')).toBeFocused();
  // What is typed meanwhile waits; commas part tags.
  const release = await holdDatabase(delivered);
  for (const typed of ['One', 'Two, Three']) {
    await tags.getByTestId('tag-input').fill(typed);
    await page.keyboard.press('Enter');
  }
  await release();
  await expect(page.getByTestId('bulk-status')).toHaveText(/^Tagged 2 papers with Two, Three\./);
  expect((await readMarks(delivered)).map((mark) => mark.tags)).toEqual([NEW_TAGS, NEW_TAGS]);
  // To give a tag that both have changes nothing, and what was given before can still be taken back.
  const releaseAgain = await holdDatabase(delivered);
  await tags.getByTestId('tag-input').fill('One');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('selection')).toHaveAttribute('aria-busy', 'true');
  await releaseAgain();
  const said = 'Tagged 0 papers with One. Tagged 2 papers with Two, Three.';
  await expect(page.getByTestId('bulk-status')).toContainText(said);
  await expect(page.getByTestId('selection')).toHaveAttribute('aria-busy', 'false');
  await page.getByTestId('bulk-undo').click();
  await expect(page.getByTestId('bulk-status')).toHaveText('Undone for 2 papers.');
  await expect(page.locator('.list-pane .window')).toBeFocused();
  expect((await readMarks(delivered)).map((mark) => mark.tags)).toEqual([['One'], ['One']]);
  await expect(tags).not.toHaveAttribute('open');
  await tags.locator('summary').click();
  await page.keyboard.press('Escape');
  await expect(tags).not.toHaveAttribute('open');
  await expect(tags.locator('summary')).toBeFocused();

  const menu = page.getByTestId('export');
  await menu.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: 'BibTeX', exact: true }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8').match(/^@\w+\{/gm)).toHaveLength(2);
});

test('a selection fits a narrow window', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all', 320);
  await page.getByTestId('select-start').click();
  await page.getByTestId('select').first().check();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
});
