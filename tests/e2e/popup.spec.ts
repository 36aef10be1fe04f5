import type { Locator } from '@playwright/test';
import type { Run, StoredPaper } from '../../lib/store/rows.ts';
import { readTable } from '../browser/table.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { expectMarks, findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { makeDelivery, makePaper } from './papers.ts';
import { makeStore } from './stores.ts';
import { writeRows } from './write-rows.ts';

test.use({ feedOptions: { store: makeStore(12) } });

test('the edition stands newest list first and best first, each list under its day', async ({ delivered, popup }) => {
  const papers = await readEditionInOrder(delivered);
  expect(await readShownIds(popup)).toEqual(papers.map((paper) => paper.id));
  await expect(popup.getByRole('heading', { name: /^List of / })).toHaveCount(
    new Set(papers.map((paper) => paper.listedOn)).size,
  );
  await expect(popup.getByText(`${papers.length} papers · ${papers.length} unread`)).toBeVisible();
  await expect(popup.getByTestId('status')).toHaveText(/^Updated /);
});

test('when it was updated is said with the day as soon as that day is over', async ({ delivered, popup }) => {
  const [run] = await readTable<Run>(delivered, 'runs');
  // Midnight may have passed since.
  await popup.clock.install({ time: run!.endedAt! });
  await popup.reload();
  await expect(popup.getByTestId('status')).toHaveText(/^Updated \d/);
  await popup.clock.fastForward('24:00:00');
  await expect(popup.getByTestId('status')).toHaveText(/^Updated \p{Lu}\p{L}+ \d/u);
});

test('a row says votes, title, authors, organisation and code', async ({ delivered }) => {
  const paper = makePaper('2026-01-05', 1, {
    title: 'Towers that learn to lean',
    upvotes: 1234,
    authors: ['Ada Example', 'Ben Example', 'Cy Example', 'Di Example'],
    organization: 'Institute of Examples',
    codeUrl: 'https://code.example/towers',
    codeStars: 5600,
  });
  await writeRows(delivered, 'papers', [paper]);
  await writeRows(delivered, 'deliveries', [makeDelivery('2026-01-05', 1)]);
  const popup = await openPopup(delivered, '?edition=2026-01-05');
  const row = findRow(popup, paper.id);
  await expect(row).toContainText('1,234 upvotes');
  await expect(row.getByRole('heading', { name: 'Towers that learn to lean' })).toBeVisible();
  await expect(row).toContainText('Ada Example, Ben Example +2 · Institute of Examples');
  await expect(row).toContainText(/code ★ 5\.6K/i);
});

test('a paper opens in place, which makes it read, and closes again', async ({ delivered, popup }) => {
  const [first, second] = await readEditionInOrder(delivered);
  const row = findRow(popup, first!.id);
  const title = row.getByTestId('paper-title');
  await title.click();
  await expect(title).toHaveAttribute('aria-expanded', 'true');
  await expect(row.getByTestId('abstract')).toHaveText(first!.abstract);
  await expectMarks(delivered, first!.id, ['readAt']);
  await expect(row.getByTestId('read')).toHaveAttribute('aria-pressed', 'true');

  // One is open at a time.
  await findRow(popup, second!.id).getByTestId('paper-title').click();
  await expect(popup.getByTestId('abstract')).toHaveText([second!.abstract]);
  await findRow(popup, second!.id).getByTestId('paper-title').click();
  await expect(popup.getByTestId('abstract')).toHaveCount(0);
});

test('an open paper shows its summary and every link, with the address on hover and on focus', async ({
  delivered,
}) => {
  const paper = makePaper('2026-01-05', 1, {
    summary: 'Leaning, in a sentence.',
    codeUrl: 'https://code.example/towers',
    projectUrl: 'http://towers.example/',
  });
  await writeRows(delivered, 'papers', [paper]);
  await writeRows(delivered, 'deliveries', [makeDelivery('2026-01-05', 1)]);
  const popup = await openPopup(delivered, '?edition=2026-01-05');
  await popup.getByTestId('paper-title').click();
  await expect(popup.getByText('Leaning, in a sentence.')).toBeVisible();

  const links = popup.getByTestId('paper').getByRole('link');
  const addresses = [
    `https://arxiv.org/abs/${paper.id}`,
    `https://arxiv.org/pdf/${paper.id}`,
    'https://code.example/towers',
    'http://towers.example/',
    `https://huggingface.co/papers/${paper.id}`,
  ];
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(addresses);
  await expect(links).toHaveText(['Abstract', 'PDF', 'Code', 'Project (http)', 'Hugging Face']);
  for (const [i, address] of addresses.entries()) {
    const shown = popup.getByRole('contentinfo').getByText(address, { exact: true });
    await links.nth(i).hover();
    await expect(shown).toBeVisible();
    await popup.getByTestId('edition-date').hover();
    await expect(shown).toBeHidden();
    await links.nth(i).focus();
    await expect(shown).toBeVisible();
  }
});

test('with Ctrl or the middle button a link opens behind the popup, and triage goes on', async ({
  delivered,
  popup,
}) => {
  const [first, second] = await readEditionInOrder(delivered);
  const clicks: [StoredPaper, Parameters<Locator['click']>[0]][] = [
    [first!, { modifiers: ['Control'] }],
    [second!, { button: 'middle' }],
  ];
  await popup.bringToFront();
  for (const [paper, click] of clicks) {
    const row = findRow(popup, paper.id);
    await row.getByTestId('paper-title').click();
    await expect(row.getByTestId('read')).toHaveAttribute('aria-pressed', 'true');
    await row.getByTestId('read').click();
    await expectMarks(delivered, paper.id, []);
    const opening = delivered.context.waitForEvent('page');
    await row.getByRole('link', { name: 'Hugging Face' }).click(click);
    const page = await opening;
    await expect(page).toHaveTitle(`Paper page - ${paper.id}`);
    expect(await popup.evaluate(async () => (await chrome.tabs.getCurrent())?.active)).toBe(true);
    await expectMarks(delivered, paper.id, ['readAt']);
  }
  // A plain click goes along to the page.
  const opening = delivered.context.waitForEvent('page');
  await findRow(popup, second!.id).getByRole('link', { name: 'Hugging Face' }).click();
  await opening;
  await expect.poll(() => popup.evaluate(async () => (await chrome.tabs.getCurrent())?.active)).toBe(false);
});
