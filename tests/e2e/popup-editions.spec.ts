import { readTable } from '../browser/table.ts';
import { utcDayOf } from '../feed/day.ts';
import { findNextDelivery, moveClock } from './clock.ts';
import { expect, fireTick, openPopup, readNotices, test } from './fixtures.ts';
import { findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { waitForEdition, waitForRest, waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';

const store = makeStore(12);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

test("the next day's delivery is an edition of its own, and one goes back and forth", async ({ paperboy, feed }) => {
  await waitForEdition(paperboy);
  const popup = await openPopup(paperboy);
  await popup.getByTestId('paper').first().waitFor();
  const [firstDate] = await readNotices(paperboy);
  expect(firstDate).toMatch(/^\d{4}-/);
  await expect(popup.getByRole('navigation', { name: 'Editions' })).toHaveCount(0);

  const at = findNextDelivery(store);
  await moveClock(paperboy, feed, at);
  await fireTick(paperboy);
  await waitForRuns(paperboy, 2);
  // The popup that was open all the while follows the latest edition.
  const firstIds = (await readEditionInOrder(paperboy, firstDate)).map((paper) => paper.id);
  const second = await readEditionInOrder(paperboy, utcDayOf(at));
  expect(second.length).toBeGreaterThan(0);
  expect(second.every((paper) => !firstIds.includes(paper.id))).toBe(true);
  const secondIds = second.map((paper) => paper.id);
  await expect.poll(() => readShownIds(popup)).toEqual(secondIds);
  await expect.poll(() => readNotices(paperboy)).toEqual([firstDate, utcDayOf(at)]);

  const before = popup.getByRole('button', { name: 'Edition before' });
  const after = popup.getByRole('button', { name: 'Edition after' });
  await expect(after).toHaveAttribute('aria-disabled', 'true');
  await before.click();
  await expect.poll(() => readShownIds(popup)).toEqual(firstIds);
  await expect(before).toHaveAttribute('aria-disabled', 'true');
  await after.click();
  await expect.poll(() => readShownIds(popup)).toEqual(secondIds);
});

test('what is found later in the day joins its edition without a second notification', async ({ delivered, feed }) => {
  const at = findNextDelivery(store);
  await moveClock(delivered, feed, Date.parse(`${utcDayOf(at)}T08:40:00Z`));
  // Half of the list has not appeared yet.
  feed.setNow(Date.parse(`${utcDayOf(at)}T01:00:00Z`));
  await fireTick(delivered);
  await waitForRuns(delivered, 2);
  const early = await readEditionInOrder(delivered, utcDayOf(at));
  // The run ends before the notification is there.
  await expect.poll(() => readNotices(delivered)).toEqual([utcDayOf(at)]);
  await delivered.hub.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });

  await moveClock(delivered, feed, Date.parse(`${utcDayOf(at)}T12:00:00Z`));
  await fireTick(delivered);
  await waitForRuns(delivered, 3);
  const late = await readEditionInOrder(delivered, utcDayOf(at));
  expect(late.length).toBeGreaterThan(early.length);
  await waitForRest(delivered);
  expect(await readNotices(delivered)).toEqual([]);
  expect(await readTable(delivered, 'deliveries')).toHaveLength(2);
  const popup = await openPopup(delivered);
  await expect(popup.getByText(`${late.length} papers · ${late.length} unread`)).toBeVisible();
  await expect(findRow(popup, late[0]!.id)).toBeVisible();
});

test('an edition that caught up on several days is grouped by them', async ({ delivered, feed }) => {
  const at = findNextDelivery(store, Date.now() + 8 * 24 * 3600_000);
  await moveClock(delivered, feed, at);
  await fireTick(delivered);
  await waitForRuns(delivered, 2);
  const papers = await readEditionInOrder(delivered, utcDayOf(at));
  const days = [...new Set(papers.map((paper) => paper.listedOn))];
  expect(days.length).toBeGreaterThanOrEqual(5);
  const popup = await openPopup(delivered);
  await expect(popup.getByRole('heading', { name: /^List of / })).toHaveCount(days.length);
  await expect.poll(() => readShownIds(popup)).toEqual(papers.map((paper) => paper.id));
});
