import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAPERBOY_ORIGIN } from '../browser/firefox-preferences.ts';
import type { FirefoxPage } from '../browser/launch-firefox.ts';
import { readTable } from '../browser/table.ts';
import { deleteDatabase, holdDatabase, letGo } from './database-faults.ts';
import { deliverNow, expect, press, readText, test, type DeliveredFirefox } from './firefox-fixtures.ts';
import {
  expectErased,
  expectNoTrouble,
  expectText,
  readStar,
  star,
  takeDownload,
  waitForPapers,
} from './firefox-pages.ts';

// Starting a Firefox of its own takes each test several seconds, more on a busy machine: so each has many steps.
test.describe.configure({ timeout: 180_000 });

const NEWER = 'A newer Paperboy has stored your papers. They are safe';
const LOST = 'the browser or a cleaner has deleted it';

/** A page in these words, and without a list that looks as if nothing had been there. */
async function expectTrouble({ firefox }: DeliveredFirefox, path: string, words: string): Promise<FirefoxPage> {
  const page = await firefox.openPage(path);
  await expectText(page, 'trouble', words);
  expect(await page.evaluate(() => document.querySelector('[data-testid="empty"]')), path).toBe(null);
  return page;
}

/** Fires the hourly alarm, until the copy has been made that comes with it once a day. */
async function copyDaily({ hub }: DeliveredFirefox): Promise<void> {
  const findCopy = () =>
    hub.evaluate(async () => Object.keys(await browser.storage.local.get()).some((key) => key.startsWith('copy-')));
  await hub.evaluate(() => browser.alarms.create('tick', { when: Date.now(), periodInMinutes: 60 }));
  await expect.poll(findCopy, { timeout: 30_000 }).toBe(true);
}

test('a database that is blocked, deleted under open pages or of a newer Paperboy is said to be so, and what was copied comes back', async ({
  delivered,
}) => {
  const { firefox, hub } = delivered;
  await hub.evaluate(holdDatabase, 10);
  const popup = await expectTrouble(delivered, 'popup.html', 'another page of Paperboy may hold on to them');
  await hub.evaluate(letGo);
  await expectNoTrouble(popup);
  await deliverNow(delivered);
  await star(popup);
  await copyDaily(delivered);

  await hub.evaluate(deleteDatabase);
  await expectText(popup, 'trouble', LOST);
  const options = await firefox.openPage('options.html#data');
  await expectText(options, 'lost-copy', 'can come back');
  await options.click('[data-testid="lost-copy"] .is-main');
  await expectText(options, 'import-offer', 'New marks1');
  await press(options, 'import-accept');
  await expectText(options, 'backup-state', 'Imported');
  expect(await readText(options, 'lost-copy')).toBe('');
  expect(await readTable(delivered, 'marks')).toMatchObject([{ starredAt: expect.any(Number) }]);

  await hub.evaluate(holdDatabase, 300);
  await hub.evaluate(letGo);
  await expectText(popup, 'trouble', NEWER);
  await expectTrouble(delivered, 'library.html', NEWER);
  const newer = await expectTrouble(delivered, 'options.html#data', NEWER);
  await expectText(newer, 'copy-save', 'Save');
  await press(newer, 'copy-save');
  expect((await takeDownload(delivered)).content).toMatchObject({ marks: [{ starredAt: expect.any(Number) }] });
  await press(newer, 'erase');
  await press(newer, 'erase-confirm');
  await expectErased(newer, 'Everything is deleted.');
  await expectNoTrouble(newer);
  expect(await hub.evaluate(async () => Object.keys(await browser.storage.local.get()).toSorted())).toEqual([
    'dismissed-news',
    'travels',
  ]);
});

test('a database that cannot be opened is back when it can be, and one that is damaged is said to be gone, with its copy', async ({
  delivered,
}) => {
  await star(await delivered.firefox.openPage('popup.html'));
  await copyDaily(delivered);
  const folder = join(delivered.profileDir, 'storage/default');
  const origin = readdirSync(folder).find((name) => /^moz-extension[^^]+$/.test(name))!;
  const [database, aside] = [join(folder, origin, 'idb'), join(folder, origin, 'aside')];
  await delivered.restart(() => {
    // A file where the folder was: nothing can be opened there, and nothing is deleted.
    renameSync(database, aside);
    writeFileSync(database, 'no database');
  });
  for (const path of ['popup.html', 'library.html']) {
    await expectTrouble(delivered, path, 'Your papers cannot be read. Nothing was deleted: restart the browser');
  }
  const options = await expectTrouble(delivered, 'options.html#data', 'Your papers cannot be read.');
  await expectText(options, 'copy-save', 'Save');

  await delivered.restart(() => {
    rmSync(database, { recursive: true });
    renameSync(aside, database);
  });
  const popup = await delivered.firefox.openPage('popup.html');
  await waitForPapers(popup);
  expect(await readStar(popup)).toBe('true');
  await expectNoTrouble(popup);

  await delivered.restart(() => {
    const file = readdirSync(database).find((name) => name.endsWith('.sqlite'))!;
    writeFileSync(join(database, file), 'damaged', { flag: 'r+' });
  });
  // Firefox begins such a one anew, which is empty until papers come: above that stands what has happened.
  for (const path of ['popup.html', 'library.html']) {
    await expectText(await delivered.firefox.openPage(path), 'trouble', LOST);
  }
  const lost = await delivered.firefox.openPage('options.html#data');
  await expectText(lost, 'lost-copy', 'can come back');
  await lost.click('[data-testid="lost-copy"] .is-main');
  // The star may be back already, from what travels.
  await expectText(lost, 'import-offer', 'What the backup of');
  await press(lost, 'import-accept');
  await expectText(lost, 'backup-state', 'Imported');
  expect(await readTable(delivered, 'marks')).toMatchObject([{ starredAt: expect.any(Number) }]);
});

test('a page in a container, which has an empty database of its own, takes nobody’s library for lost', async ({
  delivered,
}) => {
  const { firefox, hub } = delivered;
  const readWitness = () => hub.evaluate(async () => (await browser.storage.local.get('library'))['library']);
  await expect.poll(readWitness).toBe('there');
  await hub.evaluate(() => {
    browser.runtime.onMessage.addListener((message: unknown) => {
      if (message === 'loss') document.title = 'asked';
    });
  });
  await firefox.evaluateInBrowser((url) => {
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
    gBrowser.addTab(url, { userContextId: 1, triggeringPrincipal });
  }, `${PAPERBOY_ORIGIN}/library.html`);
  await expect.poll(() => hub.evaluate(() => document.title)).toBe('asked');
  await deliverNow(delivered);
  expect(await readWitness()).toBe('there');
  const library = await firefox.openPage('library.html');
  await waitForPapers(library);
  await expectNoTrouble(library);
});
