import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { fillDisk, makeRoom } from './database-faults.ts';
import { expect, readBadge, readNotices, test } from './fixtures.ts';
import { chooseHugeFile } from './huge-file.ts';
import { findRow } from './marks.ts';
import { makeOwn, readMark } from './own-paper.ts';

async function saveBackup(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByTestId('backup-save').press('Enter');
  return readFileSync(await (await downloading).path(), 'utf8');
}

const chooseFile = (page: Page, content: string | Buffer): Promise<void> =>
  page.getByTestId('backup-file').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });

/** Runs in the options page: a file that begins so is read when the page hears `release`, not before. */
function delayReading(): void {
  const { text } = Blob.prototype;
  Blob.prototype.text = async function (this: Blob) {
    const content = await text.call(this);
    if (content.startsWith('slow')) await new Promise((resolve) => addEventListener('release', resolve));
    return content;
  };
}

test('a backup outlives the deletion of everything, and its import can be taken back', async ({ delivered }) => {
  test.setTimeout(120_000);
  const paper = await makeOwn(delivered);
  const page = await delivered.openPage('options.html');
  // There must be one that can be cleared.
  await page.getByTestId('test-notification').click();
  await expect.poll(() => readNotices(delivered)).toEqual(['test']);
  await page.getByTestId('badge').selectOption('none');
  await expect(page.getByTestId('save-state')).toHaveText('Saved.');
  const backup = await saveBackup(page);
  expect(JSON.parse(backup)).toMatchObject({ format: 'paperboy-backup', version: 1, settings: { badge: 'none' } });

  // By the keyboard: the first Enter opens the question, Escape leaves all as it is, and the focus where it was.
  await page.getByTestId('erase').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete everything?' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('erase')).toBeFocused();
  expect((await readTable(delivered, 'papers')).length).toBeGreaterThan(0);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('erase-confirm')).toBeFocused();
  await page.keyboard.press('Enter');
  // It waits for half a minute at most, until the worker has ended what it is at.
  await expect(page.getByTestId('erase-state')).toContainText('1 mark, 0 topics', { timeout: 40_000 });
  for (const table of ['papers', 'marks', 'topics', 'lists', 'deliveries', 'runs', 'postings', 'facts', 'copies']) {
    expect(await readTable(delivered, table), table).toEqual([]);
  }
  const { sync, alarms } = await delivered.hub.evaluate(async () => ({
    sync: await chrome.storage.sync.get(),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
  }));
  expect([sync, alarms]).toEqual([{}, ['tick']]);
  expect(await readNotices(delivered)).toEqual([]);
  expect((await readBadge(delivered)).text).toBe('');
  await expect(page.getByTestId('badge')).toHaveValue('unread');

  await chooseFile(page, backup);
  const offer = page.getByTestId('import-offer');
  await expect(offer).toContainText('New marks1');
  await expect(offer).toContainText('Papers added1');
  await expect(offer).toContainText('Settings that changeBadge: ');
  await expect(offer.getByRole('heading')).toBeFocused();
  await expectAccessible(page);
  expect(await readTable(delivered, 'marks')).toEqual([]);

  // Without room for what is written last, nothing is imported at all.
  await page.evaluate(fillDisk, { tables: ['imports'] });
  await page.getByTestId('import-accept').press('Enter');
  await expect(page.getByTestId('trouble').first()).toContainText('There is no room left');
  for (const table of ['marks', 'topics', 'papers', 'imports']) {
    expect(await readTable(delivered, table), table).toEqual([]);
  }
  await expect(page.getByTestId('badge')).toHaveValue('unread');
  await page.evaluate(makeRoom);
  const heading = page.getByRole('heading', { name: 'Backup' });
  await chooseFile(page, backup);
  await offer.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(offer).toHaveCount(0);
  await expect(heading).toBeFocused();
  await chooseFile(page, backup);
  await page.getByTestId('import-accept').press('Enter');
  await expect(heading).toBeFocused();
  await expect(page.getByTestId('backup-state')).toContainText('1 mark is new or changed');
  await expect(page.getByTestId('trouble')).toHaveCount(0);
  await expect(page.getByTestId('badge')).toHaveValue('none');
  expect(await readMark(delivered, paper.id)).toMatchObject({ note: 'My own words.' });
  expect(await readNotices(delivered)).toEqual([]);

  const library = await delivered.openPage(`library.html?view=all&q=id:${paper.id}`);
  await expect(findRow(library, paper.id)).toBeVisible();

  await page.bringToFront();
  await page.getByTestId('import-undo').press('Enter');
  await expect(page.getByTestId('backup-state')).toHaveText('The import is undone.');
  await expect(page.getByTestId('last-import')).toHaveCount(0);
  await expect(heading).toBeFocused();
  await expect(page.getByTestId('badge')).toHaveValue('unread');
  expect(await readMark(delivered, paper.id)).not.toHaveProperty('starredAt');
  await expect(findRow(library, paper.id)).toHaveCount(0);
});

test('a file that is none, is cut short, too large, or of a later version is refused in words', async ({
  delivered,
}) => {
  await makeOwn(delivered);
  const page = await delivered.openPage('options.html');
  const backup = await saveBackup(page);
  const before = await readTable(delivered, 'marks');
  const state = page.getByTestId('backup-state');
  const later = JSON.stringify({ ...JSON.parse(backup), version: 99 });
  for (const [content, words] of [
    ['{"format":"other"}', 'no backup of Paperboy'],
    [backup.slice(0, -20), 'not complete'],
    [later, 'A newer Paperboy'],
  ] as const) {
    await chooseFile(page, content);
    await expect(state).toContainText(words);
    await expect(state).toContainText('Nothing was changed');
  }
  await page.evaluate(chooseHugeFile);
  await expect(state).toContainText('larger than 100 MB');
  await expect(page.getByTestId('import-offer')).toHaveCount(0);
  expect(await readTable(delivered, 'marks')).toEqual(before);
});

test('of two files the one that was chosen last is offered, though the other is read later', async ({ delivered }) => {
  await makeOwn(delivered);
  const page = await delivered.openPage('options.html');
  const backup = await saveBackup(page);
  await page.evaluate(delayReading);
  await chooseFile(page, 'slow, and no backup');
  await expect(page.getByTestId('backup-state')).not.toBeEmpty();
  await chooseFile(page, backup);
  await expect(page.getByTestId('import-offer')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('release')));
  // The page has answered, and drawn what came of it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await expect(page.getByTestId('backup-state')).toBeEmpty();
  await expect(page.getByTestId('import-offer')).toBeVisible();
});
