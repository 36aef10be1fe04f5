import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { expect, openPopup, readNotices, test } from './fixtures.ts';
import { expectMarks, readEditionInOrder } from './marks.ts';
import { attachTo, openPopupOver } from './page-under-popup.ts';
import { makeStore } from './stores.ts';
import { pressAt, tabTo } from './tab-to.ts';

test.use({
  feedOptions: { store: makeStore(12) },
  browserOptions: { timeZone: 'UTC' },
});

test('the page one is on, the panel, the settings, what is new, and the first steps skipped', async ({ delivered }) => {
  const [first] = await readEditionInOrder(delivered);
  const over = await openPopupOver(delivered, `https://huggingface.co/papers/${first!.id}`);
  await pressAt(over, over.getByTestId('star-page'));
  await expectMarks(delivered, first!.id, ['starredAt']);
  await expect(over.getByTestId('star-page')).toHaveText('★ Starred');
  await over.keyboard.press('Space');
  await expectMarks(delivered, first!.id, []);
  await over.close();

  await delivered.hub.evaluate(() => chrome.storage.local.set({ 'dismissed-news': '0.0.1' }));
  const popup = await openPopup(delivered);
  const opening = delivered.context.waitForEvent('page');
  await expect(popup.getByTestId('news')).toBeVisible();
  await pressAt(popup, popup.getByRole('link', { name: /What is new/ }), 'Enter', 'Shift+Tab');
  const options = await opening;
  await expect(options.getByRole('heading', { name: 'What is new' })).toBeFocused();
  // That it was read is written a moment later: before that, an update would be taken for read.
  await expect(popup.getByTestId('news')).toHaveCount(0);
  await delivered.hub.evaluate(() => chrome.storage.local.set({ 'dismissed-news': '0.0.1' }));
  await popup.bringToFront();
  await popup.reload();
  await expect(popup.getByTestId('news')).toBeVisible();
  await pressAt(popup, popup.getByRole('button', { name: 'Not interested in what is new' }), 'Enter', 'Shift+Tab');
  await expect(popup.getByTestId('news')).toHaveCount(0);
  await popup.reload();
  await popup.getByTestId('paper').first().waitFor();
  await tabTo(popup, popup.getByTestId('open-panel'));
  // The page is gone before the key comes up again.
  await popup.keyboard.down('Enter').catch(() => undefined);
  await expect.poll(async () => (await attachTo(delivered, '/sidepanel.html')) !== undefined).toBe(true);

  await options.bringToFront();
  await options.reload();
  await changeSettings(delivered, options);
  const welcome = await delivered.openPage('welcome.html');
  const closed = welcome.waitForEvent('close');
  await tabTo(welcome, welcome.getByRole('button', { name: 'Skip all this' }), 'Tab', 30);
  await welcome.keyboard.down('Enter').catch(() => undefined);
  await closed;
});

/** Changes a field of each kind in the options, which are saved as they are changed. */
async function changeSettings(paperboy: PaperboyBrowser, page: Page): Promise<void> {
  await page.getByTestId('delivery-time').waitFor();
  await tabTo(page, page.getByTestId('delivery-time'), 'Tab', 60);
  await page.keyboard.type('0715AM');
  await pressAt(page, page.getByLabel('Saturday'), 'Space');
  await tabTo(page, page.getByRole('combobox', { name: 'Badge' }));
  await page.keyboard.press('End');
  await pressAt(page, page.getByTestId('test-notification'));
  await tabTo(page, page.getByRole('combobox', { name: 'Theme' }), 'Tab', 60);
  await page.keyboard.type('Dark');
  await pressAt(page, page.getByLabel(/Single keys/), 'Space');
  const readSaved = () =>
    paperboy.hub.evaluate(async () => (await chrome.storage.sync.get('settings'))['settings'] as object);
  await expect
    .poll(readSaved)
    .toMatchObject({ time: '07:15', weekdays: [1, 2, 3, 4, 5, 6], badge: 'none', theme: 'dark', hasKeys: false });
  await expect.poll(() => readNotices(paperboy)).toContain('test');
}
