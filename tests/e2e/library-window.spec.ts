import type { Page } from '@playwright/test';
import type { StoredPaper } from '../../lib/store/rows.ts';
import { readTable } from '../browser/table.ts';
import { findNextDelivery, moveClock } from './clock.ts';
import { expect, test } from './fixtures.ts';
import { findRow, readShownIds } from './marks.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';

const store = makeStore(250);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

/** The ids in the order of the view "everything, newest": by day, then by number. */
function sortByDate(papers: StoredPaper[]): string[] {
  return papers
    .toSorted((a, b) => b.listedOn.localeCompare(a.listedOn) || (b.number ?? 0) - (a.number ?? 0))
    .map((paper) => paper.id);
}

const readTop = (page: Page) => page.locator('.window').evaluate((element) => element.scrollTop);

test('a list of thousands draws what is in sight, and keys and scroll bar reach its ends', async ({ delivered }) => {
  const ids = sortByDate(await readTable<StoredPaper>(delivered, 'papers'));
  expect(ids.length).toBeGreaterThan(700);
  const page = await delivered.openPage('library.html?view=all&sort=date');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(findRow(page, ids[0]!)).toBeVisible();
  const rows = page.getByTestId('paper');
  expect(await rows.count()).toBeLessThan(40);
  // The scroll bar is exact from the start.
  const list = page.locator('.window');
  const { rowHeight, listHeight } = await list.evaluate((element) => ({
    rowHeight: element.querySelector('li')?.offsetHeight ?? 0,
    listHeight: element.scrollHeight,
  }));
  expect(listHeight).toBe(rowHeight * ids.length);
  await expect(page.locator('.window li').first()).toHaveAttribute('aria-setsize', String(ids.length));

  await page.keyboard.press('j');
  await page.keyboard.press('End');
  await expect(findRow(page, ids.at(-1)!).getByTestId('paper-title')).toBeFocused();
  await expect(findRow(page, ids.at(-1)!)).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press('PageUp');
  const inPage = await list.evaluate((element, height) => Math.floor(element.clientHeight / height) - 1, rowHeight);
  await expect(findRow(page, ids.at(-1 - inPage)!).getByTestId('paper-title')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(findRow(page, ids[0]!).getByTestId('paper-title')).toBeFocused();
  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  const middle = findRow(page, ids[Math.floor(ids.length / 2)]!);
  await expect(middle).toBeInViewport();
  expect(await rows.count()).toBeLessThan(40);

  // Back leads to the paper in its list, not to the list's beginning.
  await middle.getByTestId('paper-title').click();
  await page.getByTestId('authors').getByRole('link').first().click();
  await expect(page.getByTestId('search')).not.toHaveValue('');
  await expect(middle).toHaveCount(1);
  await expect.poll(() => readTop(page)).toBe(0);
  await page.goBack();
  await expect(page.getByTestId('status')).toContainText('stored');
  await expect.poll(() => readTop(page)).toBeGreaterThan(0);
  await expect(middle).toBeInViewport();
});

test('at a size of text where a row is no whole number of pixels, what is drawn is what is in sight', async ({
  delivered,
}) => {
  const page = await delivered.openPage('library.html?view=all&sort=date');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByTestId('paper').first().waitFor();
  const list = page.locator('.window');
  const last = list.locator('li').last();
  const count = Number(await last.getAttribute('aria-setsize'));
  const countInSight = () =>
    list.evaluate((element, rows) => element.clientHeight / (element.scrollHeight / rows), count);
  const usual = await countInSight();
  await page.evaluate(() => (document.documentElement.style.fontSize = '18px'));
  const inSight = await countInSight();
  expect(inSight % 1).not.toBe(0);
  // The page has measured the new height when it draws fewer rows; at the top, one more than are beyond the screen.
  expect(Math.ceil(inSight)).toBeLessThan(Math.ceil(usual));
  await expect(list.locator('li')).toHaveCount(7 + Math.ceil(inSight));
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  await expect(last).toHaveAttribute('aria-posinset', String(count));
  // As many rows beyond the screen as at any size, where every pixel that is rounded has added up.
  await expect(list.locator('li')).toHaveCount(6 + Math.ceil(inSight));
});

test('what arrives leaves the reader and the focus at the paper', async ({ delivered, feed }) => {
  const page = await delivered.openPage('library.html?view=all&sort=date');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByTestId('paper').first().waitFor();
  await page.locator('.window').evaluate((element) => element.scrollTo(0, 20_000));
  // Until they are drawn there, the rows are those of the top.
  await expect
    .poll(async () => Number(await page.locator('.window li').first().getAttribute('aria-posinset')))
    .toBeGreaterThan(200);
  await expect.poll(async () => (await readShownIds(page)).length).toBeGreaterThan(10);
  const middle = (await readShownIds(page))[10]!;
  await expect(findRow(page, middle)).toBeInViewport();
  await findRow(page, middle).getByTestId('paper-title').focus();
  const [top, place] = [await readTop(page), await findRow(page, middle).boundingBox()];
  await moveClock(delivered, feed, findNextDelivery(store));
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await waitForRuns(delivered, 2);
  await expect.poll(() => readTop(page)).toBeGreaterThan(top);
  await expect.poll(async () => (await findRow(page, middle).boundingBox())?.y).toBe(place?.y);
  await expect(findRow(page, middle).getByTestId('paper-title')).toBeFocused();
});
