import type { PaperboyBrowser } from '../browser/launch.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { findRow } from './marks.ts';
import { holdDatabase } from './slow-database.ts';
import { makeStore } from './stores.ts';
import { writeRows } from './write-rows.ts';
import { readPapers, readMark, openPaper } from './noted-papers.ts';

test.use({ feedOptions: { store: makeStore(12) } });

async function expectNote(paperboy: PaperboyBrowser, paperId: string, note: string): Promise<void> {
  await expect.poll(async () => (await readMark(paperboy, paperId))?.note).toBe(note);
}

test('a note is saved as it is typed, says so, and is there again as Markdown', async ({ delivered }) => {
  const [{ id }] = await readPapers(delivered);
  const page = await openPaper(delivered, id);
  await page.getByTestId('note').pressSequentially('Try the **sampler** soon.');
  await expect(page.getByTestId('note-status')).toHaveText('Saved.');
  await expectNote(delivered, id, 'Try the **sampler** soon.');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('note-draft')))).toEqual(
    [],
  );
  await page.reload();
  await expect(page.getByTestId('note-view').locator('strong')).toHaveText('sampler');

  await page.getByRole('button', { name: 'Edit the note' }).press('Enter');
  await expect(page.getByTestId('note')).toBeFocused();
  await page.getByTestId('note').fill('Done.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit the note' })).toBeFocused();
  await expect(page.getByTestId('note-view')).toHaveText('Done.');
  await expectNote(delivered, id, 'Done.');

  // One leaves an empty one too, but not the paper.
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('note')).toBeFocused();
  await page.getByTestId('note').fill('');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('paper-view')).toBeFocused();
});

test('what was typed outlives a page that is closed before anything could be saved', async ({ delivered }) => {
  const [{ id }] = await readPapers(delivered);
  const page = await openPaper(delivered, id);
  const release = await holdDatabase(delivered);
  await page.getByTestId('note').pressSequentially('Not to be lost.');
  await page.close();
  await release();
  expect((await readMark(delivered, id))?.note).toBeUndefined();
  const library = await delivered.openPage(`library.html?q=id:${id}`);
  await expectNote(delivered, id, 'Not to be lost.');
  await expect(findRow(library, id).getByTestId('own-line')).toContainText('Has a note');
});

test('a note that is too long is refused in words, and stays in the field, also after a reload', async ({
  delivered,
}) => {
  const [{ id }] = await readPapers(delivered);
  const page = await openPaper(delivered, id);
  const long = 'x'.repeat(20_001);
  await page.getByTestId('note').fill(long);
  await expect(page.getByTestId('note-status')).toContainText('Not saved');
  await page.reload();
  await expect(page.getByTestId('note')).toHaveValue(long);
  await page.getByTestId('note').fill('Shorter.');
  await expectNote(delivered, id, 'Shorter.');
});

test('two windows that write one note at the same time both keep what they wrote', async ({ delivered }) => {
  const [{ id }] = await readPapers(delivered);
  const one = await openPaper(delivered, id);
  const other = await openPaper(delivered, id);
  const release = await holdDatabase(delivered);
  await one.getByTestId('note').fill('Mine.');
  await other.getByTestId('note').fill('Theirs.');
  await one.getByTestId('note').blur();
  await other.getByTestId('note').blur();
  await release();
  await expect
    .poll(async () => (await readMark(delivered, id))?.note?.split('\n').toSorted())
    .toEqual(['', '', '---', 'Mine.', 'Theirs.']);
  const note = (await readMark(delivered, id))!.note!;
  await expect(one.getByTestId('note')).toHaveValue(note);
  await expect(other.getByTestId('note')).toHaveValue(note);
});

const HOSTILE = [
  '<script>document.title = "owned"</script> <b onclick="x">bold</b> <img src=x onerror="document.title=\'owned\'">',
  '[run](javascript:document.title="owned") [data](data:text/html,x) [ext](chrome://settings) [rel](/options.html)',
  '![alt](https://evil.example/pixel.png) <https://good.example/a> [ok](http://good.example/b "t") ![](javascript:1)',
  '# Heading',
  '- [x] done\n- item',
  '| a | b |\n|---|---|\n| `c` | d |',
].join('\n\n');

test('a hostile note stays text: no script, no image, no link but to the web', async ({ delivered }) => {
  const [{ id }, other, third] = await readPapers(delivered);
  const deep = '> '.repeat(1900);
  await writeRows(delivered, 'marks', [
    { paperId: id, note: HOSTILE, updatedAt: 1 },
    { paperId: other.id, note: `${deep}deep`, updatedAt: 1 },
    { paperId: third.id, note: `${'[a]('.repeat(3000)}${'*_'.repeat(3000)}`, updatedAt: 1 },
  ]);
  const requests: string[] = [];
  delivered.context.on('request', (request) => requests.push(request.url()));
  const page = await openPaper(delivered, id);
  const view = page.getByTestId('note-view');
  await expect(view.locator('table')).toBeVisible();
  await expect(view).toContainText('<script>document.title = "owned"</script>');
  await expect(view).toContainText('[run](javascript:document.title="owned")');
  expect(await view.locator('script, img, b, h1, [onclick], [onerror]').count()).toBe(0);
  const links = await view
    .locator('a')
    .evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.getAttribute('rel')]));
  const rel = 'noopener noreferrer';
  expect(links).toEqual([
    ['https://evil.example/pixel.png', rel],
    ['https://good.example/a', rel],
    ['http://good.example/b', rel],
  ]);
  expect(await page.title()).not.toContain('owned');
  for (const { id } of [other, third])
    await expect((await openPaper(delivered, id)).getByTestId('note-view')).toBeVisible();
  expect(requests.filter((url) => url.includes('evil') || url.includes('good'))).toEqual([]);
});

test('axe finds nothing on notes and tags, read and written, in any colours and size', async ({ delivered }) => {
  const [{ id }] = await readPapers(delivered);
  await writeRows(delivered, 'marks', [{ paperId: id, note: HOSTILE, tags: ['To Read', 'Vision'], updatedAt: 1 }]);
  const page = await openPaper(delivered, id);
  await expect(page.getByTestId('note-view').locator('table')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Edit the note' }).click();
  await page.getByTestId('tag-input').press('ArrowDown');
  await expectAccessible(page);
});
