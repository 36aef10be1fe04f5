import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { createGeneratedStore } from '../feed/generated.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { takeJumps, watchLayout } from './layout-shift.ts';
import { makeDelivery, makePaper } from './papers.ts';
import { countRowLines } from './row-lines.ts';
import { holdDatabase } from './slow-database.ts';
import { makeStore } from './stores.ts';
import { writeRows } from './write-rows.ts';

/** The parts whose place must not depend on whether the database has answered. */
const FRAME = ['.popup-header', 'h1', '.popup-main', '.popup-footer'];

/** From where to where each part goes, from the top of the page. */
function readFrame(page: Page) {
  const parts = FRAME.map(async (selector) => {
    const { y = Number.NaN, height = Number.NaN } = (await page.locator(selector).boundingBox()) ?? {};
    return [selector, y, y + height];
  });
  return Promise.all(parts);
}

test.describe('of a thousand papers', () => {
  test.use({ feedOptions: { store: makeStore(250) } });

  test('only the rows in sight are drawn, from the first paper to the last', async ({ delivered, popup }) => {
    const papers = await readEditionInOrder(delivered);
    expect(papers.length).toBeGreaterThan(700);
    const rows = popup.getByTestId('paper');
    await expect(findRow(popup, papers[0]!.id)).toBeInViewport();
    expect(await rows.count()).toBeLessThan(40);

    const list = popup.locator('.paper-list');
    // The height of rows is known only once they were drawn, so the end moves while one goes there.
    await expect(async () => {
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await expect(findRow(popup, papers.at(-1)!.id)).toBeInViewport({ ratio: 0.9, timeout: 200 });
    }).toPass({ timeout: 20_000 });
    expect(await rows.count()).toBeLessThan(40);
    await expect(findRow(popup, papers[0]!.id)).toHaveCount(0);
  });

  test('every row has its line, at whatever fraction of a pixel it ends', async ({ delivered }) => {
    const panel = await delivered.openPage('sidepanel.html');
    for (const width of [380, 400, 420]) {
      await panel.setViewportSize({ width, height: 2400 });
      // Rows are measured and placed anew after a change of the width.
      await expect(async () => {
        const { rows, lines } = await countRowLines(panel);
        expect(rows).toBeGreaterThan(18);
        expect(lines).toBe(rows);
      }).toPass();
    }
  });

  test('the place in the middle is found again', async ({ delivered, popup }) => {
    const list = popup.locator('.paper-list');
    await list.hover();
    await popup.mouse.wheel(0, 20_000);
    // A wheel moves it smoothly: what is in the middle is known once it rests.
    let place = 0;
    await expect(async () => {
      const before = place;
      place = await list.evaluate((element) => element.scrollTop);
      expect(place).toBeGreaterThan(15_000);
      expect(place).toBe(before);
    }).toPass({ intervals: [300] });
    const shown = await readShownIds(popup);
    const middle = findRow(popup, shown[Math.floor(shown.length / 2)]!);
    await expect(middle).toBeInViewport();
    await popup.close();
    const again = await openPopup(delivered);
    await expect(findRow(again, shown[Math.floor(shown.length / 2)]!)).toBeInViewport();
  });
});

/** A second edition, so that the buttons for the editions are there. */
async function addEdition(paperboy: PaperboyBrowser): Promise<void> {
  await writeRows(paperboy, 'papers', [makePaper('2026-01-05', 1)]);
  await writeRows(paperboy, 'deliveries', [makeDelivery('2026-01-05', 1)]);
}

test.describe('nothing jumps', () => {
  // Of its own, so that the browser has not just been started: its worker would have much to write.
  test.use({ feedOptions: { store: createGeneratedStore(1, { papersPerDay: 12 }) } });

  test('when the papers arrive later than the page', async ({ delivered }) => {
    const papers = await readEditionInOrder(delivered);
    await addEdition(delivered);
    const release = await holdDatabase(delivered);
    await delivered.context.addInitScript(watchLayout);
    const popup = await openPopup(delivered);
    const before = await readFrame(popup);
    // What came before is the window, which was given the popup's size after it was opened.
    await takeJumps(popup);
    await expect(popup.getByTestId('paper')).toHaveCount(0);
    await release();
    await findRow(popup, papers[0]!.id).waitFor();
    expect(await readFrame(popup)).toEqual(before);
    expect(await takeJumps(popup)).toEqual([]);
  });

  test('when it is known later than the papers when they came', async ({ delivered }) => {
    await addEdition(delivered);
    const release = await holdDatabase(delivered, ['runs']);
    await delivered.context.addInitScript(watchLayout);
    const popup = await openPopup(delivered);
    await popup.getByTestId('paper').first().waitFor();
    await expect(popup.getByRole('navigation', { name: 'Editions' })).toBeVisible();
    const before = await readFrame(popup);
    await takeJumps(popup);
    await release();
    await expect(popup.getByTestId('status')).toHaveText(/^Updated/);
    expect(await readFrame(popup)).toEqual(before);
    expect(await takeJumps(popup)).toEqual([]);
  });

  test('when papers are starred, read, opened and hidden', async ({ delivered }) => {
    await delivered.context.addInitScript(watchLayout);
    const popup = await openPopup(delivered);
    const [first, second] = await readEditionInOrder(delivered);
    await findRow(popup, first!.id).waitFor();
    const before = await readFrame(popup);
    await findRow(popup, second!.id).getByTestId('star').click();
    await findRow(popup, second!.id).getByTestId('paper-title').click();
    await expect(popup.getByTestId('abstract')).toBeVisible();
    await findRow(popup, second!.id).getByTestId('hide').click();
    await expect(popup.getByTestId('undo')).toBeVisible();
    expect(await readFrame(popup)).toEqual(before);
    await popup.getByRole('button', { name: /Starred 1/ }).click();
    await expect(popup.getByRole('heading', { name: 'Starred' })).toBeVisible();
    expect(await readFrame(popup)).toEqual(before);
  });
});
