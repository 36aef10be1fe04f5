import { utcDayOf } from '../feed/day.ts';
import { findNextDelivery, moveClock } from './clock.ts';
import { expect, fireTick, openPopup, test } from './fixtures.ts';
import { expectFocus, findTitle } from './focus.ts';
import { expectMarks, readEditionInOrder } from './marks.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';

const store = makeStore(12);
test.use({
  feedOptions: { store },
  browserOptions: { timeZone: 'UTC' },
});

test('j, k and the arrows move from paper to paper, and stop at both ends', async ({ delivered, popup }) => {
  const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
  const steps: [key: string, index: number][] = [
    ['j', 0],
    ['j', 1],
    ['ArrowDown', 2],
    ['k', 1],
    ['ArrowUp', 0],
    ['k', 0],
  ];
  for (const [key, index] of steps) {
    await popup.keyboard.press(key);
    await expectFocus(popup, ids[index]!);
  }
  for (const _ of ids) await popup.keyboard.press('j');
  await expectFocus(popup, ids.at(-1)!);
});

test('the focus stays on its paper when others join the list', async ({ delivered, feed }) => {
  const at = findNextDelivery(store);
  const day = utcDayOf(at);
  await moveClock(delivered, feed, at);
  // Half of the list has not appeared yet.
  feed.setNow(Date.parse(`${day}T01:00:00Z`));
  await fireTick(delivered);
  await waitForRuns(delivered, 2);
  const ids = (await readEditionInOrder(delivered, day)).map((paper) => paper.id);
  const popup = await openPopup(delivered);
  await expect(popup.getByTestId('paper')).toHaveCount(ids.length);
  for (const _ of ids) await popup.keyboard.press('j');
  await expectFocus(popup, ids.at(-1)!);
  // At the end of the day its list is complete, and votes have changed the order.
  await moveClock(delivered, feed, Date.parse(`${day}T23:59:00Z`));
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await waitForRuns(delivered, 3);
  const after = await readEditionInOrder(delivered, day);
  expect(after.length).toBeGreaterThan(ids.length);
  await expect(popup.getByTestId('paper')).toHaveCount(after.length);
  await expect(findTitle(popup, ids.at(-1)!)).toBeFocused();
});

test.describe('in a list of a thousand papers', () => {
  test.use({ feedOptions: { store: makeStore(250) } });

  test('the keys go beyond what is drawn, and the focus is always in sight', async ({ delivered, popup }) => {
    const ids = (await readEditionInOrder(delivered)).map((paper) => paper.id);
    await expect(popup.getByRole('group', { name: 'Papers' })).toBeVisible();
    for (let i = 0; i < 60; i += 1) await popup.keyboard.press('j');
    await expectFocus(popup, ids[59]!);
    await popup.keyboard.press('s');
    await expectMarks(delivered, ids[59]!, ['starredAt']);
    await popup.keyboard.press('x');
    await expectMarks(delivered, ids[59]!, ['hiddenAt', 'starredAt']);
    await expectFocus(popup, ids[60]!);
    // A step back would still go to the hidden one before it has left the list.
    await expect(findTitle(popup, ids[59]!)).toHaveCount(0);
    for (let i = 0; i < 20; i += 1) await popup.keyboard.press('k');
    // One of the twenty-one above is hidden.
    await expectFocus(popup, ids[39]!);
  });
});
