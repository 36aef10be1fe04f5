import { expectAccessible } from './axe.ts';
import { findNextDelivery, moveClock } from './clock.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder } from './marks.ts';
import { attachTo } from './page-under-popup.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';

const store = makeStore(5);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

test('a button of the popup opens the panel beside the page, which shows the edition', async ({ delivered, popup }) => {
  const [first] = await readEditionInOrder(delivered);
  await popup.getByTestId('open-panel').click();
  await expect.poll(async () => (await attachTo(delivered, '/sidepanel.html')) !== undefined).toBe(true);
  const panel = await attachTo(delivered, '/sidepanel.html');
  await expect
    .poll(() => panel!.evaluate(`document.querySelector('[data-testid=paper-title]')?.textContent`))
    .toBe(first!.title);
  expect(await panel!.evaluate(`document.querySelector('[data-testid=open-panel]')`)).toBeNull();
});

test('it fills a panel of any width, without sideways scrolling', async ({ delivered }) => {
  const panel = await delivered.openPage('sidepanel.html');
  await panel.getByTestId('paper-title').first().click();
  for (const width of [320, 360, 500]) {
    await test.step(`${width} pixels wide`, async () => {
      await panel.setViewportSize({ width, height: 900 });
      await expect(panel.getByTestId('abstract')).toBeVisible();
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const footer = (await panel.locator('footer').boundingBox())!;
      expect([footer.width, footer.y + footer.height]).toEqual([width, 900]);
    });
  }
});

test('axe finds nothing on the panel with an open paper, light and dark', async ({ delivered }) => {
  const panel = await delivered.openPage('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.getByTestId('paper-title').first().click();
  await expect(panel.getByTestId('abstract')).toBeVisible();
  await expectAccessible(panel);
});

test('panel and popup have each a place of their own, and share what was marked', async ({ delivered, popup }) => {
  const [first, second] = await readEditionInOrder(delivered);
  const panel = await delivered.openPage('sidepanel.html');
  await findRow(panel, first!.id).getByTestId('paper-title').click();
  await findRow(popup, second!.id).getByTestId('paper-title').click();
  await findRow(panel, first!.id).getByTestId('star').click();
  await expectMarks(delivered, first!.id, ['readAt', 'starredAt']);
  await expect(findRow(popup, first!.id).getByTestId('star')).toHaveAttribute('aria-pressed', 'true');
  await panel.reload();
  await expect(findRow(panel, first!.id).getByTestId('abstract')).toBeVisible();
  await expect(findRow(panel, second!.id).getByTestId('abstract')).toHaveCount(0);
  const again = await openPopup(delivered);
  await expect(findRow(again, second!.id).getByTestId('abstract')).toBeVisible();
});

test('a new edition takes the place of the last while the panel is open, but not of an open paper or of what was found', async ({
  delivered,
  feed,
}) => {
  const panel = await delivered.openPage('sidepanel.html');
  const reading = await delivered.openPage('sidepanel.html?');
  await panel.locator('.paper-list').evaluate((list) => list.scrollTo(0, 400));
  const [first] = await readEditionInOrder(delivered);
  const before = await panel.getByTestId('edition-date').textContent();
  const all = await panel.getByRole('button', { name: /^All \d/ }).textContent();
  await reading.getByRole('button', { name: /^For you/ }).click();
  await findRow(reading, first!.id).getByTestId('paper-title').click();
  // Found papers, one of them open and one not.
  const found = await Promise.all(['?a', '?b'].map((query) => delivered.openPage(`sidepanel.html${query}`)));
  const [opened, closed] = [found[0]!, found[1]!];
  for (const page of found) {
    await page.getByTestId('search').fill(`id:${first!.id}`);
    await expect(page.getByTestId('paper')).toHaveCount(1);
    await page.getByTestId('search').press('ArrowDown');
  }
  await opened.keyboard.press('Enter');
  await expect(opened.getByTestId('abstract')).toBeVisible();
  // All remember the same place: each has only its own in memory.
  await moveClock(delivered, feed, findNextDelivery(store));
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await waitForRuns(delivered, 2);
  await expect(panel.getByTestId('edition-date')).not.toHaveText(before!);
  await expect.poll(() => panel.locator('.paper-list').evaluate((list) => list.scrollTop)).toBe(0);
  for (const page of found) await expect(page.getByRole('button', { name: /^All \d/ })).not.toHaveText(all!);
  await closed.keyboard.press('s');
  await expectMarks(delivered, first!.id, ['readAt', 'starredAt']);
  await opened.keyboard.press('Escape');
  await opened.keyboard.press('Escape');
  await expect(opened.getByTestId('edition-date')).not.toHaveText(before!);
  await expect(findRow(reading, first!.id).getByTestId('abstract')).toBeVisible();
  await expect(reading.getByTestId('edition-date')).toHaveText(before!);
  await reading.getByRole('button', { name: 'Edition after' }).click();
  await expect(reading.getByTestId('edition-date')).not.toHaveText(before!);
  await expect(reading.getByRole('button', { name: /^For you/ })).toHaveAttribute('aria-pressed', 'true');
});
