import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDownloads, type FirefoxPage } from '../browser/launch-firefox.ts';
import { readTable } from '../browser/table.ts';
import { deleteDatabase, fillDisk, holdDatabase, letGo, makeRoom } from './database-faults.ts';
import { deliverNow, expect, press, readText, test, type DeliveredFirefox } from './firefox-fixtures.ts';
import { chooseHugeFile } from './huge-file.ts';

// Starting a Firefox of its own takes each test several seconds, more on a busy machine: so each has many steps.
test.describe.configure({ timeout: 180_000 });

const NEWER = 'A newer Paperboy has stored your papers. They are safe';
const LOST = 'the browser or a cleaner has deleted it';

const expectText = (page: FirefoxPage, testId: string, words: string): Promise<void> =>
  expect.poll(() => readText(page, testId), testId).toContain(words);

const expectNoTrouble = (page: FirefoxPage): Promise<void> => expect.poll(() => readText(page, 'trouble')).toBe('');

/** A page in these words, and without a list that looks as if nothing had been there. */
async function expectTrouble({ firefox }: DeliveredFirefox, path: string, words: string): Promise<FirefoxPage> {
  const page = await firefox.openPage(path);
  await expectText(page, 'trouble', words);
  expect(await page.evaluate(() => document.querySelector('[data-testid="empty"]')), path).toBe(null);
  return page;
}

async function waitForPapers(page: FirefoxPage): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.querySelector('[data-testid="paper"]') !== null)).toBe(true);
}

const readStar = (page: FirefoxPage) =>
  page.evaluate(() => document.querySelector('[data-testid="star"]')?.ariaPressed);

/** Stars the first paper of a page. */
async function star(page: FirefoxPage): Promise<void> {
  await waitForPapers(page);
  await press(page, 'star');
  await expect.poll(() => readStar(page)).toBe('true');
}

/** Fires the hourly alarm, until the copy has been made that comes with it once a day. */
async function copyDaily({ hub }: DeliveredFirefox): Promise<void> {
  const findCopy = () =>
    hub.evaluate(async () => Object.keys(await browser.storage.local.get()).some((key) => key.startsWith('copy-')));
  await hub.evaluate(() => browser.alarms.create('tick', { when: Date.now(), periodInMinutes: 60 }));
  await expect.poll(findCopy, { timeout: 30_000 }).toBe(true);
}

/** The one file that was downloaded, when it is complete; it goes with that. */
async function takeDownload({ profileDir }: DeliveredFirefox): Promise<{ path: string; content: unknown }> {
  const folder = findDownloads(profileDir);
  const list = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  await expect.poll(() => list().filter((name) => !name.endsWith('.part')), { timeout: 15_000 }).toHaveLength(1);
  await expect.poll(() => list().length).toBe(1);
  const path = join(profileDir, 'taken.json');
  renameSync(join(folder, list()[0]!), path);
  return { path, content: JSON.parse(readFileSync(path, 'utf8')) };
}

test('without room nothing is starred, stored or imported, and a backup outlives the deletion of everything', async ({
  delivered,
}) => {
  const { firefox, hub } = delivered;
  const popup = await firefox.openPage('popup.html');
  await waitForPapers(popup);
  await popup.evaluate(fillDisk, { tables: ['marks'] });
  await press(popup, 'star');
  await expectText(popup, 'trouble', 'There is no room left: your last change was not saved');
  expect(await readStar(popup)).toBe('false');
  expect(await readTable(delivered, 'marks')).toEqual([]);
  await popup.evaluate(makeRoom);
  await star(popup);
  await expectNoTrouble(popup);

  const lists = await readTable(delivered, 'lists');
  await hub.evaluate(fillDisk, { tables: ['papers', 'lists'], isBackground: true });
  await deliverNow(delivered);
  await expectText(popup, 'status', 'Is the disk full?');
  expect(await readTable(delivered, 'lists')).toEqual(lists);
  await hub.evaluate(makeRoom);
  await deliverNow(delivered);
  expect((await readTable(delivered, 'runs')).at(-1)).not.toHaveProperty('failure');

  const options = await firefox.openPage('options.html');
  await expectText(options, 'backup-save', 'Save');
  await press(options, 'backup-save');
  const { path, content } = await takeDownload(delivered);
  expect(content).toMatchObject({ format: 'paperboy-backup', version: 1, marks: [{ starredAt: expect.any(Number) }] });
  await press(options, 'erase');
  await press(options, 'erase-confirm');
  await expectText(options, 'erase-state', '1 mark, 0 topics');
  for (const table of ['papers', 'marks', 'topics', 'lists', 'deliveries', 'runs', 'postings', 'facts', 'copies']) {
    expect(await readTable(delivered, table), table).toEqual([]);
  }
  expect(await hub.evaluate(() => browser.storage.sync.get())).toEqual({});

  const cutPath = join(delivered.profileDir, 'cut.json');
  writeFileSync(cutPath, JSON.stringify(content).slice(0, -20));
  await options.chooseFile('[data-testid="backup-file"]', cutPath);
  await expectText(options, 'backup-state', 'not complete');
  await options.evaluate(chooseHugeFile);
  await expectText(options, 'backup-state', 'larger than 100 MB');
  expect(await readText(options, 'import-offer')).toBe('');
  for (const table of ['marks', 'papers', 'imports']) expect(await readTable(delivered, table), table).toEqual([]);
  await options.chooseFile('[data-testid="backup-file"]', path);
  await expectText(options, 'import-offer', 'New marks1');
  await options.evaluate(fillDisk, { tables: ['imports'] });
  await press(options, 'import-accept');
  await expectText(options, 'trouble', 'There is no room left');
  for (const table of ['marks', 'papers', 'imports']) expect(await readTable(delivered, table), table).toEqual([]);
  await options.evaluate(makeRoom);
  await options.chooseFile('[data-testid="backup-file"]', path);
  await expectText(options, 'import-offer', 'New marks1');
  await press(options, 'import-accept');
  await expectText(options, 'backup-state', '1 mark is new or changed');
  await expectNoTrouble(options);
  expect(await readTable(delivered, 'marks')).toMatchObject([{ starredAt: expect.any(Number) }]);
  await press(options, 'import-undo');
  await expectText(options, 'backup-state', 'The import is undone.');
  expect((await readTable(delivered, 'marks'))[0]).not.toHaveProperty('starredAt');
});

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
  await expectText(newer, 'erase-state', 'Everything is deleted.');
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
