import type { StoredPaper } from '../../lib/store/rows.ts';
import { readTable } from '../browser/table.ts';
import { findNextDelivery, moveClock } from './clock.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';

const store = makeStore(20);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

/** A long word of a title that stands in so few papers that a list draws them all, and which they are: a plain look. */
function findRareWord(papers: StoredPaper[]): { word: string; ids: string[] } {
  const texts = papers.map((paper) => JSON.stringify([paper.title, paper.abstract, paper.keywords]).toLowerCase());
  for (const word of papers.flatMap((paper) => paper.title.toLowerCase().match(/\b[a-z]{9,}\b/g) ?? [])) {
    const ids = papers.filter((_, i) => texts[i]!.includes(word)).map((paper) => paper.id);
    const isWhole = texts.every((text) => !text.includes(word) || new RegExp(`\\b${word}`).test(text));
    if (isWhole && ids.length >= 2 && ids.length <= 6) return { word, ids };
  }
  throw new Error('No word of the feed is rare enough.');
}

test('what is typed in the popup is found at once, the words marked, and Escape goes back', async ({
  delivered,
  popup,
}) => {
  const papers = await readEditionInOrder(delivered);
  const { word, ids } = findRareWord(papers);
  await popup.keyboard.press('/');
  await expect(popup.getByTestId('search')).toBeFocused();
  await popup.keyboard.type(word.slice(0, -2));
  await expect.poll(() => readShownIds(popup)).toEqual(expect.arrayContaining(ids));
  await popup.keyboard.type(word.slice(-2));
  await expect(popup.getByText(/\d+ papers? found/)).toBeVisible();
  await expect.poll(() => readShownIds(popup)).toEqual(expect.arrayContaining(ids));
  await expect(popup.locator('mark').first()).toHaveText(new RegExp(word.slice(0, 5), 'i'));

  await popup.keyboard.press('Enter');
  // The last letters may still be looked for: what came first may have got another place by then.
  await expect(popup.locator('[data-testid=paper-title]:focus')).toBeVisible();
  const focused = await popup.locator('[data-paper-id]:focus-within').getAttribute('data-paper-id');
  await popup.keyboard.press('s');
  await expectMarks(delivered, focused!, ['starredAt']);
  await popup.keyboard.press('Escape');
  await expect(popup.getByTestId('search')).toHaveValue('');
  await expect.poll(async () => (await readShownIds(popup)).length).toBe(papers.length);
});

test('a search is still there when the popup is opened again, and one click clears it', async ({
  delivered,
  popup,
}) => {
  const { word, ids } = findRareWord(await readEditionInOrder(delivered));
  await popup.getByTestId('search').fill(word);
  await expect(findRow(popup, ids[0]!)).toBeVisible();
  await popup.close();
  const again = await openPopup(delivered);
  await expect(again.getByTestId('search')).toHaveValue(word);
  await expect(findRow(again, ids[0]!)).toBeVisible();
  await again.getByRole('button', { name: /^All \d/ }).click();
  await expect(again.getByTestId('search')).toHaveValue('');
});

test('the first letter of a next word takes nothing away', async ({ delivered, popup }) => {
  const { word, ids } = findRareWord(await readEditionInOrder(delivered));
  const library = await delivered.openPage('library.html?view=all');
  for (const page of [popup, library]) {
    await page.getByTestId('search').fill(`${word} q`);
    await expect(findRow(page, ids[0]!)).toBeVisible();
    await page.getByTestId('search').fill(`${word} qqq`);
    await expect(page.getByTestId('empty')).toContainText(`${word} qqq`);
  }
});

test('nothing found is said, with what was asked and a way back', async ({ popup }) => {
  await popup.getByTestId('search').fill('xyzzyplugh');
  await expect(popup.getByTestId('empty')).toContainText('xyzzyplugh');
  await popup.getByRole('button', { name: 'Clear the search' }).click();
  await expect(popup.getByTestId('paper').first()).toBeVisible();
});

test('a mistake is shown where it stands, and nothing that was typed is lost', async ({ popup }) => {
  const field = popup.getByTestId('search');
  await field.fill('model');
  await expect(popup.getByText(/papers? found/)).toBeVisible();
  await field.fill('model after:2026-13-45');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(popup.locator('.filter-fault')).toContainText('after:2026-13-45');
  await expect(field).toHaveValue('model after:2026-13-45');
  await expect(popup.getByTestId('paper').first()).toBeVisible();
  await field.fill('model after:2020-01-01');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('the library searches by rank, date and votes, and its address holds it all', async ({ delivered }) => {
  const papers = await readTable<StoredPaper>(delivered, 'papers');
  const page = await delivered.openPage('library.html?view=all');
  await expect(page.getByTestId('status')).toContainText(`${papers.length} papers stored`);
  await page.getByTestId('search').fill('upvotes:>0');
  await page.getByTestId('order').selectOption('votes');
  const votes = new Map(papers.map((paper) => [paper.id, paper.upvotes]));
  const readVotes = async () => (await readShownIds(page)).map((id) => votes.get(id) ?? Number.NaN);
  const found = papers.filter(({ upvotes }) => upvotes > 0);
  expect(found.length).toBeGreaterThan(1);
  await expect(page.getByTestId('status')).toHaveText(`${found.length} papers found`);
  // A row of the order before may be drawn until the new one is there.
  const best = found.map(({ upvotes }) => upvotes).toSorted((a, b) => b - a);
  await expect
    .poll(async () => {
      const shown = await readVotes();
      return shown.length > 1 && shown.join() === best.slice(0, shown.length).join();
    })
    .toBe(true);

  const url = page.url();
  expect(url).toContain('sort=votes');
  const first = (await readShownIds(page))[0]!;
  await findRow(page, first).getByTestId('paper-title').click();
  await expect(page.getByTestId('abstract')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('abstract')).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('abstract')).toBeHidden();
  expect(page.url()).toBe(url);
});

test('a paper that arrives later is found without opening the page anew', async ({ delivered, feed }) => {
  const page = await delivered.openPage('library.html?q=upvotes:>=0');
  await expect(page.getByTestId('paper').first()).toBeVisible();
  const before = (await readTable(delivered, 'papers')).length;
  await expect(page.getByTestId('status')).toHaveText(`${before} papers found`);
  await moveClock(delivered, feed, findNextDelivery(store));
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await waitForRuns(delivered, 2);
  const papers = await readTable<StoredPaper>(delivered, 'papers');
  expect(papers.length).toBeGreaterThan(before);
  await expect(page.getByTestId('status')).toHaveText(`${papers.length} papers found`);
});
