import type { Page } from '@playwright/test';
import { expect, openPopup, test } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder } from './marks.ts';
import { makeDelivery, makePaper } from './papers.ts';
import { makeStore } from './stores.ts';
import { writeRows } from './write-rows.ts';

test.use({ feedOptions: { store: makeStore(12) } });

const readScroll = (page: Page) => page.locator('.paper-list').evaluate((list) => list.scrollTop);

test('the open paper and the scrolling are as they were left', async ({ delivered, popup }) => {
  const [, second] = await readEditionInOrder(delivered);
  await findRow(popup, second!.id).getByTestId('paper-title').click();
  await expect(popup.getByTestId('abstract')).toBeVisible();
  await popup.locator('.paper-list').hover();
  await popup.mouse.wheel(0, 1200);
  await expect.poll(() => readScroll(popup)).toBe(1200);
  await popup.close();

  const again = await openPopup(delivered);
  await expect(findRow(again, second!.id).getByTestId('abstract')).toHaveText(second!.abstract);
  await expect.poll(() => readScroll(again)).toBe(1200);
  // Neither is the remembered place only where the eye is: the keys go on from the paper that was open.
  await again.keyboard.press('j');
  const [, , third] = await readEditionInOrder(delivered);
  await expect(findRow(again, third!.id).getByTestId('paper-title')).toBeFocused();
});

test('the starred list is still there after the popup was closed', async ({ delivered, popup }) => {
  const [first] = await readEditionInOrder(delivered);
  await findRow(popup, first!.id).getByTestId('star').click();
  await popup.getByRole('button', { name: 'Starred 1' }).click();
  await expect(popup.getByTestId('paper')).toHaveCount(1);
  await popup.close();
  const again = await openPopup(delivered);
  await expect(again.getByTestId('edition-date')).toHaveText('Starred');
  await expect(again.getByTestId('paper')).toHaveCount(1);
  // A click on the notification names an edition, and comes first.
  const named = await openPopup(delivered, `?edition=${first!.edition}`);
  await expect(named.getByTestId('edition-date')).not.toHaveText('Starred');
  await expect(findRow(named, first!.id)).toBeVisible();
});

test('an older edition is remembered, and after half an hour the latest greets again', async ({ delivered, popup }) => {
  await writeRows(delivered, 'papers', [makePaper('2026-01-05', 1)]);
  await writeRows(delivered, 'deliveries', [makeDelivery('2026-01-05', 1)]);
  await popup.reload();
  await popup.getByRole('button', { name: 'Edition before' }).click();
  await expect(popup.getByTestId('paper-title')).toHaveText(['Paper 1 of 2026-01-05']);
  await popup.close();
  const again = await openPopup(delivered);
  await expect(again.getByTestId('paper-title')).toHaveText(['Paper 1 of 2026-01-05']);
  await again.close();

  await delivered.hub.evaluate(() => {
    const place = JSON.parse(localStorage.getItem('popup-place') ?? 'null') as { savedAt: number };
    localStorage.setItem('popup-place', JSON.stringify({ ...place, savedAt: place.savedAt - 31 * 60_000 }));
  });
  const later = await openPopup(delivered);
  const [first] = await readEditionInOrder(delivered);
  await expect(findRow(later, first!.id)).toBeInViewport();
});

test('a place that cannot be read is no place', async ({ delivered }) => {
  const [first] = await readEditionInOrder(delivered);
  for (const place of ['{"view":"attic"}', '[', '{"view":"edition","scrollTop":"far","savedAt":0}']) {
    await delivered.hub.evaluate((text) => localStorage.setItem('popup-place', text), place);
    const popup = await openPopup(delivered);
    await expect(findRow(popup, first!.id)).toBeInViewport();
    await popup.close();
  }
});

test('what was marked in one window shows in the other at once', async ({ delivered, popup }) => {
  const [first] = await readEditionInOrder(delivered);
  const other = await openPopup(delivered);
  await findRow(other, first!.id).getByTestId('star').click();
  await expectMarks(delivered, first!.id, ['starredAt']);
  await expect(findRow(popup, first!.id).getByTestId('star')).toHaveAttribute('aria-pressed', 'true');
});
