import { PAPERBOY_ID, PAPERBOY_ORIGIN } from '../browser/firefox-preferences.ts';
import { readTable } from '../browser/table.ts';
import {
  deliverNow,
  expect,
  readNotices,
  readTick,
  readTitle,
  stopBackground,
  test,
  waitForNoticeWindow,
  wakeBackground,
} from './firefox-fixtures.ts';
import { readShownIds, readStar } from './firefox-pages.ts';
import { hastenExchange, readRecords, writeElsewhere } from './travel.ts';

// Starting a Firefox of its own takes each test several seconds, more on a busy machine.
test.describe.configure({ timeout: 120_000 });

interface Row {
  id: string;
  edition: string;
}

test('an installation is granted its host, brings the first edition by itself, and the real popup paints it at its size', async ({
  feed,
  delivered,
}) => {
  const granted = await delivered.hub.evaluate(() => browser.permissions.getAll());
  expect(granted.origins).toEqual(['https://huggingface.co/*']);
  const papers = await readTable<Row>(delivered, 'papers');
  const deliveries = await readTable<{ date: string }>(delivered, 'deliveries');
  expect(papers.length).toBeGreaterThan(20);
  expect(deliveries).toMatchObject([{ paperCount: papers.length, notice: 'shown' }]);
  expect(await readNotices(delivered)).toEqual([deliveries[0]!.date]);
  await expect.poll(() => readTitle(delivered)).toBe(`Paperboy: ${papers.length} unread papers`);

  const asked = feed.requests.filter((request) => request.host === 'huggingface.co');
  expect(new Set(asked.map((request) => request.query['date'])).size).toBe(7);
  expect(asked.every((request) => request.headers['cookie'] === undefined)).toBe(true);

  await delivered.hub.evaluate(() => browser.action.openPopup());
  const look = () =>
    delivered.hub.evaluate(() => {
      const [popup] = browser.extension.getViews({ type: 'popup' });
      return (
        popup && [popup.innerWidth, popup.innerHeight, popup.document.querySelector('[data-testid=paper]') !== null]
      );
    });
  await expect.poll(look).toEqual([420, 600, true]);
});

test('the popup shows the edition, a star is one click and in the database, and a search finds a title', async ({
  delivered,
}) => {
  const papers = await readTable<Row & { title: string }>(delivered, 'papers');
  const popup = await delivered.firefox.openPage('popup.html');
  await expect.poll(async () => (await readShownIds(popup)).length).toBeGreaterThan(3);
  const [first] = await readShownIds(popup);
  expect(papers.map((paper) => paper.id)).toContain(first);

  const star = `[data-paper-id="${first}"] [data-testid=star]`;
  await popup.click(star);
  await expect
    .poll(() => readTable(delivered, 'marks'))
    .toMatchObject([{ paperId: first, starredAt: expect.any(Number) }]);
  await expect.poll(() => readStar(popup)).toBe('true');
  await popup.click(star);
  await expect.poll(async () => (await readTable(delivered, 'marks'))[0]?.['starredAt']).toBeUndefined();

  const sidebar = await delivered.firefox.openPage('sidepanel.html');
  await expect.poll(() => readStar(sidebar)).toBe('false');
  await sidebar.click(star);
  await expect.poll(() => readStar(sidebar)).toBe('true');
  await expect.poll(async () => (await readTable(delivered, 'marks'))[0]?.['starredAt']).toBeGreaterThan(0);

  const { id, title } = papers[0]!;
  for (const path of ['popup.html', 'library.html?view=all']) {
    const page = await delivered.firefox.openPage(path);
    await expect.poll(async () => (await readShownIds(page)).length, path).toBeGreaterThan(3);
    await page.evaluate((query) => {
      const field = document.querySelector<HTMLInputElement>('[data-testid=search]')!;
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, `title:"${title}"`);
    await expect.poll(() => readShownIds(page), path).toEqual([id]);
    expect(await page.evaluate(() => document.querySelector('[data-testid=paper] mark') !== null), path).toBe(true);
  }
});

test('a star is written for other computers, and what they write wakes the background, which shows it', async ({
  delivered,
}) => {
  const popup = await delivered.firefox.openPage('popup.html');
  const readStars = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid=paper]')].map((row) => ({
        id: row.dataset['paperId'] ?? '',
        isStarred: row.querySelector('[data-testid=star]')?.ariaPressed,
      })),
    );
  await expect.poll(async () => (await readStars()).length).toBeGreaterThan(3);
  const [mine, theirs] = (await readStars()).map(({ id }) => id) as [string, string];
  await popup.click(`[data-paper-id="${mine}"] [data-testid=star]`);
  await expect.poll(() => readTable(delivered, 'marks')).toMatchObject([{ paperId: mine }]);
  await hastenExchange(delivered);
  await expect.poll(async () => Object.keys(await readRecords(delivered, 'marks'))).toEqual([mine]);

  // As this one wrote it, a moment later: another paper's star, and this one's taken back.
  const record = (await readRecords(delivered, 'marks'))[mine] as string;
  const later = (parseInt(record, 36) + 1).toString(36);
  await stopBackground(delivered);
  await writeElsewhere(delivered, 'marks', theirs, later);
  await writeElsewhere(delivered, 'marks', mine, `-${later}`);
  const readStarred = async () => (await readStars()).filter(({ isStarred }) => isStarred === 'true');
  // The second write may come too soon after the first.
  await expect.poll(async () => (await readStarred()).map(({ id }) => id), { timeout: 15_000 }).toEqual([theirs]);
  // Written by this one although it stood there: Firefox sorts in another way than Chromium what compares badly.
  await expect.poll(() => readTable(delivered, 'exchanges')).toMatchObject([{ starredCount: 1, starCount: 1 }]);
});

test('a click on the notification wakes the background, which opens the edition', async ({ delivered }) => {
  const [id] = await readNotices(delivered);
  await waitForNoticeWindow(delivered);
  await stopBackground(delivered);
  await delivered.firefox.evaluateInBrowser(() => {
    for (const notice of Services.wm.getEnumerator('alert:alert')) notice.document.getElementById('alertBox')?.click();
  });
  const readAddresses = () => delivered.hub.evaluate(async () => (await browser.tabs.query({})).map((tab) => tab.url));
  await expect.poll(readAddresses).toContain(`${PAPERBOY_ORIGIN}/popup.html?edition=${id}`);
  await expect.poll(() => readNotices(delivered)).toEqual([]);
});

test('the alarm outlives the background, and a lost one is there again after its next start', async ({ delivered }) => {
  const before = await readTick(delivered);
  expect(before).toMatchObject({ periodInMinutes: 60 });
  await stopBackground(delivered);
  await wakeBackground(delivered);
  expect(await readTick(delivered)).toEqual(before);

  await delivered.hub.evaluate(() => browser.alarms.clear('tick'));
  await stopBackground(delivered);
  expect(await readTick(delivered)).toBe('no alarm');
  await wakeBackground(delivered);
  await expect.poll(() => readTick(delivered)).toMatchObject({ name: 'tick', periodInMinutes: 60 });
});

test('after a restart of the browser, which keeps no alarms, the hourly one is made anew', async ({ delivered }) => {
  const papers = await readTable<Row>(delivered, 'papers');
  const restartedAt = Date.now();
  await delivered.restart();
  // An alarm that had been kept would be due a minute after the installation.
  await expect
    .poll(async () => {
      const tick = await readTick(delivered);
      return tick === 'no alarm' ? 0 : tick.scheduledTime;
    })
    .toBeGreaterThanOrEqual(restartedAt + 60_000);
  expect(await delivered.hub.evaluate(() => browser.permissions.getAll())).toMatchObject({
    origins: ['https://huggingface.co/*'],
  });
  expect(await readTable(delivered, 'deliveries')).toMatchObject([{ paperCount: papers.length }]);
  expect(await readTable(delivered, 'papers')).toEqual(papers);
  await expect.poll(() => readTitle(delivered)).toBe(`Paperboy: ${papers.length} unread papers`);
});

test('a host permission that was taken back is said to be, is one click away, and leads to a delivery', async ({
  feed,
  delivered,
}) => {
  // What the switch in the add-on manager does.
  await delivered.firefox.evaluateInBrowser(async (id) => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionPermissions.remove(id, { permissions: [], origins: ['https://huggingface.co/*'] }, extension);
  }, PAPERBOY_ID);
  const options = await delivered.firefox.openPage('options.html');
  const readState = () =>
    options.evaluate(() => document.querySelector('[data-testid=permission]')?.textContent?.trim());
  await expect.poll(readState).toContain('not granted');

  const asked = feed.requests.length;
  await deliverNow(delivered);
  expect((await readTable(delivered, 'runs')).at(-1)).toMatchObject({ failure: { kind: 'permission' } });
  expect(feed.requests.slice(asked).filter((request) => request.host === 'huggingface.co')).toEqual([]);

  const popup = await delivered.firefox.openPage('popup.html');
  const readOffer = () => popup.evaluate(() => document.querySelector('.status-line')?.textContent);
  await expect.poll(readOffer).toMatch(/may not fetch from huggingface\.co\..*Allow access/);
  await options.click('[data-testid=permission] + button');
  await expect.poll(readState).toBe('Access to huggingface.co is granted.');
  const readLastRun = async () => (await readTable(delivered, 'runs')).at(-1);
  await expect.poll(async () => (await readLastRun())?.['requestCount']).toBeGreaterThan(0);
  expect(await readLastRun()).not.toHaveProperty('failure');
});
