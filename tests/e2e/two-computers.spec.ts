import type { Page } from '@playwright/test';
import type { Mark } from '../../lib/store/rows.ts';
import { launchPaperboy, type PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expect, openPopup, test as base } from './fixtures.ts';
import { expectMarks, findRow, readShownIds } from './marks.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';
import { createSyncEngine, type SyncEngine } from './sync-engine.ts';
import { makeTopic } from './topic-editor.ts';
import { fireExchange, hastenExchange } from './travel.ts';

/** The reader's other computer, over the same feed. */
const test = base.extend<{ other: PaperboyBrowser }>({
  other: async ({ feed }, use) => {
    const other = await launchPaperboy({ feedPort: feed.port });
    await waitForRuns(other, 1);
    await use(other);
    await other.close();
  },
});

test.use({ feedOptions: { store: makeStore(12) } });
// Two browsers, each with a first edition of its own.
test.describe.configure({ timeout: 120_000 });

/** Waits for something to be so, while the engine goes back and forth. */
async function expectSynced<T>(engine: SyncEngine, computers: PaperboyBrowser[], read: () => Promise<T>, expected: T) {
  const syncAndRead = async (): Promise<T> => {
    for (const computer of computers) await engine.syncWith(computer);
    return read();
  };
  await expect.poll(syncAndRead, { timeout: 20_000 }).toEqual(expected);
}

const readStar = (page: Page, paperId: string) =>
  findRow(page, paperId).getByTestId('star').getAttribute('aria-pressed');
const readChips = (page: Page) => page.getByTestId('topic-chip').locator('.topic-name').allTextContents();

/** A paper open in the library. */
async function openPaper(computer: PaperboyBrowser, paperId: string): Promise<Page> {
  const page = await computer.openPage(`library.html?q=id:${paperId}&paper=${paperId}`);
  await expect(page.getByTestId('tags')).toBeVisible();
  return page;
}

async function addTag(page: Page, tag: string): Promise<void> {
  await page.getByTestId('tag-input').fill(tag);
  await page.getByTestId('tag-input').press('Enter');
  await expect(page.getByTestId('tags').getByRole('listitem').filter({ hasText: tag })).toBeVisible();
}

const readTags = async (page: Page) =>
  (await page.getByTestId('tags').getByRole('listitem').allTextContents()).map((text) => text.replace('✕', ''));

test('a star, a note, a tag and a topic are on the other computer, and what that one takes back is gone from both', async ({
  delivered: one,
  other,
}) => {
  const engine = createSyncEngine();
  const both = [one, other];
  const popup = await openPopup(one);
  await popup.getByTestId('paper').nth(1).waitFor();
  const [paperId = '', later = ''] = await readShownIds(popup);
  await findRow(popup, paperId).getByTestId('star').click();
  await expectMarks(one, paperId, ['starredAt']);
  const paper = await openPaper(one, paperId);
  await paper.getByTestId('note').fill('Try the **sampler** soon.');
  await expect(paper.getByTestId('note-status')).toHaveText('Saved.');
  await addTag(paper, 'To Read');
  await makeTopic(one, { name: 'Everything', filter: 'upvotes:>=0' });
  await expect.poll(() => readChips(popup)).toEqual(['Everything']);
  await hastenExchange(one);

  const otherPopup = await openPopup(other);
  await findRow(otherPopup, paperId).waitFor();
  await expectSynced(engine, both, () => readStar(otherPopup, paperId), 'true');
  await expectSynced(engine, both, () => readChips(otherPopup), ['Everything']);
  const otherPaper = await openPaper(other, paperId);
  await expectSynced(engine, both, () => readTags(otherPaper), ['To Read']);
  await expect(otherPaper.getByTestId('note-view').locator('strong')).toHaveText('sampler');

  // Both change the same paper before the engine comes by again, and the worker of one is not even awake.
  await otherPopup.bringToFront();
  await findRow(otherPopup, paperId).getByTestId('star').click();
  await expect(findRow(otherPopup, paperId).getByTestId('star')).toHaveAttribute('aria-pressed', 'false');
  const otherOptions = await other.openPage('options.html');
  await otherOptions.getByRole('button', { name: 'Delete Everything', exact: true }).click();
  await expect.poll(() => readChips(otherPopup)).toEqual([]);
  await addTag(paper, 'Mine');
  await fireExchange(one);
  await fireExchange(other);
  await one.stopWorker();
  await expectSynced(engine, both, () => readStar(popup, paperId), 'false');
  await expectSynced(engine, both, () => readChips(popup), []);
  await expectSynced(engine, both, () => readTags(otherPaper), ['To Read', 'Mine']);

  // What comes later brings nothing of it back, in neither of them.
  await popup.bringToFront();
  await findRow(popup, later).getByTestId('star').click();
  await expectMarks(one, later, ['starredAt']);
  await hastenExchange(one);
  await expectSynced(engine, both, () => readStar(otherPopup, later), 'true');
  for (const computer of both) {
    await fireExchange(computer);
    await engine.syncWith(computer);
  }
  for (const computer of both) {
    await fireExchange(computer);
    const marks = await readTable<Mark>(computer, 'marks');
    expect(marks.filter(({ starredAt }) => starredAt !== undefined).map((mark) => mark.paperId)).toEqual([later]);
    expect(marks.find((mark) => mark.paperId === paperId)).toMatchObject({
      note: 'Try the **sampler** soon.',
      tags: ['To Read', 'Mine'],
    });
    expect(await readTable(computer, 'topics')).toEqual([]);
  }
});

test('a computer that is not to exchange neither gives nor takes, and has all of it once it is', async ({
  delivered: one,
  other,
}) => {
  const engine = createSyncEngine();
  const both = [one, other];
  const options = await other.openPage('options.html');
  await options.getByTestId('travel').press('Space');
  await expect(options.getByTestId('travel-state')).toContainText('Off: this computer writes nothing there');
  const popup = await openPopup(one);
  const otherPopup = await openPopup(other);
  await popup.getByTestId('paper').nth(1).waitFor();
  const [first = '', second = ''] = await readShownIds(popup);
  await findRow(popup, first).getByTestId('star').click();
  await findRow(otherPopup, second).getByTestId('star').click();
  await expectMarks(one, first, ['starredAt']);
  await expectMarks(other, second, ['starredAt']);
  await hastenExchange(one);
  // The engine has brought the first star as far as it can: it stands in the other's storage.
  const readArea = async () => JSON.stringify(await other.hub.evaluate(() => chrome.storage.sync.get(null)));
  await expectSynced(engine, both, async () => (await readArea()).includes(first), true);
  await fireExchange(other);
  expect(await readStar(otherPopup, first)).toBe('false');
  expect((await readTable<Mark>(other, 'marks')).map(({ paperId }) => paperId)).toEqual([second]);
  expect(await readArea()).not.toContain(second);

  await options.bringToFront();
  await options.getByTestId('travel').press('Space');
  await hastenExchange(other);
  await expectSynced(engine, both, () => readStar(otherPopup, first), 'true');
  await expectSynced(engine, both, () => readStar(popup, second), 'true');
});
