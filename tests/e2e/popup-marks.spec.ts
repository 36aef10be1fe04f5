import type { StoredPaper } from '../../lib/store/rows.ts';
import { expect, readBadge, test } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { makeStore } from './stores.ts';

test.use({ feedOptions: { store: makeStore(12) } });

test('a star is one click, and is in the database', async ({ delivered, popup }) => {
  const [paper] = await readEditionInOrder(delivered);
  const star = findRow(popup, paper!.id).getByTestId('star');
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expectMarks(delivered, paper!.id, ['starredAt']);
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await expectMarks(delivered, paper!.id, []);
});

test('starred papers have a list of their own, the newest star first', async ({ delivered, popup }) => {
  const papers = await readEditionInOrder(delivered);
  const chosen: StoredPaper[] = [papers[2]!, papers[0]!, papers[4]!];
  for (const paper of chosen) {
    await findRow(popup, paper.id).getByTestId('star').click();
    await expectMarks(delivered, paper.id, ['starredAt']);
  }
  await popup.getByRole('button', { name: 'Starred 3' }).click();
  await expect(popup.getByTestId('edition-date')).toHaveText('Starred');
  await expect(popup.getByTestId('paper')).toHaveCount(3);
  expect(await readShownIds(popup)).toEqual(chosen.map((paper) => paper.id).toReversed());
});

test('a hidden paper leaves the list, and undo brings it back', async ({ delivered, popup }) => {
  const papers = await readEditionInOrder(delivered);
  const row = findRow(popup, papers[1]!.id);
  await row.hover();
  await row.getByTestId('hide').click();
  await expect(row).toHaveCount(0);
  await expectMarks(delivered, papers[1]!.id, ['hiddenAt']);
  await expect(popup.getByText(`${papers.length - 1} papers · ${papers.length - 1} unread`)).toBeVisible();
  await expect(popup.getByText(`Hidden: ${papers[1]!.title}`)).toBeVisible();
  await popup.getByTestId('undo').click();
  await expect(row).toBeVisible();
  await expectMarks(delivered, papers[1]!.id, []);
  await expect(popup.getByTestId('undo')).toHaveCount(0);
  expect(await readShownIds(popup)).toEqual(papers.map((paper) => paper.id));
});

test('hidden papers can be looked at, and shown again one by one', async ({ delivered, popup }) => {
  const [first, second] = await readEditionInOrder(delivered);
  for (const paper of [first!, second!]) {
    await findRow(popup, paper.id).hover();
    await findRow(popup, paper.id).getByTestId('hide').click();
    await expectMarks(delivered, paper.id, ['hiddenAt']);
  }
  await popup.getByRole('button', { name: 'Hidden 2' }).click();
  await expect(popup.getByTestId('paper')).toHaveCount(2);
  await findRow(popup, second!.id).getByRole('button', { name: 'Show again' }).click();
  await expect(popup.getByTestId('paper')).toHaveCount(1);
  await expectMarks(delivered, second!.id, []);
  await popup.getByRole('button', { name: /^All \d/ }).click();
  await expect(findRow(popup, second!.id)).toBeVisible();
  await expect(findRow(popup, first!.id)).toHaveCount(0);
});

test('the badge follows what is read and hidden in the popup', async ({ delivered, popup }) => {
  const papers = await readEditionInOrder(delivered);
  const expectUnread = (count: number) =>
    expect.poll(() => readBadge(delivered)).toEqual({ text: String(count), title: `Paperboy: ${count} unread papers` });
  await expectUnread(papers.length);
  await findRow(popup, papers[0]!.id).getByTestId('paper-title').click();
  await expectUnread(papers.length - 1);
  await findRow(popup, papers[1]!.id).hover();
  await findRow(popup, papers[1]!.id).getByTestId('hide').click();
  await expectUnread(papers.length - 2);
  await findRow(popup, papers[0]!.id).getByTestId('read').click();
  await expectUnread(papers.length - 1);
});
