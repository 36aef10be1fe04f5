import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expect, fireTick, readBadge, readNotices, test } from './fixtures.ts';
import { waitForEdition, waitForRuns } from './runs.ts';

interface Row {
  id: string;
  edition: string;
}

/** The newest run has not ended, and no edition is there. */
async function expectUnderWay(paperboy: PaperboyBrowser): Promise<void> {
  const run = (await readTable(paperboy, 'runs')).at(-1);
  expect(run).toBeDefined();
  expect(run).not.toHaveProperty('endedAt');
  expect(await readTable(paperboy, 'deliveries')).toEqual([]);
}

test('an installation brings the first edition by itself', async ({ feed, paperboy }) => {
  await waitForEdition(paperboy);
  const papers = await readTable<Row>(paperboy, 'papers');
  const deliveries = await readTable<{ date: string; paperCount: number; notice: string }>(paperboy, 'deliveries');
  expect(papers.length).toBeGreaterThan(20);
  expect(deliveries).toHaveLength(1);
  expect(deliveries[0]).toMatchObject({ paperCount: papers.length, notice: 'shown' });
  expect(new Set(papers.map((paper) => paper.edition))).toEqual(new Set([deliveries[0]!.date]));
  expect(await readNotices(paperboy)).toEqual([deliveries[0]!.date]);
  await expect
    .poll(() => readBadge(paperboy))
    .toEqual({ text: '99+', title: `Paperboy: ${papers.length} unread papers` });

  // A week of lists, each asked for once, without cookies.
  const days = feed.requests.map((request) => request.query['date']);
  expect(new Set(days).size).toBe(7);
  expect(feed.requests.length).toBeLessThanOrEqual(9);
  expect(feed.requests.every((request) => request.headers['cookie'] === undefined)).toBe(true);
});

test('the hourly alarm exists, and a start does not create it anew', async ({ paperboy }) => {
  await waitForRuns(paperboy, 1);
  const readAlarm = () => paperboy.hub.evaluate(() => chrome.alarms.get('tick'));
  const before = await readAlarm();
  expect(before).toMatchObject({ periodInMinutes: 60 });
  await paperboy.stopWorker();
  await paperboy.wakeWorker();
  expect(await readAlarm()).toEqual(before);
});

test('a lost alarm is there again after the next start', async ({ paperboy }) => {
  await waitForRuns(paperboy, 1);
  await paperboy.hub.evaluate(() => chrome.alarms.clear('tick'));
  await paperboy.stopWorker();
  await paperboy.wakeWorker();
  await expect.poll(() => paperboy.hub.evaluate(() => chrome.alarms.get('tick'))).toMatchObject({ name: 'tick' });
});

test.describe('while a slow source is asked', () => {
  test.use({ feedOptions: { faults: [{ kind: 'slow', delayMs: 2000 }] } });

  test('five ticks at once and the button make one delivery', async ({ feed, paperboy }) => {
    // The popup's own button rests meanwhile, this one never.
    const options = await paperboy.openPage('options.html');
    for (let i = 0; i < 5; i += 1) await fireTick(paperboy);
    await options.getByText('Deliver now').click();
    await expectUnderWay(paperboy);
    feed.clearFaults();
    await waitForRuns(paperboy, 2);
    await waitForEdition(paperboy);
    const papers = await readTable<Row>(paperboy, 'papers');
    expect(await readTable(paperboy, 'deliveries')).toMatchObject([{ paperCount: papers.length, notice: 'shown' }]);
    expect(await readNotices(paperboy)).toHaveLength(1);
  });

  test('a worker killed in the middle goes on at the next tick, with one notification', async ({ feed, paperboy }) => {
    let asked = 0;
    for (const requests of [1, 2, 3]) {
      await expect.poll(() => feed.requests.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(asked + requests);
      await expectUnderWay(paperboy);
      await paperboy.stopWorker();
      asked = feed.requests.length;
      await fireTick(paperboy);
    }
    feed.clearFaults();
    await waitForEdition(paperboy);
    await expect.poll(() => readNotices(paperboy)).toHaveLength(1);
    const [shown] = await readNotices(paperboy);
    const papers = await readTable<Row>(paperboy, 'papers');
    expect(await readTable(paperboy, 'deliveries')).toMatchObject([{ paperCount: papers.length, notice: 'shown' }]);
    expect(papers.every((paper) => paper.edition === shown)).toBe(true);
    expect((await readTable(paperboy, 'lists')).length).toBe(7);
  });
});

test('a click on the notification opens its edition and clears it', async ({ paperboy }) => {
  await waitForEdition(paperboy);
  const [id] = await readNotices(paperboy);
  expect(id).toMatch(/^\d{4}-/);
  const opened = paperboy.context.waitForEvent('page');
  // Headless, nothing can be clicked on the desktop: the event is what a click is to the extension.
  await (
    await paperboy.wakeWorker()
  ).evaluate((notice) => {
    (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(notice!);
  }, id);
  const page = await opened;
  await expect(page.getByTestId('paper').first()).toBeVisible();
  expect(page.url()).toContain(`?edition=${id}`);
  await expect.poll(() => readNotices(paperboy)).toEqual([]);
});

test('the real popup opens from the toolbar and paints the edition at its size', async ({ delivered }) => {
  const worker = await delivered.wakeWorker();
  await worker.evaluate(() => chrome.action.openPopup());
  const look = () =>
    delivered.hub.evaluate(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      return (
        popup && [popup.innerWidth, popup.innerHeight, popup.document.querySelector('[data-testid=paper]') !== null]
      );
    });
  await expect.poll(look).toEqual([420, 600, true]);
});
