import type { Page } from '@playwright/test';
import type { StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { findNextDelivery, moveClock } from './clock.ts';
import { expect, openLibrary, test } from './fixtures.ts';
import { expectMarks, findRow, readShownIds } from './marks.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';
import { TOPIC_OF_ALL } from './topic-of-all.ts';
import { writeRows } from './write-rows.ts';

const store = makeStore(20);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

const readPapers = (paperboy: PaperboyBrowser) => readTable<StoredPaper>(paperboy, 'papers');

/** Waits until rows are drawn from the best on. Between two orders there is a moment without any. */
async function expectOrder(page: Page, measure: (id: string) => number, best: number): Promise<void> {
  const isOrdered = async (): Promise<boolean> => {
    const shown = (await readShownIds(page)).map(measure);
    return shown.length > 5 && shown.every((value, i) => value <= (shown[i - 1] ?? best)) && shown[0] === best;
  };
  await expect.poll(isOrdered).toBe(true);
}

test('a paper opens beside the list, is read then, and back, forward and reload find it', async ({ delivered }) => {
  const page = await openLibrary(delivered);
  const [first, second] = await readShownIds(page);
  const view = page.getByTestId('paper-view');
  await expect(view).toContainText('Choose a paper');
  await findRow(page, first!).getByTestId('paper-title').click();
  const title = (await findRow(page, first!).getByTestId('paper-title').textContent()) ?? '';
  await expect(view.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(findRow(page, first!)).toHaveAttribute('aria-current', 'true');
  await expectMarks(delivered, first!, ['readAt']);

  await findRow(page, second!).getByTestId('paper-title').click();
  await expect(findRow(page, second!)).toHaveAttribute('aria-current', 'true');
  expect(new URL(page.url()).searchParams.get('paper')).toBe(second);
  await page.goBack();
  await expect(findRow(page, first!)).toHaveAttribute('aria-current', 'true');
  await page.goForward();
  await page.reload();
  await expect(findRow(page, second!)).toHaveAttribute('aria-current', 'true');
  await expect(view.getByTestId('abstract')).toBeVisible();
});

test('views are links that hold what they count, and a topic has one too', async ({ delivered }) => {
  const papers = await readPapers(delivered);
  await writeRows(delivered, 'topics', [TOPIC_OF_ALL]);
  const page = await openLibrary(delivered);
  const nav = page.getByRole('navigation', { name: 'Views' });
  await expect(nav.getByRole('link', { name: /^Everything/ })).toContainText(String(papers.length));
  await nav.getByRole('link', { name: /^Starred/ }).click();
  await expect(page.getByTestId('empty')).toContainText('Nothing in Starred');
  await nav.getByRole('link', { name: 'For you' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For you');
  await expect(page.getByTestId('order')).toHaveValue('taste');
  await nav.getByRole('link', { name: /^Today/ }).click();
  await expect(page.getByTestId('order')).toHaveValue('trending');
  await nav.getByRole('link', { name: /^Starred/ }).click();
  await nav.getByTestId('topic-chip').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All of it');
  await expect(page.getByTestId('status')).toHaveText(`${papers.length} papers`);
  expect(page.url()).toContain('view=topic%3At');
  await page.goBack();
  await expect(page.getByTestId('empty')).toBeVisible();
  await expect(nav.getByRole('link', { name: /^Starred/ })).toHaveAttribute('aria-current', 'page');
  await expect(nav.getByRole('link', { name: /New topic/ })).toHaveAttribute('href', '/options.html#topics');
});

test('every order is the one that the database says', async ({ delivered }) => {
  const papers = new Map((await readPapers(delivered)).map((paper) => [paper.id, paper]));
  const day = (paper: StoredPaper): number => Date.parse(paper.listedOn) / 86_400_000;
  const measures: Record<string, (paper: StoredPaper) => number> = {
    votes: (paper) => paper.upvotes,
    date: day,
    trending: (paper) => Math.round((Math.log2(1 + paper.upvotes) + (day(paper) - 18_262) / 2) * 128),
  };
  const page = await openLibrary(delivered, '?view=all');
  for (const [order, measure] of Object.entries(measures)) {
    await page.getByTestId('order').selectOption(order);
    const best = Math.max(...[...papers.values()].map(measure));
    await expectOrder(page, (id) => measure(papers.get(id)!), best);
  }
});

test('what rises fastest is known after the second look, and unknown before it', async ({ delivered, feed }) => {
  const page = await openLibrary(delivered, '?view=all&sort=rising');
  await page.getByTestId('paper-title').first().click();
  await expect(page.getByTestId('rise')).toHaveText('not known yet');
  const papersBefore = await readPapers(delivered);
  await expect(page.getByText(`How fast ${papersBefore.length} papers rise is not known yet`)).toBeVisible();
  const askedBefore = feed.requests.length;
  await moveClock(delivered, feed, findNextDelivery(store));
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await waitForRuns(delivered, 2);
  // All that the run of an ordinary day may cost the source.
  const asked = feed.requests.slice(askedBefore).filter(({ host }) => host === 'huggingface.co');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(6);
  const rise = ({ votes }: StoredPaper): number => {
    const [before, last] = votes.slice(-2);
    return before && last && last[0] > before[0]
      ? ((last[1] - before[1]) * 3_600_000) / (last[0] - before[0])
      : -Infinity;
  };
  const papers = new Map((await readPapers(delivered)).map((paper) => [paper.id, paper]));
  const known = [...papers.values()].filter((paper) => paper.votes.length > 1);
  expect(known.length).toBeGreaterThan(5);
  const best = Math.max(...known.map(rise));
  const readFirst = async (): Promise<number> =>
    rise(papers.get((await readShownIds(page))[0] ?? '') ?? [...papers.values()][0]!);
  // The reader's place stays with the open paper: the top is where the fastest is.
  await page.keyboard.press('Home');
  await expect.poll(async () => Math.abs((await readFirst()) - best)).toBeLessThan(1 / 512);
  await page.getByTestId('paper-title').first().click();
  await expect(page.getByTestId('rise')).not.toHaveText('not known yet');
});

test('a search within a view says so, and one click searches everything', async ({ delivered }) => {
  const papers = await readPapers(delivered);
  await writeRows(delivered, 'marks', [{ paperId: papers[0]!.id, starredAt: 1, updatedAt: 1 }]);
  const page = await openLibrary(delivered, '?view=starred');
  await page.getByTestId('search').pressSequentially('upvotes:>=0');
  await expect(page.getByTestId('status')).toHaveText('1 paper found');
  // Back skips the letters, not the view.
  await page.goBack();
  await expect(page.getByTestId('search')).toHaveValue('');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Starred');
  await page.goForward();
  await expect(page.getByText('Searching in Starred only.')).toBeVisible();
  await page.getByRole('button', { name: /^Search everything/ }).click();
  await expect(page.getByTestId('status')).toHaveText(`${papers.length} papers found`);
  await expect(page.getByText(/Searching in/)).toBeHidden();
});

test('what is hidden leaves today, the next one is current, and it can be undone', async ({ delivered }) => {
  const page = await openLibrary(delivered);
  const [first, second] = await readShownIds(page);
  await page.keyboard.press('j');
  await expect(findRow(page, first!).getByTestId('paper-title')).toBeFocused();
  await page.keyboard.press('x');
  await expect(findRow(page, first!)).toHaveCount(0);
  await expect(findRow(page, second!).getByTestId('paper-title')).toBeFocused();
  await page.getByTestId('undo').click();
  await expect(findRow(page, first!)).toBeVisible();
  await expectMarks(delivered, first!, []);
});
