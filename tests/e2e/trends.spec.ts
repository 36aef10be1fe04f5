import type { Locator, Page } from '@playwright/test';
import type { Topic } from '../../lib/topics/topic.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { makePaper } from './papers.ts';
import { tabTo } from './tab-to.ts';
import { writeRows } from './write-rows.ts';

const TOPIC: Topic = {
  id: 't',
  name: 'Even numbers',
  colour: 'teal',
  filter: '2 OR 4 OR 6',
  order: 0,
  notifies: true,
  isPaused: false,
  updatedAt: 1,
};

/** Four weeks of days with six papers each, and a topic that half of them belong to; the worker indexes and matches. */
async function fillMonth(paperboy: PaperboyBrowser, topic = TOPIC): Promise<void> {
  const days = Array.from({ length: 28 }, (_, i) =>
    Temporal.Now.plainDateISO('UTC')
      .subtract({ days: i + 7 })
      .toString(),
  );
  const papers = days.flatMap((day, d) =>
    [1, 2, 3, 4, 5, 6].map((number) =>
      makePaper(day, 100 * d + number, {
        title: `Paper ${number}`,
        upvotes: number,
        keywords: d < 14 ? ['rising star'] : ['falling star'],
        organization: 'Example Lab',
        ...(number === 1 && { codeUrl: `https://github.com/lab/${d < 2 ? 'shared' : `one-${d}`}`, codeStars: d }),
      }),
    ),
  );
  await writeRows(paperboy, 'papers', papers);
  await writeRows(paperboy, 'topics', [topic]);
  await paperboy.hub.evaluate(() => chrome.runtime.sendMessage('work'));
}

/** The first of a ranking leads to as many papers as it says. */
async function expectCounted(page: Page, rank: string): Promise<void> {
  const first = page.getByTestId('rank').filter({ has: page.getByRole('heading', { name: rank }) });
  const item = first.getByRole('listitem').first();
  const [, count] = /(\d+) papers/.exec((await item.textContent()) ?? '') ?? [];
  expect(Number(count), rank).toBeGreaterThan(1);
  await item.getByRole('link').click();
  await expect(page.getByTestId('status'), rank).toHaveText(`${count} papers found`);
  await page.goBack();
}

test('no chart has half a paper on its axis', async ({ delivered }) => {
  await fillMonth(delivered, { ...TOPIC, filter: 'title:"paper 6"' });
  const page = await delivered.openPage('library.html?view=trends');
  const chart = page.getByTestId('chart').filter({ hasText: TOPIC.name });
  await expect(chart.locator('.chart-grid text')).toHaveText(['0', '1']);
});

test('trends show what was stored over time, and each point leads to its papers', async ({ delivered }) => {
  await fillMonth(delivered);
  const page = await delivered.openPage('library.html');
  await page.getByTestId('paper').first().waitFor();
  await page.keyboard.press('j');
  await page.getByRole('link', { name: 'Trends' }).click();
  const trends = page.getByTestId('trends');
  await expect(trends).toContainText('Even numbers');
  // No key touches the paper that was current in the list, which is not in sight.
  await page.keyboard.press('s');
  await page.keyboard.press('x');
  await expect(trends).toContainText('Example Lab');
  await expect(page.getByRole('link', { name: 'Trends' })).toHaveAttribute('aria-current', 'page');

  // The text alternative of the first chart is the keyboard's way: its rows are links.
  await tabTo(page, trends.locator('summary').first());
  await page.keyboard.press('Enter');
  // The rows are made once it is open.
  await expect(trends.getByRole('table')).toBeVisible();
  const day = Temporal.Now.plainDateISO('UTC').subtract({ days: 9 }).toString();
  await tabTo(page, trends.locator(`table a[href*="after%3A${day}"]`).first(), 'Tab', 60);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('status')).toContainText('6 papers');
  await page.goBack();
  await expect(trends).toBeVisible();
  expect(await readTable(delivered, 'marks')).toEqual([]);
  // The drawing leads where the table does.
  const bar = trends.getByTestId('chart').first().locator(`svg a[href*="after%3A${day}"]`);
  await expect(bar.locator('title')).toContainText('6');
  await bar.click();
  await expect(page.getByTestId('status')).toHaveText('6 papers found');
  await page.goBack();
  for (const rank of ['Organisations', 'Authors', 'Rising']) await expectCounted(page, rank);

  // What a run brings is counted while one looks.
  const readCount = async () => Number((await page.locator('.trends-status').textContent())?.match(/\d+/)?.[0]);
  await expect.poll(readCount).toBeGreaterThan(100);
  const before = await readCount();
  await writeRows(delivered, 'papers', [makePaper(day, 9999)]);
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await expect.poll(readCount).toBeGreaterThan(before);

  for (const [name, press] of [
    ['A year', (span) => tabTo(page, span).then(() => page.keyboard.press('Space'))],
    ['Three months', (span) => span.click()],
  ] as [string, (span: Locator) => Promise<void>][]) {
    const span = trends.getByRole('button', { name });
    await press(span);
    await expect(span).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(trends).toHaveAttribute('aria-busy', 'false');

  const code = trends.getByTestId('rank').filter({ hasText: 'Code' }).getByRole('listitem').first();
  await expect(code).toHaveText('lab/shared 2 papers · ★ 1');
  await code.getByRole('link').click();
  await expect(page.getByTestId('status')).toHaveText('2 papers found');
  await page.goBack();

  // Those of a topic lie in its view, as many as were counted.
  const topic = trends.getByTestId('chart').filter({ hasText: 'Even numbers' });
  await topic.locator('summary').click();
  const row = topic.locator('tr').filter({ has: page.locator(`a[href*="after%3A${day}"]`) });
  await expect(row.locator('td')).toHaveText('3');
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Even numbers');
  await expect(page.getByTestId('status')).toContainText('3 papers');
});

test('what is hidden from sight makes no page scroll beside its panes', async ({ delivered }) => {
  await fillMonth(delivered);
  const many = Array.from({ length: 30 }, (_, order) => ({ ...TOPIC, id: `t${order}`, name: `Topic ${order}`, order }));
  await writeRows(delivered, 'topics', many);
  // While thirty topics are matched in a row, every page waits for its turn at the database.
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('work'));
  await expect
    .poll(async () => (await readTable(delivered, 'matches')).length, { timeout: 30_000 })
    .toBe(many.length + 1);
  const page = await delivered.openPage('library.html?view=trends');
  await page.setViewportSize({ width: 1280, height: 500 });
  await expect(page.getByTestId('trends')).toContainText('Example Lab');
  await expect(page.getByRole('link', { name: /^Topic 29/ })).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test('too little is said, not drawn, and axe finds nothing on trends, in any colours and size', async ({
  delivered,
}) => {
  const early = await delivered.openPage('library.html?view=trends');
  await expect(early.getByTestId('trends')).toContainText('Trends begin with two weeks');
  await early.close();
  await fillMonth(delivered);
  const page = await delivered.openPage('library.html?view=trends');
  const trends = page.getByTestId('trends');
  await expect(trends).toContainText('Example Lab');
  await trends.locator('summary').first().click();
  await expect(trends.getByRole('table')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 420, height: 800 });
  await expectAccessible(page);
});

/** What is typeset on a page, as it is read out. It stands in closed shadow trees, which only the browser sees into. */
async function readFormulas(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ role }) => role?.value === 'MathMLMath').map(({ name }) => String(name?.value));
}

test('a certain formula is typeset in the reading pane, and its text stays what it was', async ({ delivered }) => {
  const abstract = 'It costs $25 and needs O(n^2) steps for x_{t+1} in R^(d×d).';
  await writeRows(delivered, 'papers', [makePaper('2026-01-05', 1, { abstract })]);
  const page = await delivered.openPage('library.html?paper=2601.00001');
  const shown = page.getByTestId('paper-view').getByTestId('abstract');
  await expect(shown).toHaveText(abstract);
  await expect.poll(() => readFormulas(page)).toEqual(['O(n^2)', 'R^(d×d)']);
});
