import { expect, openLibrary, test } from './fixtures.ts';
import { expectMarks, findRow, readShownIds } from './marks.ts';
import { makeStore } from './stores.ts';

test.use({ feedOptions: { store: makeStore(20) } });

test('the library is read by keys alone, one step back at a time', async ({ delivered }) => {
  const page = await delivered.openPage('library.html?view=all');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByTestId('paper').first().waitFor();
  const [first, second] = await readShownIds(page);
  const title = (id: string | undefined) => findRow(page, id!).getByTestId('paper-title');
  await page.keyboard.press('j');
  await expect(title(first)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(title(second)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(findRow(page, second!)).toHaveAttribute('aria-current', 'true');
  await expect(title(second)).toBeFocused();
  await page.keyboard.press('s');
  await expectMarks(delivered, second!, ['readAt', 'starredAt']);
  await expect(findRow(page, second!).getByTestId('read')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('m');
  await expectMarks(delivered, second!, ['starredAt']);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByTestId('abstract')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('abstract')).toBeHidden();
  await expect(title(second)).toBeFocused();

  await page.keyboard.press('/');
  await expect(page.getByTestId('search')).toBeFocused();
  // All at once: no list on the way is without the current paper.
  await page.getByTestId('search').fill('upvotes:>=0');
  await expect(page.getByTestId('status')).toContainText('papers found');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('paper-title').first()).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByTestId('search')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' jk');
  await expect(page.getByTestId('search')).toHaveValue('upvotes:>=0 jk');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('search')).toHaveValue('');
});

test('the button that undoes hiding leaves the focus at the list', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all');
  await page.getByTestId('paper').first().getByTestId('hide').click();
  await page.getByTestId('undo').press('Enter');
  await expect(page.getByTestId('undo')).toHaveCount(0);
  await expect(page.locator('.list-pane .window:focus-within')).toHaveCount(1);
});

test('Tab goes through one row of the list only, and on to the paper', async ({ delivered }) => {
  const page = await delivered.openPage('library.html?view=all');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByTestId('paper').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByTestId('abstract').waitFor();
  const isInPane = () => page.evaluate(() => document.activeElement?.closest('[data-testid=paper-view]') !== null);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
  expect(await isInPane()).toBe(true);
  // There the arrows scroll, and letters speak of the open paper.
  const [first] = await readShownIds(page);
  await page.keyboard.press('ArrowDown');
  expect(await isInPane()).toBe(true);
  await page.keyboard.press('s');
  await expectMarks(delivered, first!, ['readAt', 'starredAt']);
});
