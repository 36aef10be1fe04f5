import type { Run } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { utcDayOf } from '../feed/day.ts';
import type { Fault, FaultKind } from '../feed/faults.ts';
import type { RunningFeed } from '../feed/server.ts';
import { findNextDelivery, moveClock, shortenRequests } from './clock.ts';
import { expect, fireTick, openPopup, readBadge, test } from './fixtures.ts';
import { waitForRest, waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';

const store = makeStore(12);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

/** What the reader is told of each kind of weather. */
const WORDS: Partial<Record<FaultKind, RegExp>> = {
  '429': /asks for patience: rate limited until .*\d:\d\d/,
  '429-retry-after': /asks for patience: rate limited until .*\d:\d\d/,
  '429-retry-date': /asks for patience: rate limited until .*\d:\d\d/,
  '429-bare': /asks for patience: too many requests/,
  '429-garbled': /asks for patience: too many requests/,
  '500': /has a problem \(500/,
  html: /answered something unreadable: .* a web page instead of data came/,
  empty: /answered something unreadable: .* an empty answer came/,
  truncated: /answered something unreadable: .* came/,
  'shape-object': /answered something unreadable: .* an object with the keys/,
  reset: /cannot be reached/,
  'reset-body': /cannot be reached/,
  flood: /answered something unreadable: an answer of more than 8 MB/,
  hang: /did not answer in time/,
  'hang-body': /did not answer in time/,
  drip: /did not answer in time/,
};

/** Told like `hang`, which waits for the whole time that a request has. */
const SHORTENED = new Set<FaultKind>(['hang-body', 'drip']);

for (const [kind, words] of Object.entries(WORDS) as [FaultKind, RegExp][]) {
  test(`${kind}: words, nothing lost, and the next tick delivers`, async ({ delivered, feed }) => {
    const at = findNextDelivery(store);
    await strike(delivered, feed, at, { kind });

    const popup = await openPopup(delivered);
    await expect(popup.getByTestId('status')).toHaveText(words);
    await expect(popup.getByRole('button', { name: 'Retry' })).toBeVisible();
    await expect(popup.getByTestId('paper').first()).toBeVisible();
    const title: unknown = expect.stringMatching(/the last update failed/);
    await expect.poll(() => readBadge(delivered)).toEqual({ text: '!', title });

    feed.clearFaults();
    await moveClock(delivered, feed, at + 3600_000);
    await fireTick(delivered);
    await waitForRuns(delivered, 3);
    await expect(popup.getByTestId('status')).toHaveText(/^Updated/);
    expect(await readTable(delivered, 'deliveries')).toHaveLength(2);
    const papers = await readTable<{ edition: string }>(delivered, 'papers');
    expect(papers.filter((paper) => paper.edition === utcDayOf(at)).length).toBeGreaterThan(0);
  });
}

test('items that are no papers are left out, counted, and said in the log', async ({ delivered, feed }) => {
  const at = findNextDelivery(store);
  await strike(delivered, feed, at, { kind: 'shape-strings', match: { date: utcDayOf(at) } });
  const run = (await readTable<Run>(delivered, 'runs')).at(-1)!;
  expect(run.failure).toBeUndefined();
  expect(run.droppedCount).toBeGreaterThan(0);
  const options = await delivered.openPage('options.html');
  await expect(options.getByTestId('log')).toContainText(`${run.droppedCount} unreadable items left out`);
});

test('a rate limit is waited out: the button asks nobody before its end', async ({ delivered, feed }) => {
  await strike(delivered, feed, findNextDelivery(store), { kind: '429', waitSeconds: 280 });
  const asked = feed.requests.length;
  const popup = await openPopup(delivered);
  await popup.getByRole('button', { name: 'Retry' }).click();
  // One delivery goes at a time: this one ends after the button's.
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await waitForRest(delivered);
  await expect(popup.getByTestId('status')).toHaveText(/rate limited until/);
  expect(feed.requests.length).toBe(asked);
});

test('Retry delivers as soon as the weather is good again', async ({ delivered, feed }) => {
  const at = findNextDelivery(store);
  await strike(delivered, feed, at, { kind: '500' });
  feed.clearFaults();
  const popup = await openPopup(delivered);
  await popup.getByRole('button', { name: 'Retry' }).click();
  await expect(popup.getByTestId('status')).toHaveText(/^Updated/);
  await expect.poll(async () => (await readBadge(delivered)).text).not.toBe('!');
});

/** A fault meets the next day's delivery. */
async function strike(paperboy: PaperboyBrowser, feed: RunningFeed, at: number, fault: Fault): Promise<void> {
  await moveClock(paperboy, feed, at);
  if (SHORTENED.has(fault.kind)) await shortenRequests(paperboy);
  feed.setFaults(fault);
  await fireTick(paperboy);
  await waitForRuns(paperboy, 2);
}
