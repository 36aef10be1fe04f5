import type { Mark } from '../../lib/store/rows.ts';
import type { Topic } from '../../lib/topics/topic.ts';
import { readTable } from '../browser/table.ts';
import { expect, openLibrary, test } from './fixtures.ts';
import { expectMarks, findRow, readShownIds } from './marks.ts';
import { makeStore } from './stores.ts';
import { writeRows } from './write-rows.ts';

/** What no other test does by pointer; the list of all paths is in paths-keyboard.spec.ts. */

test.use({ feedOptions: { store: makeStore(12) } });

test('marks, tags and the note of a paper, of several, and the first steps', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all');
  const [first = '', second = '', third = ''] = await readShownIds(page);
  await writeRows(delivered, 'marks', [{ paperId: third, tags: ['To read', 'Vision'], updatedAt: 1 }]);
  await page.reload();
  const row = findRow(page, first);
  await row.getByTestId('read').click();
  await expectMarks(delivered, first, ['readAt']);
  await row.getByTestId('hide').click();
  await expectMarks(delivered, first, ['hiddenAt', 'readAt']);
  await page.getByTestId('undo').click();
  await expectMarks(delivered, first, ['readAt']);

  await row.getByTestId('paper-title').click();
  const pane = page.getByTestId('paper-view');
  await pane.getByTestId('star').click();
  await pane.getByTestId('read').click();
  await expectMarks(delivered, first, ['starredAt']);
  await pane.getByTestId('hide').click();
  await expectMarks(delivered, first, ['hiddenAt', 'starredAt']);
  await pane.getByRole('button', { name: 'Show again' }).click();
  await expectMarks(delivered, first, ['starredAt']);

  const readMark = async (id: string) =>
    (await readTable<Mark>(delivered, 'marks')).find((mark) => mark.paperId === id);
  await pane.getByTestId('tag-input').pressSequentially('vis');
  await pane.getByRole('option', { name: /^Vision/ }).click();
  await expect.poll(async () => (await readMark(first))?.tags).toEqual(['Vision']);
  await pane.getByRole('button', { name: 'Remove the tag Vision' }).click();
  await expect.poll(async () => (await readMark(first))?.tags ?? []).toEqual([]);
  await pane.getByTestId('note').click();
  await page.keyboard.type('Try it.');
  await pane.getByRole('button', { name: 'Done' }).click();
  await expect(pane.getByTestId('note-view')).toHaveText('Try it.');
  await pane.getByRole('button', { name: 'Edit the note' }).click();
  await expect(pane.getByTestId('note')).toHaveValue('Try it.');

  await findRow(page, first).click({ modifiers: ['ControlOrMeta'] });
  await findRow(page, second).click({ modifiers: ['ControlOrMeta'] });
  await page.getByTestId('select-read').click();
  await expectMarks(delivered, second, ['readAt']);
  await page.getByTestId('bulk-undo').click();
  await expectMarks(delivered, second, []);
  const tags = page.getByTestId('select-tags');
  await tags.locator('summary').click();
  await tags.getByTestId('tag-input').pressSequentially('rea');
  await tags.getByRole('option', { name: /^To read/ }).click();
  await expect.poll(async () => (await readMark(second))?.tags).toEqual(['To read']);
  // The menu lies over what is below it.
  await tags.locator('summary').click();
  await page.getByTestId('bulk-undo').click();
  await expect.poll(async () => (await readMark(second))?.tags ?? []).toEqual([]);

  const welcome = await delivered.openPage('welcome.html');
  await welcome.getByRole('button', { name: 'Next' }).click();
  await welcome.getByTestId('suggestion').first().click();
  await expect.poll(async () => (await readTable<Topic>(delivered, 'topics')).length).toBe(1);
  await welcome.getByRole('button', { name: 'Back' }).click();
  await expect(welcome.getByTestId('step')).toHaveText('Step 1 of 3');
  await welcome.getByRole('button', { name: 'Next' }).click();
  await welcome.getByRole('button', { name: 'Next' }).click();
  const closed = welcome.waitForEvent('close');
  await welcome.getByRole('button', { name: 'Close this page' }).click();
  await closed;
});
