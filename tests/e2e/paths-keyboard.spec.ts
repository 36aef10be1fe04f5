import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Mark } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expect, openLibrary, test } from './fixtures.ts';
import { expectFocus } from './focus.ts';
import { readMailto } from './mailto.ts';
import { expectMarks, findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { makeStore } from './stores.ts';
import { goToSearch, pressAt, tabTo } from './tab-to.ts';
import { TOPIC_OF_ALL } from './topic-of-all.ts';
import { writeRows } from './write-rows.ts';

/*
 * Every path is gone by keyboard alone, and by pointer. Here, and in paths-keyboard-pages.spec.ts, is what no other
 * test goes by keyboard; the pointer's are in paths-pointer.spec.ts.
 *
 * path                              by keyboard                       by pointer
 * views, topics, search everywhere  here                              library
 * order                             here                              library
 * moving, opening, marks            keyboard*, library-keys           popup*, library, paths-pointer
 * search                            search, library-keys              library
 * selection: one, range, all        selection, here                   selection
 * selection: star, read, hide, tag  here                              selection, paths-pointer
 * undo                              keyboard-marks, here              library, selection
 * export, each format; e-mail       here                              export
 * citations                         export (keys), here (buttons)     export
 * tags                              notes                             paths-pointer
 * note                              notes, here                       paths-pointer
 * trends: spans, points, rankings   trends (the tables)               trends
 * popup: chips, editions, options   keyboard                          popup*, topics
 * side panel                        here                              side-panel
 * star this paper                   here                              page-star
 * what is new                       here                              welcome
 * settings; topics                  here; topics                      options; topics
 * first steps; skipped              welcome; here                     paths-pointer; welcome
 */

test.use({
  feedOptions: { store: makeStore(12) },
  browserOptions: { timeZone: 'UTC' },
});

const findView = (page: Page, name: RegExp | string): Locator =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });

test('views, order, search and the whole list', async ({ delivered }) => {
  const [first] = await readEditionInOrder(delivered);
  const { length } = await readTable(delivered, 'papers');
  await writeRows(delivered, 'topics', [TOPIC_OF_ALL]);
  await writeRows(delivered, 'marks', [{ paperId: first!.id, starredAt: 1, updatedAt: 1 }]);
  const page = await openLibrary(delivered);
  const heading = page.getByRole('heading', { level: 1 });
  for (const name of ['This week', 'For you', 'Starred', 'Everything', 'All of it']) {
    await pressAt(page, findView(page, new RegExp(`^${name}`)));
    await expect(heading).toHaveText(name);
  }
  await pressAt(page, findView(page, /^Starred/), 'Enter', 'Shift+Tab');
  await goToSearch(page);
  await page.keyboard.type('upvotes:>=0');
  await expect(page.getByTestId('status')).toHaveText('1 paper found');
  await pressAt(page, page.getByRole('button', { name: /^Search everything/ }));
  await expect(page.getByTestId('status')).toHaveText(`${length} papers found`);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('search')).toHaveValue('');

  await goToSearch(page);
  await tabTo(page, page.getByTestId('order'));
  await page.keyboard.type('Most');
  await expect(page.getByTestId('order')).toHaveValue('votes');
  await expect(page).toHaveURL(/sort=votes/);

  await page.keyboard.press('/');
  const menu = page.getByTestId('export');
  await pressAt(page, menu.locator('summary'));
  const entry = (name: string): Locator => menu.getByRole('button', { name, exact: true });
  for (const format of ['BibTeX', 'RIS', 'CSL-JSON', 'CSV', 'Markdown', 'Atom']) {
    const download = page.waitForEvent('download');
    await pressAt(page, entry(format));
    expect(readFileSync(await (await download).path(), 'utf8'), format).toContain(first!.id);
  }
  expect(await readMailto(page, () => pressAt(page, entry('E-mail')))).toMatchObject({ subject: 'Everything' });
  const draft = page.waitForEvent('download');
  await pressAt(page, entry('E-mail draft (.eml)'));
  expect((await draft).suggestedFilename()).toMatch(/\.eml$/);
  await page.keyboard.press('Escape');
  await expect(menu.locator('summary')).toBeFocused();
  await expect(entry('BibTeX')).toBeHidden();
});

/** What the marks of a paper are, by the rows of the database. */
const readMark = async (paperboy: PaperboyBrowser, id: string): Promise<Mark | undefined> =>
  (await readTable<Mark>(paperboy, 'marks')).find(({ paperId }) => paperId === id);

test('a selection, all that is done to it, and each undone', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all');
  const [first] = await readShownIds(page);
  const count = page.getByTestId('selected-count');
  await pressAt(page, page.getByTestId('select-start'));
  await expect(count).toHaveText('Select papers');
  await pressAt(page, page.getByTestId('selection').getByRole('button', { name: /^All / }));
  await expect(count).toHaveText(/^\d+ selected$/);
  await expect(count).not.toHaveText('1 selected');
  await page.keyboard.press('Escape');
  await pressAt(page, page.getByTestId('select-start'));
  await pressAt(page, page.getByTestId('select').first(), 'Space');
  await expect(count).toHaveText('1 selected');

  const words = page.getByTestId('bulk-status');
  for (const [button, done, kind] of [
    ['select-star', /^Starred 1 paper\./, 'starredAt'],
    ['select-read', /^Marked 1 paper as read\./, 'readAt'],
    ['select-hide', /^Hid 1 paper\./, 'hiddenAt'],
  ] as const) {
    await goToSearch(page);
    await pressAt(page, page.getByTestId(button), 'Space');
    await expect(words).toHaveText(done);
    await expectMarks(delivered, first!, [kind]);
    await pressAt(page, page.getByTestId('bulk-undo'));
    await expect(words).toHaveText('Undone for 1 paper.');
    await expectMarks(delivered, first!, []);
  }

  await goToSearch(page);
  const tags = page.getByTestId('select-tags');
  await pressAt(page, tags.locator('summary'));
  await tabTo(page, tags.getByTestId('tag-input'));
  await page.keyboard.type('To read,');
  await expect(words).toHaveText(/^Tagged 1 paper with To read\./);
  const remove = tags.getByRole('button', { name: /^Remove the tag To read/ });
  await expect(remove).toBeVisible();
  await pressAt(page, remove);
  await expect.poll(async () => (await readMark(delivered, first!))?.tags ?? []).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(tags.locator('summary')).toBeFocused();

  const menu = page.getByTestId('export');
  await pressAt(page, menu.locator('summary'));
  const download = page.waitForEvent('download');
  await pressAt(page, menu.getByRole('button', { name: 'BibTeX', exact: true }));
  expect(readFileSync(await (await download).path(), 'utf8').match(/^@\w+\{/gm)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await pressAt(page, page.getByTestId('select-end'), 'Enter', 'Shift+Tab');
  await expect(page.getByTestId('selection')).toHaveCount(0);
});

/** Switches a mark where it is shown as it is: a press goes by what stands there. */
async function switchMark(page: Page, button: Locator, isSet: boolean, key?: string): Promise<void> {
  await expect(button).toHaveAttribute('aria-pressed', String(isSet));
  await pressAt(page, button, key);
}

test('a paper beside the list: its marks, links, citations and note', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all');
  await delivered.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [first] = await readShownIds(page);
  await page.keyboard.press('j');
  await expectFocus(page, first!);
  // Nothing with a ground of its own lies over the ring.
  const grounds = await findRow(page, first!)
    .locator('.paper-marks, .paper-quiet-marks')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).backgroundColor));
  expect(grounds).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  await page.keyboard.press('Enter');
  const pane = page.getByTestId('paper-view');
  await expect(pane.getByTestId('abstract')).toBeVisible();
  await expectMarks(delivered, first!, ['readAt']);
  const row = findRow(page, first!);
  await switchMark(page, row.getByTestId('star'), false, 'Space');
  await expectMarks(delivered, first!, ['readAt', 'starredAt']);
  await switchMark(page, row.getByTestId('read'), true, 'Space');
  await expectMarks(delivered, first!, ['starredAt']);
  await switchMark(page, pane.getByTestId('star'), true);
  await expectMarks(delivered, first!, []);
  await switchMark(page, pane.getByTestId('read'), false);
  await expectMarks(delivered, first!, ['readAt']);

  await tabTo(page, pane.getByRole('link', { name: 'Abstract', exact: true }));
  const asked = delivered.context.waitForEvent('request', (request) => request.url().includes('arxiv.org'));
  await page.keyboard.press('Enter');
  expect((await asked).url()).toContain(first);
  await page.bringToFront();

  for (const name of ['APA', 'BibTeX', 'Markdown link']) {
    await pressAt(page, pane.getByRole('button', { name }));
    await expect(page.getByTestId('copy-status')).toHaveText(`${name} copied.`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(first);
  }
  await tabTo(page, pane.getByTestId('note'));
  await page.keyboard.type('Try it.');
  await pressAt(page, pane.getByRole('button', { name: 'Done' }));
  await expect(pane.getByTestId('note-view')).toHaveText('Try it.');
  await expect.poll(async () => (await readMark(delivered, first!))?.note).toBe('Try it.');
  await expect(pane.getByRole('button', { name: 'Edit the note' })).toBeFocused();

  await pressAt(page, page.getByTestId('authors').getByRole('link').first(), 'Enter', 'Shift+Tab');
  await expect(page.getByTestId('search')).toHaveValue(/^author:/);
});
