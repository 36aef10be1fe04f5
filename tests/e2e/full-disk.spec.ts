import { readTable } from '../browser/table.ts';
import { fillDisk, makeRoom } from './database-faults.ts';
import { expect, openPopup, test } from './fixtures.ts';

test('without room a star is not shown as set, no list is stored, and both is said', async ({ delivered }) => {
  const popup = await openPopup(delivered);
  await popup.getByTestId('paper').first().waitFor();
  await popup.evaluate(fillDisk, { tables: ['marks'] });
  const star = popup.getByTestId('star').first();
  await star.click();
  await expect(popup.getByTestId('trouble')).toContainText('There is no room left: your last change was not saved');
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  expect(await readTable(delivered, 'marks')).toEqual([]);
  await expect(popup.getByRole('link', { name: 'Your data' })).toBeVisible();

  await popup.evaluate(makeRoom);
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(popup.getByTestId('trouble')).toHaveCount(0);

  const lists = await readTable(delivered, 'lists');
  const worker = await delivered.wakeWorker();
  await worker.evaluate(fillDisk, { tables: ['papers', 'lists'] });
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await expect(popup.getByTestId('status')).toContainText('Is the disk full?');
  expect(await readTable(delivered, 'lists')).toEqual(lists);
  await worker.evaluate(makeRoom);
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await expect(popup.getByTestId('status')).not.toContainText('Is the disk full?');
  expect((await readTable(delivered, 'runs')).at(-1)).not.toHaveProperty('failure');
});
