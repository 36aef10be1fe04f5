import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchPaperboy, type PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { deleteDatabase, fillDisk, holdDatabase, letGo } from './database-faults.ts';
import { expect, fireTick, openPopup, readBadge, test } from './fixtures.ts';
import { findRow, readShownIds } from './marks.ts';
import { waitForRest, waitForRuns } from './runs.ts';

const PAGES = ['popup.html', 'sidepanel.html', 'library.html', 'options.html', 'welcome.html'];

/** Every page says it in these words; none shows an empty list as if nothing had been there. */
async function expectTrouble(paperboy: PaperboyBrowser, words: string, pages = PAGES): Promise<void> {
  for (const path of pages) {
    const page = await paperboy.openPage(path);
    await expect(page.getByTestId('trouble').first(), path).toContainText(words);
    await expect(page.getByTestId('empty'), path).toHaveCount(0);
    await page.close();
  }
}

const waitForPapers = (page: Page): Promise<void> => page.getByTestId('paper').first().waitFor();

test('a database of a newer Paperboy is left alone, and every page says so', async ({ delivered }) => {
  const open = await openPopup(delivered);
  await waitForPapers(open);
  const papers = (await readTable(delivered, 'papers')).length;
  await delivered.hub.evaluate(holdDatabase, 30);
  await delivered.hub.evaluate(letGo);
  // The page that was open has let go of it, and says so too.
  await expect(open.getByTestId('trouble')).toContainText('A newer Paperboy has stored your papers. They are safe');
  await expectTrouble(delivered, 'A newer Paperboy has stored your papers. They are safe: update Paperboy');
  await fireTick(delivered);
  await expect.poll(async () => (await readBadge(delivered)).title).toContain('cannot be read');
  const versions = await delivered.hub.evaluate(() => indexedDB.databases());
  expect(versions).toEqual([{ name: 'paperboy', version: 30 }]);
  expect((await readTable(delivered, 'papers')).length).toBe(papers);

  // What cannot be read can still be deleted, with all that lies beside it.
  const options = await delivered.openPage('options.html');
  await options.getByTestId('erase').click();
  await options.getByTestId('erase-confirm').click();
  await expect(options.getByTestId('erase-state')).toContainText('Everything is deleted.', { timeout: 40_000 });
  await expect(options.getByTestId('trouble')).toHaveCount(0);
  const local = await delivered.hub.evaluate(async () => Object.keys(await chrome.storage.local.get()));
  expect(local.toSorted()).toEqual(['dismissed-news', 'travels']);
  await fireTick(delivered);
  await waitForPapers(await openPopup(delivered));
});

test('an upgrade that an open page blocks is said, and goes on by itself when that page is closed', async ({
  paperboy,
}) => {
  // No start of the browser has been seen yet that had papers: making the database anew is no loss that is told.
  await waitForRuns(paperboy, 1);
  // That there are papers now is written after the run: the next start is not to find it.
  await waitForRest(paperboy);
  await paperboy.hub.evaluate(holdDatabase, 10);
  const popup = await openPopup(paperboy);
  await expect(popup.getByTestId('trouble')).toContainText('another page of Paperboy may hold on to them');
  await expectTrouble(paperboy, 'Close the other ones: this one then goes on', ['library.html']);
  await paperboy.hub.evaluate(letGo);
  await expect(popup.getByTestId('trouble')).toHaveCount(0);
  await fireTick(paperboy);
  await waitForPapers(popup);
});

test('a database that is deleted under open pages is said to be gone, until the reader knows', async ({
  delivered,
}) => {
  const popup = await openPopup(delivered);
  const library = await delivered.openPage('library.html');
  await waitForPapers(popup);
  await waitForPapers(library);
  await delivered.hub.evaluate(deleteDatabase);
  for (const page of [popup, library]) {
    await expect(page.getByTestId('trouble')).toContainText('the browser or a cleaner has deleted it');
    await expect(page.getByRole('link', { name: 'Your data' })).toBeVisible();
  }
  await fireTick(delivered);
  await waitForPapers(popup);
  await popup.reload();
  await popup.getByTestId('trouble').getByRole('button', { name: 'OK' }).click();
  await expect(popup.getByTestId('trouble')).toHaveCount(0);
  await library.reload();
  await waitForPapers(library);
  await expect(library.getByTestId('trouble')).toHaveCount(0);
});

test('a note that is being typed outlives the database’s end under it', async ({ delivered }) => {
  const library = await delivered.openPage('library.html');
  await waitForPapers(library);
  await library.getByTestId('paper-title').first().click();
  // The paper has been read.
  await expect.poll(() => readTable(delivered, 'marks')).toHaveLength(1);
  // It is still being typed when the database ends, however long that takes: what would save it finds no room.
  await library.evaluate(fillDisk, { tables: ['marks'] });
  await library.getByTestId('paper-view').getByTestId('note').fill('Read this again.');
  await delivered.hub.evaluate(deleteDatabase);
  await expect(library.getByTestId('trouble')).toContainText('What you typed is kept: reload this page');
  await library.getByRole('button', { name: 'Reload' }).click();
  await expect(library.getByTestId('trouble')).toContainText('the browser or a cleaner has deleted it');
  await expect
    .poll(async () => (await readTable<{ note?: string }>(delivered, 'marks')).map(({ note }) => note))
    .toEqual(['Read this again.']);
});

test('a database that cannot be opened is said to be so, and is back when it can be', async ({ delivered, feed }) => {
  const starredId = (await readShownIds(await openShown(delivered)))[0]!;
  await fireTick(delivered);
  // The hourly check waits for what the worker learns from its start.
  await expect.poll(() => listCopies(delivered), { timeout: 30_000 }).toHaveLength(1);
  await delivered.close();
  const folder = join(delivered.profileDir, 'Default/IndexedDB');
  const name = readdirSync(folder).find((entry) => entry.endsWith('.indexeddb.leveldb'))!;
  // A file where the folder was: nothing can be opened there, and nothing is deleted.
  renameSync(join(folder, name), join(folder, 'aside'));
  writeFileSync(join(folder, name), 'no database');
  const broken = await launchPaperboy({ feedPort: feed.port, profileDir: delivered.profileDir });
  await expectTrouble(broken, 'Your papers cannot be read. Nothing was deleted: restart the browser');
  await fireTick(broken);
  await expect.poll(async () => (await readBadge(broken)).title).toContain('cannot be read');
  // What was copied out of it can be had as a file.
  const options = await broken.openPage('options.html#data');
  const downloading = options.waitForEvent('download');
  await options.getByTestId('copy-save').press('Enter');
  const copy: unknown = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(copy).toMatchObject({
    format: 'paperboy-backup',
    marks: [{ paperId: starredId }],
    papers: [{ id: starredId }],
  });
  await expect(options.getByTestId('trouble').first()).toBeVisible();
  await broken.close();

  rmSync(join(folder, name), { recursive: true });
  renameSync(join(folder, 'aside'), join(folder, name));
  const again = await launchPaperboy({ feedPort: feed.port, profileDir: delivered.profileDir });
  const popup = await openShown(again);
  await expect(findRow(popup, starredId).getByTestId('star')).toHaveAttribute('aria-pressed', 'true');
  await expect(popup.getByTestId('trouble')).toHaveCount(0);
  await again.close();
});

const listCopies = (paperboy: PaperboyBrowser): Promise<string[]> =>
  paperboy.hub.evaluate(async () =>
    Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('copy-')),
  );

/** The popup over its papers, the first of them starred. */
async function openShown(paperboy: PaperboyBrowser): Promise<Page> {
  const popup = await openPopup(paperboy);
  await waitForPapers(popup);
  const star = popup.getByTestId('star').first();
  if ((await star.getAttribute('aria-pressed')) === 'false') await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  return popup;
}

test('a damaged database is not shown as an empty one', async ({ delivered, feed }) => {
  await (await openShown(delivered)).close();
  // Until it is noted beside the database that there is one.
  await expect
    .poll(() => delivered.hub.evaluate(async () => (await chrome.storage.local.get('library'))['library']))
    .toBe('there');
  await delivered.close();
  const folder = join(delivered.profileDir, 'Default/IndexedDB');
  const name = readdirSync(folder).find((entry) => entry.endsWith('.indexeddb.leveldb'))!;
  for (const file of readdirSync(join(folder, name))) writeFileSync(join(folder, name, file), 'damaged');
  const again = await launchPaperboy({ feedPort: feed.port, profileDir: delivered.profileDir });
  const popup = await openPopup(again);
  await expect(popup.getByTestId('trouble')).toContainText('the browser or a cleaner has deleted it');
  await again.close();
});
