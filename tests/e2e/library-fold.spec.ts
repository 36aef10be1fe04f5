import { fillDisk } from './database-faults.ts';
import { expect, openLibrary, test } from './fixtures.ts';
import { findTitle } from './focus.ts';
import { expectMarks, findRow, readShownIds } from './marks.ts';
import { holdDatabase } from './slow-database.ts';
import { makeStore } from './stores.ts';

test.use({ feedOptions: { store: makeStore(20) } });

test('a narrow window shows the paper over the list, and Back returns to its row', async ({ delivered }) => {
  const page = await delivered.openPage('library.html?view=all');
  await page.setViewportSize({ width: 800, height: 700 });
  await page.getByTestId('paper').first().waitFor();
  await expect(page.getByTestId('paper-view')).toBeHidden();
  const [, second] = await readShownIds(page);
  await findRow(page, second!).getByTestId('paper-title').click();
  const view = page.getByTestId('paper-view');
  await expect(view.getByRole('heading', { level: 2 })).toBeFocused();
  await view.getByRole('button', { name: 'Back' }).click();
  await expect(view).toBeHidden();
  await expect(findRow(page, second!).getByTestId('paper-title')).toBeFocused();

  await page.keyboard.press('Enter');
  // The new page knows of no row where one was before.
  await page.reload();
  await findRow(page, second!).waitFor({ state: 'attached' });
  await expect(view.getByRole('heading', { level: 2 })).toBeFocused();
  await page.goBack();
  await expect(view).toBeHidden();
  await expect(findTitle(page, second!)).toBeFocused();
});

test('a link of the paper over the list leads to the list that it names', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all', 800);
  await page.getByTestId('paper-title').first().click();
  const view = page.getByTestId('paper-view');
  const author = page.getByTestId('authors').getByRole('link').first();
  expect(await author.getAttribute('href')).not.toContain('paper=');
  await author.click();
  await expect(view).toBeHidden();
  await expect(page.getByTestId('search')).toHaveValue(/^author:/);
  await expect(page.getByTestId('status')).toContainText('found');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(view.getByRole('heading', { level: 2 })).toBeFocused();
});

test('over the list, keys go on from the open paper, also after a reload', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all', 800);
  const ids = await readShownIds(page);
  await findTitle(page, ids[3]!).click();
  await page.reload();
  await page.getByTestId('abstract').waitFor();
  // The list is there, behind the paper.
  await findRow(page, ids[3]!).waitFor({ state: 'attached' });
  const readOpen = () => new URL(page.url()).searchParams.get('paper');
  await page.keyboard.press('j');
  await expect.poll(readOpen).toBe(ids[4]);
  await page.goBack();
  await expect.poll(readOpen).toBe(ids[3]);
  await page.keyboard.press('k');
  await expect.poll(readOpen).toBe(ids[2]);
});

test('a key that is pressed before the next paper has been read is not for the last one', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all', 800);
  const [first, second] = await readShownIds(page);
  await findTitle(page, first!).click();
  await page.getByTestId('abstract').waitFor();
  const letGo = await holdDatabase(delivered, ['papers']);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await letGo();
  await page.getByTestId('abstract').waitFor();
  // One is written after the other: a star for the first paper would be there before this one.
  await page.keyboard.press('s');
  await expectMarks(delivered, second!, ['readAt', 'starredAt']);
  await expectMarks(delivered, first!, ['readAt']);
});

test('over the list too it is said that a star could not be saved', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all', 800);
  await page.getByTestId('paper-title').first().click();
  await page.getByTestId('abstract').waitFor();
  await page.evaluate(fillDisk, { tables: ['marks'] });
  await page.keyboard.press('s');
  await expect(page.getByTestId('paper-view').getByTestId('trouble')).toContainText('There is no room left');
});

test('a narrower one has the views behind a button', async ({ delivered }) => {
  const page = await delivered.openPage('library.html');
  await page.setViewportSize({ width: 420, height: 700 });
  await page.getByTestId('paper').first().waitFor();
  const nav = page.getByRole('navigation', { name: 'Views' });
  await expect(nav).toBeHidden();
  const button = page.getByRole('button', { name: 'Views', exact: true });
  await button.click();
  await expect(nav).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(nav).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await nav.getByRole('link', { name: /^Everything/ }).click();
  await expect(nav).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything');
  await expect(button).toBeFocused();
});

test('nothing needs sideways scrolling at 320 pixels or with text twice as large', async ({ delivered }) => {
  const page = await delivered.openPage('library.html?view=all');
  await page.getByTestId('paper').first().waitFor();
  const measure = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await measure()).toBeLessThanOrEqual(0);
  await page.getByTestId('paper-title').first().click();
  await page.getByTestId('abstract').waitFor();
  expect(await measure()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await measure()).toBeLessThanOrEqual(0);
  await expect(page.getByTestId('abstract')).toBeVisible();
});
