import type { StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { deleteDatabase } from './database-faults.ts';
import { expect, fireTick, openPopup, test } from './fixtures.ts';
import { makeDelivery, makePaper } from './papers.ts';
import { makeOwn, readMark } from './own-paper.ts';
import { writeRows } from './write-rows.ts';

const readLocal = (paperboy: PaperboyBrowser): Promise<string[]> =>
  paperboy.hub.evaluate(async () => Object.keys(await chrome.storage.local.get()));

test('the daily copy brings back what was lost with the database', async ({ delivered }) => {
  const paper = await makeOwn(delivered);
  await fireTick(delivered);
  // The worker may still be learning from the first edition.
  await expect.poll(() => readLocal(delivered), { timeout: 30_000 }).toContainEqual(expect.stringMatching(/^copy-/));
  const before = await delivered.openPage('options.html');
  await expect(before.getByTestId('copy')).toContainText('Last copy');
  await expect(before.getByTestId('lost-copy')).toHaveCount(0);
  await before.close();

  await delivered.hub.evaluate(deleteDatabase);
  // Every page says that something was lost, and leads to where it can be had back.
  const popup = await openPopup(delivered);
  await expect(popup.getByTestId('trouble').first()).toContainText('is gone');
  expect(await popup.getByTestId('trouble').first().getByRole('link').getAttribute('href')).toBe('/options.html#data');

  const page = await delivered.openPage('options.html#data');
  const lost = page.getByTestId('lost-copy');
  await expect(lost).toContainText('can come back');
  await expectAccessible(page);
  await lost.getByRole('button', { name: 'See what it brings back' }).press('Enter');
  await expect(page.getByTestId('import-offer')).toContainText('New marks1');
  await page.getByTestId('import-accept').press('Enter');
  await expect(page.getByTestId('backup-state')).toContainText('Imported');
  await expect(lost).toHaveCount(0);
  expect(await readMark(delivered, paper.id)).toMatchObject({ note: 'My own words.' });
  expect((await readTable<StoredPaper>(delivered, 'papers')).map(({ id }) => id)).toContain(paper.id);
  await page.getByTestId('import-undo').press('Enter');
  await expect(lost).toContainText('can come back');
});

test('old papers go at the next check, but for those with a mark of the reader’s own', async ({ delivered }) => {
  const old = Array.from({ length: 3 }, (_, i) => makePaper('2024-02-01', i + 1));
  await writeRows(delivered, 'papers', old);
  await writeRows(delivered, 'deliveries', [makeDelivery('2024-02-01', 3)]);
  await writeRows(delivered, 'marks', [{ paperId: old[1]!.id, starredAt: 1, updatedAt: 1 }]);
  const page = await delivered.openPage('options.html');
  await page.getByTestId('keeps').selectOption('days90');
  await expect(page.getByTestId('keeps-meaning')).toContainText('starred, tagged, wrote a note to');
  await expect(page.getByTestId('save-state')).toHaveText('Saved.');
  await fireTick(delivered);
  // Newer papers may come with the same check.
  const readOld = async (): Promise<string[]> => {
    const stored = new Set((await readTable<StoredPaper>(delivered, 'papers')).map(({ id }) => id));
    return old.map(({ id }) => id).filter((id) => stored.has(id));
  };
  // As above.
  await expect.poll(readOld, { timeout: 30_000 }).toEqual([old[1]!.id]);
  expect((await readTable(delivered, 'removed')).length).toBe(2);
});
