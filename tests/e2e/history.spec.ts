import type { Delivery, Job, ListRecord, StoredPaper } from '../../lib/store/rows.ts';
import { launchPaperboy, type PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { addDays, FIRST_DAY } from '../feed/day.ts';
import { createGeneratedStore } from '../feed/generated.ts';
import type { RunningFeed } from '../feed/server.ts';
import { readItems } from '../feed/store.ts';
import { expect, readBadge, test } from './fixtures.ts';
import { waitForRest } from './runs.ts';

const store = createGeneratedStore(5, { papersPerDay: 3 });
/** The feed's clock stands still, so that today's list does not grow while the test runs. */
const now = Date.now();
/** The pace follows what the source allows. Of a source that allows more, a test sees the end. */
test.use({ feedOptions: { store, now, quota: 100_000 } });

const readJob = async (paperboy: PaperboyBrowser): Promise<Job | undefined> =>
  (await readTable<Job>(paperboy, 'jobs')).find(({ name }) => name === 'history');

/** Waits until the feed was asked so many times. */
function waitForRequests(feed: RunningFeed, count: number): Promise<void> {
  return expect.poll(() => feed.requests.length, { intervals: [10], timeout: 300_000 }).toBeGreaterThanOrEqual(count);
}

/** Brings the history's alarm forward, which is there: its half minute says nothing. */
function ringHistory({ hub }: PaperboyBrowser): Promise<void> {
  return hub.evaluate(async () => {
    const alarm = await chrome.alarms.get('history');
    if (!alarm) throw new Error('The history has no alarm.');
    await chrome.alarms.create('history', { when: Date.now(), periodInMinutes: alarm.periodInMinutes! });
  });
}

/** On how many of the days' lists each paper stands. */
function countListings(days: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) {
    for (const { paper } of readItems(store, day, now)) counts.set(paper.id, (counts.get(paper.id) ?? 0) + 1);
  }
  return counts;
}

test('everything since the first list comes, once, over refusals, deaths and a restart', async ({
  delivered,
  feed,
}) => {
  test.setTimeout(600_000);
  const deliveries = await readTable<Delivery>(delivered, 'deliveries');
  const deliveredDays = (await readTable<ListRecord>(delivered, 'lists')).map(({ day }) => day).toSorted();
  // The first edition is told of before the badge counts it.
  const unreadCount = (await readTable(delivered, 'papers')).length;
  const badge = { text: String(unreadCount), title: `Paperboy: ${unreadCount} unread papers` };
  await expect.poll(() => readBadge(delivered)).toEqual(badge);
  const oldDays: string[] = [];
  for (let day = FIRST_DAY; day < deliveredDays[0]!; day = addDays(day, 1)) oldDays.push(day);
  const asked = feed.requests.length;
  feed.setFaults(
    { kind: '429', after: 150, times: 1, waitSeconds: 1 },
    { kind: '429-retry-after', after: 500, times: 2, waitSeconds: 2 },
    { kind: '429', after: 800, times: 1, waitSeconds: 1 },
  );

  const options = await delivered.openPage('options.html');
  await expect(options.getByTestId('history-offer')).toContainText(
    `${oldDays.length.toLocaleString('en')} lists are missing`,
  );
  await options.getByTestId('history-start').click();
  await expect(options.getByTestId('history-progress')).toContainText(' days · ');

  // The first death is left to the alarm; after the second one, something else wakes the worker.
  await waitForRequests(feed, asked + 300);
  await delivered.stopWorker();
  await ringHistory(delivered);
  await waitForRequests(feed, asked + 600);
  await delivered.stopWorker();
  await delivered.wakeWorker();
  await waitForRequests(feed, asked + 900);
  await delivered.close();
  const again = await launchPaperboy({ feedPort: feed.port, profileDir: delivered.profileDir });
  try {
    await expect.poll(async () => (await readJob(again))?.state, { timeout: 300_000 }).toBe('done');
    await expectWhole(again, feed, { deliveries, deliveredDays, oldDays, badge });
    const requests = feed.requests.slice(asked).filter(({ query }) => (query['date'] ?? '') < deliveredDays[0]!);
    const figures = `${requests.length} requests for ${oldDays.length} lists`;
    console.log(figures);
    expect(requests.filter(({ status }) => status === 429)).toHaveLength(4);
    expect(requests.length, figures).toBeLessThanOrEqual(oldDays.length * 1.02);
    const page = await again.openPage('options.html');
    await expect(page.getByTestId('history-offer')).toHaveText(/^Done\. .*Every list since .* is stored\.$/);
  } finally {
    await again.close();
  }
});

test('it can be paused, resumed and stopped, and the focus stays with whoever does that', async ({
  delivered,
  feed,
}) => {
  feed.setFaults({ kind: 'slow', delayMs: 200 });
  const page = await delivered.openPage('options.html');
  await page.getByTestId('history-start').click();
  const pause = page.getByTestId('history-pause');
  await expect(page.getByTestId('history-progress')).toHaveText(/^[1-9]\d* of /);
  await pause.click();
  await expect(pause).toHaveText('Go on');
  await expect(pause).toBeFocused();
  expect(await readJob(delivered)).toMatchObject({ state: 'paused' });
  // Nothing is left running, and no alarm wakes anybody.
  await waitForRest(delivered);
  expect(await delivered.hub.evaluate(() => chrome.alarms.get('history'))).toBeUndefined();
  const stored = (await readTable(delivered, 'lists')).length;

  await pause.click();
  await expect.poll(async () => (await readTable(delivered, 'lists')).length).toBeGreaterThan(stored);
  await page.getByTestId('history-stop').click();
  await expect(page.getByTestId('history-start')).toBeFocused();
  expect(await readJob(delivered)).toBeUndefined();
});

interface Before {
  deliveries: Delivery[];
  deliveredDays: string[];
  oldDays: string[];
  badge: { text: string; title: string };
}

async function expectWhole(paperboy: PaperboyBrowser, feed: RunningFeed, before: Before): Promise<void> {
  const papers = await readTable<StoredPaper>(paperboy, 'papers');
  const days = [...before.oldDays, ...before.deliveredDays];
  const listings = countListings(days);
  expect((await readTable<ListRecord>(paperboy, 'lists')).map(({ day }) => day).toSorted()).toEqual(days);
  expect(papers.map(({ id }) => id).toSorted()).toEqual([...listings.keys()].toSorted());
  // One look at the votes for each list that was stored: no list was stored twice.
  expect(papers.filter(({ id, votes }) => votes.length !== listings.get(id)).map(({ id }) => id)).toEqual([]);

  const fresh = countListings(before.deliveredDays);
  const wrong = papers.filter(
    ({ id, edition }) => edition !== (fresh.has(id) ? before.deliveries[0]!.date : 'archive'),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(await readTable(paperboy, 'deliveries')).toEqual(before.deliveries);
  expect(await readBadge(paperboy)).toEqual(before.badge);
  expect(feed.requests.every(({ headers }) => headers['cookie'] === undefined)).toBe(true);
}
