import { expect, test } from './fixtures.ts';
import { expectFocus, findTitle } from './focus.ts';
import { expectMarks, findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { makeStore } from './stores.ts';
import { tabTo } from './tab-to.ts';

test.use({
  feedOptions: { store: makeStore(12) },
  browserOptions: { timeZone: 'UTC' },
});

test('s stars, m marks as read, o opens the page', async ({ delivered, popup }) => {
  const [first, second] = await readEditionInOrder(delivered);
  await popup.keyboard.press('j');
  await popup.keyboard.press('s');
  await expectMarks(delivered, first!.id, ['starredAt']);
  await popup.keyboard.press('m');
  await expectMarks(delivered, first!.id, ['readAt', 'starredAt']);
  await expectFocus(popup, first!.id);
  // Until the popup has heard of it, the key would mark it as read once more.
  await expect(findRow(popup, first!.id).getByTestId('read')).toHaveAttribute('aria-pressed', 'true');
  await popup.keyboard.press('m');
  await popup.keyboard.press('s');
  await expectMarks(delivered, first!.id, []);

  await popup.keyboard.press('j');
  const opening = delivered.context.waitForEvent('request', (request) => request.url().includes('arxiv.org'));
  await popup.keyboard.press('o');
  expect((await opening).url()).toBe(`https://arxiv.org/abs/${second!.id}`);
  await expectMarks(delivered, second!.id, ['readAt']);
});

test('x hides and goes on to the next paper; undo is reached with Tab and goes back to it', async ({
  delivered,
  popup,
}) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  await popup.keyboard.press('j');
  await popup.keyboard.press('x');
  await expectMarks(delivered, ids[0]!, ['hiddenAt']);
  await expectFocus(popup, ids[1]!);

  // The last one: there the next is the one before.
  for (const _ of ids) await popup.keyboard.press('j');
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('abstract')).toBeVisible();
  await popup.keyboard.press('x');
  await expectMarks(delivered, ids.at(-1)!, ['hiddenAt', 'readAt']);
  await expectFocus(popup, ids.at(-2)!);
  // It closes by leaving the list.
  await expect(findTitle(popup, ids.at(-1)!)).toHaveCount(0);
  await tabTo(popup, popup.getByTestId('undo'));
  await popup.keyboard.press('Enter');
  await expectMarks(delivered, ids.at(-1)!, ['readAt']);
  await expectFocus(popup, ids.at(-1)!);
  // It is closed: nothing unseen was open meanwhile, for Escape to close or a new edition to wait for.
  await expect(popup.getByTestId('abstract')).toHaveCount(0);
});

test('the focus goes on to the next paper also where a button took the paper away', async ({ delivered, popup }) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  for (let i = 0; i < 3; i += 1) {
    await popup.keyboard.press('j');
    await popup.keyboard.press('s');
  }
  await tabTo(popup, findRow(popup, ids[2]!).getByTestId('hide'));
  await popup.keyboard.press('Space');
  await expectMarks(delivered, ids[2]!, ['hiddenAt', 'starredAt']);
  await expectFocus(popup, ids[3]!);

  // A star taken away in the starred list: newest star first, so 2, 1, 0.
  await popup.keyboard.press('k');
  await popup.keyboard.press('k');
  await expectFocus(popup, ids[0]!);
  await tabTo(popup, popup.getByRole('button', { name: /Starred 3/ }), 'Shift+Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('edition-date')).toHaveText('Starred');
  await expect.poll(() => readShownIds(popup)).toEqual([ids[2], ids[1], ids[0]]);
  await popup.keyboard.press('j');
  await expectFocus(popup, ids[2]!);
  await popup.keyboard.press('j');
  await popup.keyboard.press('s');
  await expectMarks(delivered, ids[1]!, []);
  await expectFocus(popup, ids[0]!);
  await popup.keyboard.press('Escape');
  await expect(popup.getByTestId('edition-date')).not.toHaveText('Starred');
});

test('hidden papers are shown again without a mouse', async ({ delivered, popup }) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  await popup.keyboard.press('j');
  await popup.keyboard.press('x');
  await expectFocus(popup, ids[1]!);
  await popup.keyboard.press('x');
  await expectFocus(popup, ids[2]!);
  await tabTo(popup, popup.getByRole('button', { name: 'Hidden 2' }), 'Shift+Tab');
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('j');
  await expectFocus(popup, ids[0]!);
  await popup.keyboard.press('x');
  await expectMarks(delivered, ids[0]!, []);
  await expectFocus(popup, ids[1]!);
  await popup.keyboard.press('Escape');
  await expect(findTitle(popup, ids[0]!)).toBeVisible();
});
