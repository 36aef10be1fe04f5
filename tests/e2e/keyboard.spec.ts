import type { Locator, Page } from '@playwright/test';
import { createGeneratedStore } from '../feed/generated.ts';
import { moveClock } from './clock.ts';
import { expect, fireTick, openPopup, test, waitForRuns } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { makeDelivery, makePaper } from './papers.ts';
import { tabTo } from './tab-to.ts';
import { writeRows } from './write-rows.ts';

const store = createGeneratedStore(1, { papersPerDay: 12 });
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

const findTitle = (page: Page, paperId: string): Locator => findRow(page, paperId).getByTestId('paper-title');

/** The focus is on this paper, and one can see it. */
async function expectFocus(page: Page, paperId: string): Promise<void> {
  const title = findTitle(page, paperId);
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
  expect(
    await title.evaluate((button) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(button, '::after');
      return [button.matches(':focus-visible'), outlineStyle, outlineWidth];
    }),
  ).toEqual([true, 'solid', '2px']);
}

test('j, k and the arrows move from paper to paper, and stop at both ends', async ({ delivered, popup }) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  const steps: [key: string, index: number][] = [
    ['j', 0],
    ['j', 1],
    ['ArrowDown', 2],
    ['k', 1],
    ['ArrowUp', 0],
    ['k', 0],
  ];
  for (const [key, index] of steps) {
    await popup.keyboard.press(key);
    await expectFocus(popup, ids[index]!);
  }
  for (const _ of ids) await popup.keyboard.press('j');
  await expectFocus(popup, ids.at(-1)!);
});

test('Enter opens and closes, Escape closes, Tab goes through what is inside', async ({ delivered, popup }) => {
  const [first, second] = await readEditionInOrder(delivered);
  await popup.keyboard.press('j');
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('abstract')).toHaveText(first!.abstract);
  await expectMarks(delivered, first!.id, ['readAt']);
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('abstract')).toHaveCount(0);
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('abstract')).toBeVisible();

  const row = findRow(popup, first!.id);
  for (const part of [row.getByTestId('star'), row.getByTestId('read'), row.getByTestId('hide')]) {
    await popup.keyboard.press('Tab');
    await expect(part).toBeFocused();
    await expect(part).toBeVisible();
  }
  for (const link of await row.getByRole('link').all()) {
    await popup.keyboard.press('Tab');
    await expect(link).toBeFocused();
  }
  await popup.keyboard.press('Tab');
  await expectFocus(popup, second!.id);
  await popup.keyboard.press('Escape');
  await expect(popup.getByTestId('abstract')).toHaveCount(0);
});

test('s stars, m marks as read, o opens the page', async ({ delivered, popup }) => {
  const [first, second] = await readEditionInOrder(delivered);
  await popup.keyboard.press('j');
  await popup.keyboard.press('s');
  await expectMarks(delivered, first!.id, ['starredAt']);
  await popup.keyboard.press('m');
  await expectMarks(delivered, first!.id, ['readAt', 'starredAt']);
  await expectFocus(popup, first!.id);
  await popup.keyboard.press('m');
  await popup.keyboard.press('s');
  await expectMarks(delivered, first!.id, []);

  await popup.keyboard.press('j');
  const opening = delivered.context.waitForEvent('request', (request) => request.url().includes('arxiv.org'));
  await popup.keyboard.press('o');
  expect((await opening).url()).toBe(`https://arxiv.org/abs/${second!.id}`);
  await expectMarks(delivered, second!.id, ['readAt']);
});

test('x hides and goes on to the next paper; undo is reached with Tab and goes back to it', async ({
  delivered,
  popup,
}) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  await popup.keyboard.press('j');
  await popup.keyboard.press('x');
  await expectMarks(delivered, ids[0]!, ['hiddenAt']);
  await expectFocus(popup, ids[1]!);

  // The last one: there the next is the one before.
  for (const _ of ids) await popup.keyboard.press('j');
  await popup.keyboard.press('x');
  await expectMarks(delivered, ids.at(-1)!, ['hiddenAt']);
  await expectFocus(popup, ids.at(-2)!);
  await tabTo(popup, popup.getByTestId('undo'));
  await popup.keyboard.press('Enter');
  await expectMarks(delivered, ids.at(-1)!, []);
  await expectFocus(popup, ids.at(-1)!);
});

test('the focus goes on to the next paper also where a button took the paper away', async ({ delivered, popup }) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  for (let i = 0; i < 3; i += 1) {
    await popup.keyboard.press('j');
    await popup.keyboard.press('s');
  }
  await tabTo(popup, findRow(popup, ids[2]!).getByTestId('hide'));
  await popup.keyboard.press('Space');
  await expectMarks(delivered, ids[2]!, ['hiddenAt', 'starredAt']);
  await expectFocus(popup, ids[3]!);

  // A star taken away in the starred list: newest star first, so 2, 1, 0.
  await popup.keyboard.press('k');
  await popup.keyboard.press('k');
  await expectFocus(popup, ids[0]!);
  await tabTo(popup, popup.getByRole('button', { name: /Starred 3/ }), 'Shift+Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('edition-date')).toHaveText('Starred');
  await expect.poll(() => readShownIds(popup)).toEqual([ids[2], ids[1], ids[0]]);
  await popup.keyboard.press('j');
  await expectFocus(popup, ids[2]!);
  await popup.keyboard.press('j');
  await popup.keyboard.press('s');
  await expectMarks(delivered, ids[1]!, []);
  await expectFocus(popup, ids[0]!);
  await popup.keyboard.press('Escape');
  await expect(popup.getByTestId('edition-date')).not.toHaveText('Starred');
});

test('hidden papers are shown again without a mouse', async ({ delivered, popup }) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  await popup.keyboard.press('j');
  await popup.keyboard.press('x');
  await expectFocus(popup, ids[1]!);
  await popup.keyboard.press('x');
  await expectFocus(popup, ids[2]!);
  await tabTo(popup, popup.getByRole('button', { name: 'Hidden 2' }), 'Shift+Tab');
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('j');
  await expectFocus(popup, ids[0]!);
  await popup.keyboard.press('x');
  await expectMarks(delivered, ids[0]!, []);
  await expectFocus(popup, ids[1]!);
  await popup.keyboard.press('Escape');
  await expect(findTitle(popup, ids[0]!)).toBeVisible();
});

test('? shows the keys over the page, holds the focus, and gives it back', async ({ delivered, popup }) => {
  const [first] = await readEditionInOrder(delivered);
  await popup.keyboard.press('j');
  await popup.keyboard.press('?');
  const dialog = popup.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectFocus(popup, first!.id);
  await popup.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expectFocus(popup, first!.id);
  await popup.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await popup.keyboard.press('?');
  await expect(dialog).toBeHidden();
});

test('chips, editions, status and options are reached with Tab', async ({ delivered }) => {
  await writeRows(delivered, 'papers', [makePaper('2026-01-05', 1)]);
  await writeRows(delivered, 'deliveries', [makeDelivery('2026-01-05', 1)]);
  const popup = await openPopup(delivered);
  await popup.getByTestId('paper').first().waitFor();
  const button = (name: string | RegExp) => popup.getByRole('button', { name });
  const order = [
    popup.getByTestId('search'),
    button('Open beside the page'),
    popup.getByRole('link', { name: 'Library' }),
    ...['Options', 'Edition before', 'Edition after', 'Deliver now', /^All \d/, 'For you', /Starred/].map(button),
  ];
  for (const stop of order) {
    await popup.keyboard.press('Tab');
    await expect(stop).toBeFocused();
    expect(await stop.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  }
  await tabTo(popup, popup.getByRole('button', { name: 'Edition before' }), 'Shift+Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('paper-title')).toHaveText(['Paper 1 of 2026-01-05']);
  await expect(popup.getByRole('button', { name: 'Edition before' })).toBeFocused();

  await tabTo(popup, popup.getByRole('button', { name: 'Deliver now' }), 'Shift+Tab');
  await popup.keyboard.press('Enter');
  await waitForRuns(delivered, 2);
  await expect(popup.getByRole('button', { name: 'Deliver now' })).toBeFocused();

  await tabTo(popup, popup.getByRole('button', { name: 'Options' }));
  const opening = delivered.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  await expect(await opening).toHaveURL(/options\.html$/);
});

test('the focus stays on its paper when others join the list', async ({ delivered, feed, popup }) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  for (let i = 0; i < 5; i += 1) await popup.keyboard.press('j');
  await expectFocus(popup, ids[4]!);
  // At the end of the day its list is complete, and votes have changed the order.
  const [{ edition } = { edition: '' }] = await readEditionInOrder(delivered);
  await moveClock(delivered, feed, Date.parse(`${edition}T23:59:00Z`));
  await fireTick(delivered);
  await waitForRuns(delivered, 2);
  const after = await readEditionInOrder(delivered);
  await expect.poll(() => popup.getByTestId('paper').count()).toBe(after.length);
  await expect(findTitle(popup, ids[4]!)).toBeFocused();
});

test('keys are the browser’s with a modifier, and nobody’s where they are switched off', async ({ delivered }) => {
  const popup = await openPopup(delivered);
  const [first] = await readEditionInOrder(delivered);
  await popup.getByTestId('paper').first().waitFor();
  for (const key of ['Control+j', 'Alt+j', 'Meta+j']) await popup.keyboard.press(key);
  await expect(popup.locator('.paper :focus')).toHaveCount(0);
  await popup.keyboard.press('j');
  await expectFocus(popup, first!.id);
  for (const key of ['Control+x', 'Alt+m', 'Meta+s']) await popup.keyboard.press(key);
  await popup.keyboard.press('s');
  await expectMarks(delivered, first!.id, ['starredAt']);
  await popup.close();

  const options = await delivered.openPage('options.html');
  await options.getByRole('checkbox', { name: /Single keys/ }).uncheck();
  await expect(options.getByTestId('save-state')).toHaveText('Saved.');
  const quiet = await openPopup(delivered);
  await findTitle(quiet, first!.id).press('m');
  for (const key of ['x', 'j', 'o', '?']) await quiet.keyboard.press(key);
  await expect(findTitle(quiet, first!.id)).toBeFocused();
  await expect(quiet.getByRole('dialog')).toBeHidden();
  // Enter on a button is no shortcut, and Escape goes back one step all the same.
  await quiet.keyboard.press('Enter');
  await expect(quiet.getByTestId('abstract')).toBeVisible();
  await quiet.keyboard.press('Escape');
  await expect(quiet.getByTestId('abstract')).toHaveCount(0);
  await expectMarks(delivered, first!.id, ['readAt', 'starredAt']);
});

test.describe('in a list of a thousand papers', () => {
  test.use({ feedOptions: { store: createGeneratedStore(1, { papersPerDay: 250 }) } });

  test('the keys go beyond what is drawn, and the focus is always in sight', async ({ delivered, popup }) => {
    const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
    for (let i = 0; i < 60; i += 1) await popup.keyboard.press('j');
    await expectFocus(popup, ids[59]!);
    await popup.keyboard.press('s');
    await expectMarks(delivered, ids[59]!, ['starredAt']);
    await popup.keyboard.press('x');
    await expectMarks(delivered, ids[59]!, ['hiddenAt', 'starredAt']);
    await expectFocus(popup, ids[60]!);
    for (let i = 0; i < 20; i += 1) await popup.keyboard.press('k');
    // One of the twenty-one above is hidden.
    await expectFocus(popup, ids[39]!);
  });
});
