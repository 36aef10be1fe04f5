import { expect, openPopup, test } from './fixtures.ts';
import { findRow, readShownIds } from './marks.ts';
import { makeStore } from './stores.ts';
import { writeRows } from './write-rows.ts';
import { readPapers, readMark, openPaper, listTags, LONG_TAGS, expectInRow } from './noted-papers.ts';

test.use({ feedOptions: { store: makeStore(12) } });

test('tags are added, completed and taken away by the keyboard alone', async ({ delivered }) => {
  const [{ id }, other] = await readPapers(delivered);
  await writeRows(delivered, 'marks', [{ paperId: other.id, tags: ['To Read', 'Vision'], updatedAt: 1 }]);
  const page = await openPaper(delivered, id);
  const input = page.getByTestId('tag-input');
  await input.press('ArrowDown');
  await expect(listTags(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(listTags(page)).toHaveCount(0);
  await page.keyboard.type('rea');
  await expect(listTags(page)).toHaveText(['To Read 1']);
  await page.keyboard.press('ArrowDown');
  await expect(input).toHaveAttribute('aria-activedescendant', (await listTags(page).getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('tags').getByRole('listitem')).toHaveText(['To Read✕']);
  await page.keyboard.type('vision,new one');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readMark(delivered, id))?.tags).toEqual(['To Read', 'Vision', 'new one']);
  await expect(page.getByTestId('tags').getByRole('listitem')).toHaveCount(3);

  await page.getByRole('button', { name: 'Remove the tag To Read' }).press('Enter');
  await expect.poll(async () => (await readMark(delivered, id))?.tags).toEqual(['Vision', 'new one']);
  await expect(page.getByRole('button', { name: 'Remove the tag Vision' })).toBeFocused();
});

test('tags and notes are found in the library and in the popup, which shows them', async ({ delivered }) => {
  const [paper, other] = await readPapers(delivered);
  const { id } = paper;
  await writeRows(delivered, 'papers', [{ ...paper, title: 'A title of more than two lines. '.repeat(8) }]);
  await writeRows(delivered, 'marks', [
    { paperId: id, note: 'Compare with the **baseline**.', tags: ['To Read', ...LONG_TAGS], updatedAt: 1 },
    { paperId: other.id, tags: ['Vision'], updatedAt: 1 },
  ]);
  const library = await delivered.openPage(`library.html?q=id:${id}`);
  await expectInRow(library, id);
  const popup = await openPopup(delivered);
  for (const page of [library, popup]) {
    for (const [query, ids] of [
      ['tag:"to read"', [id]],
      ['note:baseline', [id]],
      ['has:note', [id]],
      ['has:tag -has:note', [other.id]],
    ] as const) {
      await page.getByTestId('search').fill(query);
      await expect.poll(() => readShownIds(page), query).toEqual(ids);
    }
    await page.getByTestId('search').fill('tag:read');
    await expect(findRow(page, id).getByTestId('own-line')).toContainText('To Read');
  }
  await findRow(popup, id).getByTestId('paper-title').click();
  await expect(popup.getByTestId('own-note')).toContainText('Compare with the **baseline**.');
  await expect(popup.getByTestId('note')).toHaveCount(0);
});
