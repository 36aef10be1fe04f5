import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expect, openPopup, readBadge, readNotices, test } from './fixtures.ts';

test.use({ browserOptions: { timeZone: 'Europe/Berlin' } });

const readSaved = (paperboy: PaperboyBrowser) =>
  paperboy.hub.evaluate(async () => (await chrome.storage.sync.get('settings'))['settings'] as Record<string, unknown>);

test('every choice is saved as it is made, said to be, and there after a reload', async ({ delivered }) => {
  const page = await delivered.openPage('options.html');
  await page.getByTestId('delivery-time').fill('07:15');
  await expect(page.getByTestId('save-state')).toHaveText('Saved.');
  await page.getByLabel('Saturday').check();
  await page.getByLabel('Friday').uncheck();
  await page.getByRole('combobox', { name: 'Notification' }).selectOption('none');
  await page.getByRole('combobox', { name: 'Badge' }).selectOption('none');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByLabel(/Single keys/).uncheck();
  await expect
    .poll(() => readSaved(delivered))
    .toMatchObject({
      time: '07:15',
      weekdays: [1, 2, 3, 4, 6],
      notify: 'none',
      badge: 'none',
      theme: 'dark',
      hasKeys: false,
    });

  await page.reload();
  await expect(page.getByTestId('delivery-time')).toHaveValue('07:15');
  await expect(page.getByLabel('Saturday')).toBeChecked();
  await expect(page.getByLabel('Friday')).not.toBeChecked();
  expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe('dark');
  await expect.poll(async () => (await readBadge(delivered)).text).toBe('');
});

test('the next delivery follows the chosen time and days', async ({ delivered }) => {
  const page = await delivered.openPage('options.html');
  const next = page.getByTestId('next-delivery');
  await expect(next).toHaveText(/8:30/);
  await page.getByTestId('delivery-time').fill('06:45');
  await expect(next).toHaveText(/6:45/);
  // A time that was only begun is none: the last one holds, and stands there again.
  await page.getByTestId('delivery-time').fill('');
  await page.getByTestId('delivery-time').blur();
  await expect(page.getByTestId('delivery-time')).toHaveValue('06:45');
  // What another window has changed meanwhile stands there when one leaves the field.
  await page.getByTestId('delivery-time').focus();
  const other = await delivered.openPage('options.html');
  await other.getByTestId('delivery-time').fill('09:10');
  await expect(next).toHaveText(/9:10/);
  await page.getByTestId('delivery-time').blur();
  await expect(page.getByTestId('delivery-time')).toHaveValue('09:10');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await page.getByLabel(day).uncheck();
  await expect(next).toHaveText(/no day is chosen/);
  await page.getByLabel('Sunday').check();
  await expect(next).toHaveText(/Sunday|\d/);
});

test('a test notification is shown', async ({ delivered }) => {
  const page = await delivered.openPage('options.html');
  await page.getByTestId('test-notification').click();
  await expect.poll(() => readNotices(delivered)).toContain('test');
});

test('it says what is stored, what was done, and what is allowed', async ({ delivered }) => {
  const papers = await readTable(delivered, 'papers');
  // As whoever is led here from a database in trouble.
  const page = await delivered.openPage('options.html#data');
  const heading = page.getByRole('heading', { name: 'Your data' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(page.getByTestId('usage')).toContainText(`Papers${papers.length}`);
  await expect(page.getByTestId('usage')).toContainText('Lists7');
  await expect(page.getByTestId('log').getByRole('row')).toHaveCount(2);
  await expect(page.getByTestId('log')).toContainText(`${papers.length} papers new`);
  await expect(page.getByTestId('permission')).toHaveText(/is granted/);
  // A host that is wider than its column breaks between its parts.
  const lines = await page.getByText(/^cdn-thumbnails\./).evaluate((host) =>
    [...host.childNodes]
      .filter((part) => part instanceof Text)
      .map((part) => {
        const range = document.createRange();
        range.selectNode(part);
        return range.getClientRects().length;
      }),
  );
  expect(new Set(lines)).toEqual(new Set([1]));
});

test('single keys can be switched off', async ({ delivered }) => {
  const page = await delivered.openPage('options.html');
  await page.getByLabel(/Single keys/).uncheck();
  await expect.poll(async () => (await readSaved(delivered))?.['hasKeys']).toBe(false);
  const popup = await openPopup(delivered);
  await popup.getByTestId('paper').first().waitFor();
  await expect(popup.getByRole('button', { name: 'All keys' })).toHaveCount(0);
  await popup.keyboard.press('j');
  await popup.keyboard.press('s');
  // What is written after the keys comes into sight after what they would have written.
  await popup.getByTestId('star').nth(1).click();
  await expect(popup.getByTestId('star').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(popup.getByTestId('star').first()).toHaveAttribute('aria-pressed', 'false');
});
