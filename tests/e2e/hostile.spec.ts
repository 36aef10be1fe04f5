import type { Locator, Page } from '@playwright/test';
import type { StoredPaper } from '../../lib/store/rows.ts';
import { addDays, utcDayOf } from '../feed/day.ts';
import { readTable } from '../browser/table.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { watchHarm } from './harm.ts';
import { makeHostileBackup } from './hostile-backup.ts';
import { hostileStore, isNeighbour, TITLES } from './hostile-feed.ts';
import { ALL_REFUSED, tryInjections } from './injections.ts';
import { listOverlaps } from './list-overlaps.ts';
import { expectMarks, findRow, readShownIds } from './marks.ts';
import { waitForMeaning } from './meaning.ts';
import { writeRows } from './write-rows.ts';

/** Most of a long list's rows are there after a frame. */
const POLL = { intervals: [20], timeout: 30_000 };

// Every row is opened, of fifty.
test.describe.configure({ timeout: 240_000 });
test.use({ feedOptions: { store: hostileStore } });

/** Opens each paper's row, and sees that it and its links are as they should be. */
async function openAll(page: Page, papers: StoredPaper[], act: (row: Locator, opened: Locator) => Promise<void>) {
  const pane = page.getByTestId('paper-view');
  const hasPane = (await pane.count()) > 0;
  for (const paper of papers) {
    await showRow(page, paper);
    const row = findRow(page, paper.id);
    await row.getByTestId('paper-title').click();
    const opened = hasPane ? pane : row;
    await expect(opened.getByTestId('abstract')).toBeVisible();
    expect(await listAddresses(opened, /^https?:\/\/[^@]+$|^chrome-extension:/)).toEqual([]);
    expect(await findOverlaps(page)).toEqual([]);
    await act(row, opened);
  }
}

/** The addresses behind links that are not as they may be. */
function listAddresses(part: Locator, good: RegExp): Promise<string[]> {
  const read = (links: Element[]) => links.map((link) => (link as HTMLAnchorElement).href);
  return part
    .getByRole('link')
    .evaluateAll(read)
    .then((addresses) => addresses.filter((address) => !good.test(address)));
}

test('hostile papers, topics and tags execute nothing on any page, and are what others are', async ({ delivered }) => {
  const papers = await readTable<StoredPaper>(delivered, 'papers');
  expect(papers).toHaveLength(2 * TITLES.length);
  const hostile = papers.filter((row) => !isNeighbour(row));
  const page = await openPopup(delivered, '?watched');
  const expectNoHarm = await watchHarm(page);
  const goTo = async (path: string): Promise<void> => {
    await page.goto(new URL(path, page.url()).href);
    await page.getByTestId('paper').first().waitFor();
  };
  await page.reload();
  await openAll(page, hostile, async (row) => {
    await row.getByTestId('star').click();
    await row.getByTestId('paper-title').click();
  });
  // A star on each: everything about them still works.
  for (const paper of hostile) await expectMarks(delivered, paper.id, ['readAt', 'starredAt']);
  await expectNoHarm();

  // Enough of them over time to learn from and to draw.
  const today = utcDayOf(Date.now());
  const older = Array.from({ length: 60 }, (_, i) => {
    const day = addDays(today, -7 - (i % 30));
    return { ...papers[i % papers.length]!, id: `2610.${10_000 + i}`, listedOn: day, edition: day };
  });
  await writeRows(delivered, 'papers', older);
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('work'));
  await waitForMeaning(delivered);
  await page.setViewportSize({ width: 1280, height: 800 });
  await goTo('/library.html?view=today');
  await openAll(page, hostile, async (_, pane) => {
    await pane.getByTestId('similar').scrollIntoViewIfNeeded();
    await expect(pane.locator('.similar-link').first()).toBeVisible();
  });
  await expectNoHarm();
  await goTo('/library.html?view=all');
  await page.getByRole('link', { name: 'Trends' }).click();
  await expect(page.getByTestId('trends').locator('.rank-list a').first()).toBeVisible();
  expect(await listAddresses(page.getByTestId('trends'), /^chrome-extension:/)).toEqual([]);
  await expectNoHarm();

  await page.goto(new URL('/options.html', page.url()).href);
  await page.getByTestId('backup-file').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(makeHostileBackup(hostile))),
  });
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('backup-state')).toContainText(`${hostile.length} marks`);
  await expectNoHarm();
  for (const path of ['/options.html', '/popup.html', '/library.html?view=starred']) {
    await page.goto(new URL(path, page.url()).href);
    await expect(page.getByTestId(path === '/options.html' ? 'topic' : 'topic-chip').first()).toBeVisible();
    expect(await findOverlaps(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectNoHarm();
  }
  await openAll(page, hostile.slice(0, 3), async (_, pane) => {
    await expect(pane.getByTestId('tags')).toContainText('plain');
  });
  await expectNoHarm();
});

test('the rows beside hostile ones keep their place and size', async ({ delivered, popup }) => {
  const neighbours = (await readTable<StoredPaper>(delivered, 'papers')).filter(isNeighbour);
  const sizes = new Set<string>();
  for (const neighbour of neighbours) {
    await showRow(popup, neighbour);
    const box = await findRow(popup, neighbour.id).boundingBox();
    sizes.add(`${box!.x} ${box!.width} ${Math.round(box!.height)}`);
    expect(await findOverlaps(popup)).toEqual([]);
  }
  expect(sizes.size).toBe(1);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

/** Scrolls until the row of a paper is drawn: the list draws only what is near. */
async function showRow(page: Page, { id }: StoredPaper): Promise<void> {
  const row = findRow(page, id);
  await page.getByTestId('paper').first().waitFor();
  await expect
    .poll(async () => {
      if ((await row.count()) > 0) return true;
      const last = (await readShownIds(page)).at(-1)!;
      await findRow(page, last).scrollIntoViewIfNeeded();
      return false;
    }, POLL)
    .toBe(true);
  await row.scrollIntoViewIfNeeded();
}

const findOverlaps = (page: Page): Promise<string[]> => page.evaluate(listOverlaps);

test('no page takes a string as markup or as code', async ({ delivered }) => {
  for (const path of ['popup.html', 'options.html']) {
    const page = await delivered.openPage(path);
    expect(await page.evaluate(tryInjections), path).toEqual(ALL_REFUSED);
  }
});
