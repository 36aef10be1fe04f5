import { expect, openPopup, test } from './fixtures.ts';
import { expectFocus, findTitle } from './focus.ts';
import { expectMarks, findRow, readEditionInOrder } from './marks.ts';
import { makeDelivery, makePaper } from './papers.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';
import { tabTo } from './tab-to.ts';
import { writeRows } from './write-rows.ts';

test.use({
  feedOptions: { store: makeStore(12) },
  browserOptions: { timeZone: 'UTC' },
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

test('? shows the keys over the page, holds the focus, and gives it back', async ({ delivered, popup }) => {
  const [first] = await readEditionInOrder(delivered);
  await popup.keyboard.press('j');
  await popup.keyboard.press('?');
  const dialog = popup.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  // Not of the paper behind it.
  await popup.keyboard.press('x');
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
