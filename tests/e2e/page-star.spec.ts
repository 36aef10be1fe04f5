import type { Page } from '@playwright/test';
import type { StoredPaper, Wish } from '../../lib/store/rows.ts';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { expect, fireTick, openPopup, test } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder } from './marks.ts';
import { attachTo, openPopupOver } from './page-under-popup.ts';
import { writeRows } from './write-rows.ts';
import { OLD, store } from './old-paper.ts';

test.use({ feedOptions: { store } });

const PAGE = 'https://arxiv.org/abs/1706.03762v7';
const starButton = (page: Page) => page.getByTestId('star-page');

test('on the page of a paper that was delivered, the first line says which it is and stars it', async ({
  delivered,
}) => {
  const [, second] = await readEditionInOrder(delivered);
  const popup = await openPopupOver(delivered, `https://huggingface.co/papers/${second!.id}`);
  await expect(popup.getByTestId('page-state')).toHaveText(second!.title);
  await expect(starButton(popup)).toHaveText('☆ Star this paper');
  expect((await popup.locator('#app > *').first().boundingBox())?.y).toBe(0);
  await expect(popup.locator('#app > *').first()).toHaveAttribute('data-testid', 'page-star');
  await starButton(popup).click();
  await expect(starButton(popup)).toHaveText('★ Starred');
  await expectMarks(delivered, second!.id, ['starredAt']);
  await expect(findRow(popup, second!.id).getByTestId('star')).toHaveAttribute('aria-pressed', 'true');
  await starButton(popup).click();
  await expectMarks(delivered, second!.id, []);
});

test('the record of a paper that was never delivered is fetched, and belongs to no edition', async ({ delivered }) => {
  const before = await readEditionInOrder(delivered);
  const popup = await openPopupOver(delivered, PAGE);
  await expect(popup.getByTestId('page-state')).toHaveText('arXiv:1706.03762');
  await starButton(popup).focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('page-state')).toHaveText('Attention Is All You Need');
  const stored = await readTable<StoredPaper>(delivered, 'papers');
  expect(stored.find(({ id }) => id === OLD.id)).toMatchObject({ edition: 'archive', upvotes: 99 });
  expect(stored).toHaveLength(before.length + 1);
  await popup.getByRole('button', { name: 'Starred 1' }).click();
  await expect(findRow(popup, OLD.id).getByTestId('paper-title')).toHaveText('Attention Is All You Need');
});

test('the star is kept where the source cannot be reached, the words say so, and a tick brings the record', async ({
  delivered,
  feed,
}) => {
  feed.setFaults({ kind: 'reset', match: { path: '/api/papers/' } });
  const popup = await openPopupOver(delivered, PAGE);
  await starButton(popup).click();
  await expect(popup.getByTestId('page-state')).toContainText('Hugging Face cannot be reached');
  await expectMarks(delivered, OLD.id, ['starredAt']);

  feed.clearFaults();
  await popup.getByRole('button', { name: '★ Starred 1' }).click();
  await expect(popup.getByTestId('missing')).toContainText('arXiv:1706.03762');
  await fireTick(delivered);
  await expect(findRow(popup, OLD.id).getByTestId('paper-title')).toHaveText('Attention Is All You Need');
  await expect(popup.getByTestId('missing')).toHaveCount(0);
});

test('Retry asks at once; a source that asked for patience is not asked', async ({ delivered, feed }) => {
  feed.setFaults({ kind: '500', match: { path: '/api/papers/' } });
  const popup = await openPopupOver(delivered, PAGE);
  await starButton(popup).click();
  await expect(popup.getByTestId('page-state')).toContainText('Hugging Face has a problem');
  feed.setFaults({ kind: '429-retry-after', waitSeconds: 600, match: { path: '/api/papers/' } });
  const line = popup.getByTestId('page-star');
  await line.getByRole('button', { name: 'Retry' }).click();
  await expect(popup.getByTestId('page-state')).toContainText('rate limited until');
  await expect(line.getByRole('button', { name: 'Retry' })).toHaveCount(0);
  feed.clearFaults();
  const count = feed.requests.length;
  const other = await openPopupOver(delivered, 'https://arxiv.org/abs/2301.00001');
  await starButton(other).click();
  await expect(other.getByTestId('page-state')).toContainText('rate limited until');
  expect(feed.requests).toHaveLength(count);
});

test('a paper that the source does not know stays in the starred list, with its id and its link', async ({
  delivered,
}) => {
  const popup = await openPopupOver(delivered, 'https://arxiv.org/pdf/math/0601001v2.pdf');
  await starButton(popup).click();
  await expect(popup.getByTestId('page-state')).toContainText('Hugging Face does not know this paper');
  // A note from elsewhere is no star.
  await writeRows(delivered, 'marks', [{ paperId: '1706.03763', note: 'Later.', updatedAt: 1 }]);
  const library = await delivered.openPage('library.html?view=starred');
  await expect(library.getByTestId('missing-stars')).toContainText('1 starred paper is neither listed nor exported');
  await expect(library.getByTestId('missing').getByRole('link')).toHaveText('arXiv:math/0601001');
  await expectAccessible(library);
  const list = await openPopup(delivered);
  await list.getByRole('button', { name: '★ Starred 1' }).click();
  const row = list.getByTestId('missing');
  await expect(row.getByRole('link')).toHaveAttribute('href', 'https://arxiv.org/abs/math/0601001');
  await expect(row).toContainText('The star is kept');
  await row.getByTestId('star').click();
  await expect(list.getByTestId('empty')).toContainText('Nothing starred yet');
  await expect(library.getByTestId('empty')).toContainText('Nothing in Starred');
  expect((await readTable<Wish>(delivered, 'wishes')).map(({ paperId }) => paperId)).toEqual(['math/0601001']);
});

test('on any other page there is no such line, and nothing moves where there is one', async ({ delivered }) => {
  const popup = await openPopupOver(delivered, 'https://example.org/abs/1706.03762');
  await expect(starButton(popup)).toHaveCount(0);
  const over = await openPopupOver(delivered, PAGE);
  const height = (await over.getByTestId('page-star').boundingBox())!.height;
  await starButton(over).click();
  await expect(over.getByTestId('page-state')).toHaveText('Attention Is All You Need');
  expect((await over.getByTestId('page-star').boundingBox())!.height).toBe(height);
});

test('axe finds nothing on the line of a page, fetched or not, light and dark', async ({ delivered }) => {
  const popup = await openPopupOver(delivered, 'https://arxiv.org/abs/2301.00001');
  await expectAccessible(popup);
  await starButton(popup).click();
  await expect(popup.getByTestId('page-state')).toContainText('Hugging Face does not know this paper');
  await expectAccessible(popup);
});

test('axe finds nothing on a star without a record, light and dark', async ({ delivered }) => {
  const popup = await openPopupOver(delivered, 'https://arxiv.org/abs/2301.00001');
  await starButton(popup).click();
  await popup.getByRole('button', { name: '★ Starred 1' }).click();
  await popup.getByTestId('missing').waitFor();
  await expectAccessible(popup);
});

test('the real popup over a page of the source knows which page that is', async ({ delivered }) => {
  const [first] = await readEditionInOrder(delivered);
  const page = await delivered.context.newPage();
  await page.goto(`https://huggingface.co/papers/${first!.id}`);
  await page.bringToFront();
  const worker = await delivered.wakeWorker();
  await worker.evaluate(() => chrome.action.openPopup());
  await expect.poll(async () => (await attachTo(delivered, '/popup.html')) !== undefined).toBe(true);
  const popup = await attachTo(delivered, '/popup.html');
  const readLine = () => popup!.evaluate(`document.querySelector('[data-testid=page-state]')?.textContent`);
  await expect.poll(readLine).toBe(first!.title);
  await popup!.evaluate(`document.querySelector('[data-testid=star-page]').click()`);
  await expectMarks(delivered, first!.id, ['starredAt']);
});

/** What the browser does when an entry of the context menu is clicked. */
