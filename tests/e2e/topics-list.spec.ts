import type { Topic } from '../../lib/topics/topic.ts';
import { readTable } from '../browser/table.ts';
import { fillDisk, makeRoom } from './database-faults.ts';
import { expect, openLibrary, openPopup, test } from './fixtures.ts';
import { makeStore } from './stores.ts';
import { makeTopic } from './topic-editor.ts';

const store = makeStore(20);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

test('topics are reordered, paused, duplicated, deleted and brought back', async ({ delivered }) => {
  await makeTopic(delivered, { name: 'First', filter: 'video' });
  const page = await makeTopic(delivered, { name: 'Second', filter: 'agent' });
  const names = () => page.locator('.topic-line .topic-name').allTextContents();
  await expect.poll(names).toEqual(['First', 'Second']);
  await page.getByRole('button', { name: 'Move Second up' }).click();
  await expect.poll(names).toEqual(['Second', 'First']);
  await page.getByRole('button', { name: 'Duplicate First' }).click();
  await expect.poll(names).toEqual(['Second', 'First', 'First (2)']);
  await page.getByRole('button', { name: 'Delete First', exact: true }).click();
  await expect.poll(names).toEqual(['Second', 'First (2)']);
  await page.getByTestId('undo-topic').click();
  await expect.poll(names).toEqual(['Second', 'First', 'First (2)']);

  await page.getByRole('button', { name: 'Pause Second' }).click();
  const popup = await openPopup(delivered);
  await expect(popup.getByTestId('topic-chip')).toHaveText([/^First \d+$/, /^First \(2\) \d+$/]);
});

test('a topic that is paused while it is on show stays there by its name', async ({ delivered }) => {
  const page = await makeTopic(delivered, { name: 'Mine', filter: 'benchmark' });
  const popup = await openPopup(delivered);
  const chip = popup.getByTestId('topic-chip');
  await chip.click();
  const [topic] = await readTable<Topic>(delivered, 'topics');
  const library = await openLibrary(delivered, `?view=topic:${topic!.id}`);
  const heading = library.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Mine');

  await page.getByRole('button', { name: 'Pause Mine' }).click();
  // Where nothing of it is on show, a paused topic is not offered.
  await expect(library.getByRole('navigation').getByText('Mine')).toHaveCount(0);
  await expect(heading).toHaveText('Mine');
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await popup.locator('[data-view="edition"]').click();
  await expect(chip).toHaveCount(0);
});

test('a topic that cannot be deleted or brought back is not said to be', async ({ delivered }) => {
  const page = await makeTopic(delivered, { name: 'Kept', filter: 'video' });
  const trouble = page.getByTestId('trouble').first();
  await page.evaluate(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Delete Kept' }).click();
  await expect(trouble).toContainText('There is no room left');
  await expect(page.getByTestId('undo-topic')).toHaveCount(0);
  await page.reload();

  await page.getByRole('button', { name: 'Delete Kept' }).click();
  await expect(page.getByTestId('topic')).toHaveCount(0);
  await expect(page.getByTestId('undo-topic')).toBeFocused();
  await page.evaluate(fillDisk, { tables: ['topics'] });
  await page.getByTestId('undo-topic').press('Enter');
  await expect(page.getByTestId('save-state')).not.toHaveText('Saved.');
  await expect(page.getByTestId('undo-topic')).toBeVisible();
  await page.evaluate(makeRoom);
  await page.getByTestId('undo-topic').press('Enter');
  await expect(page.getByTestId('edit-topic')).toBeFocused();
  await expect(page.getByTestId('undo-topic')).toHaveCount(0);
});

test('nothing is offered to be brought back once everything was deleted', async ({ delivered }) => {
  const library = await openLibrary(delivered, '?view=today');
  await library.getByTestId('hide').first().click();
  await expect(library.getByTestId('undo')).toBeVisible();
  const page = await makeTopic(delivered, { name: 'Gone', filter: 'video' });
  await page.getByRole('button', { name: 'Delete Gone' }).click();
  await expect(page.getByTestId('undo-topic')).toBeVisible();
  await page.getByTestId('erase').click();
  await page.getByTestId('erase-confirm').click();
  await expect(page.getByTestId('erase-state')).toContainText('Paperboy begins anew.', { timeout: 40_000 });
  await expect(page.getByTestId('undo-topic')).toHaveCount(0);
  await expect(library.getByTestId('undo')).toHaveCount(0);
});
