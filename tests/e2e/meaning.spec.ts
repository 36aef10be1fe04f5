import { createGeneratedStore } from '../feed/generated.ts';
import { fillDisk, makeRoom } from './database-faults.ts';
import { expect, openLibrary, test } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { deliverEnough, deliverFortnight, starPapers, waitForMeaning } from './meaning.ts';
import { makeStore } from './stores.ts';
import { makeTopic } from './topic-editor.ts';

const store = makeStore(20);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

test('a paper shows what is like it, and each opens in its place', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const page = await openLibrary(delivered, '?view=all');
  const [first] = await readShownIds(page);
  await findRow(page, first!).getByTestId('paper-title').click();
  const similar = page.getByTestId('similar');
  await similar.scrollIntoViewIfNeeded();
  const links = similar.getByRole('link');
  await expect(links).toHaveCount(6);
  const title = (await links.first().textContent()) ?? '';
  await links.first().click();
  await expect(page.getByTestId('paper-view').getByRole('heading', { level: 2 })).toHaveText(title);
  const opened = new URL(page.url()).searchParams.get('paper');
  expect(opened).not.toBe(first);
  // Keys speak of it, though the list's own paper is still the first.
  await expect(page.getByTestId('paper-view')).toBeFocused();
  await page.keyboard.press('s');
  await expectMarks(delivered, opened!, ['readAt', 'starredAt']);
  await page.goBack();
  await expect(page.getByTestId('abstract')).toBeVisible();
  await expect(page.getByTestId('paper-view')).toBeFocused();
});

test.describe('with a handful of papers', () => {
  const few = createGeneratedStore(1, { papersPerDay: 2 });
  test.use({ feedOptions: { store: few } });

  test('it says that it is still learning', async ({ delivered }) => {
    const page = await openLibrary(delivered, '?view=all');
    await page.getByTestId('paper-title').first().click();
    const similar = page.getByTestId('similar');
    await similar.scrollIntoViewIfNeeded();
    await expect(similar).toContainText('still learning');
  });

  test('it shows what it has learnt as soon as there is enough, without being asked again', async ({
    delivered,
    feed,
  }) => {
    const page = await openLibrary(delivered, '?view=all');
    const title = (await page.getByTestId('paper-title').first().textContent()) ?? '';
    await page.getByTestId('paper-title').first().click();
    const similar = page.getByTestId('similar');
    await similar.scrollIntoViewIfNeeded();
    await expect(similar).toContainText('still learning');
    const found = await openLibrary(delivered, `?view=all&by=meaning&q=${encodeURIComponent(findLongestWord(title))}`);
    await expect(found.getByTestId('meaning-state')).toContainText('still learning');

    await deliverEnough(delivered, feed, few);
    await expect(found.getByTestId('meaning-state')).toHaveText(/found by meaning alone$/);
    await page.bringToFront();
    await expect(similar.getByRole('link').first()).toBeVisible();
  });

  test('it says that there is no room for what it learns, until there is', async ({ delivered, feed }) => {
    const worker = await delivered.wakeWorker();
    await worker.evaluate(fillDisk, { tables: ['meaning'] });
    await deliverFortnight(delivered, feed, few);
    await starPapers(delivered, (await readEditionInOrder(delivered)).slice(0, 5));
    const page = await openLibrary(delivered, '?view=all&sort=taste');
    const full = 'The database could not be written (QuotaExceededError: There is no room.). Is the disk full?';
    await expect(page.locator('.list-note')).toHaveText(full);
    await page.getByTestId('paper-title').first().click();
    const similar = page.getByTestId('similar');
    await similar.scrollIntoViewIfNeeded();
    await expect(similar).toContainText(full);
    await page.goto(page.url().replace(/\?.*/, '?view=like'));
    await expect(page.getByTestId('empty')).toContainText(full);
    await page.goto(page.url().replace(/\?.*/, '?view=all&q=a&by=meaning'));
    const state = page.getByTestId('meaning-state');
    await expect(state).toHaveText(full);
    const options = await makeTopic(delivered, { about: 'video' });
    await expect(options.getByTestId('border-total')).toContainText(full);

    await worker.evaluate(makeRoom);
    await delivered.hub.evaluate(() => chrome.runtime.sendMessage('work'));
    await waitForMeaning(delivered);
    await expect(state).not.toContainText('Is the disk full?');
  });
});

const findLongestWord = (text: string): string =>
  (text.match(/[a-z]+/gi) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '';
