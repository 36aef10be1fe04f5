import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Delivery, ListRecord, Run, StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { createDatedFolderStore } from '../feed/folder.ts';
import type { RunningFeed } from '../feed/server.ts';
import { moveClock } from './clock.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { waitForRuns } from './runs.ts';

const DATA = resolve(import.meta.dirname, '../../../shared/data/hf-daily');
const isThere = existsSync(DATA);
if (!isThere) console.log('The real answers in ../shared/data/hf-daily are absent: their test is skipped.');

interface RealItem {
  paper: { id: string; title: string; summary: string };
}

/** What stands in the files: the items that are items, and the strings among them. */
function readFiles(): { items: RealItem[]; stringCount: number; days: string[] } {
  const names = readdirSync(DATA).toSorted();
  const answers = names.map((name) => JSON.parse(readFileSync(resolve(DATA, name), 'utf8')) as unknown);
  const all = answers.filter(Array.isArray).flat() as unknown[];
  return {
    items: all.filter((item): item is RealItem => typeof item === 'object'),
    stringCount: all.filter((item) => typeof item === 'string').length,
    days: names.map((name) => name.slice(0, 10)),
  };
}

/** Delivers as if the days went by, in steps that each catch up on all days between. */
async function deliverDays(paperboy: PaperboyBrowser, feed: RunningFeed, first: string, last: string): Promise<void> {
  await waitForRuns(paperboy, 1);
  let runs = 1;
  let day = Temporal.PlainDate.from(first);
  const end = Temporal.PlainDate.from(last);
  for (let step = 4; Temporal.PlainDate.compare(day, end) < 0; step = 13) {
    day = day.add({ days: step });
    await moveClock(paperboy, feed, Date.parse(`${day.toString()}T12:00:00Z`));
    await paperboy.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
    runs += 1;
    await waitForRuns(paperboy, runs);
  }
}

/**
 * Scrolls an edition from top to end, from what is drawn to what is not, and returns every title that was drawn, by
 * paper.
 */
async function readWholeEdition(page: Page): Promise<Map<string, string>> {
  await page.getByTestId('paper').first().waitFor();
  return new Map(
    await page.locator('.paper-list').evaluate(async (list) => {
      const seen = new Map<string, string>();
      const overlap = list.clientHeight * 0.2;
      const findRows = () => [...list.querySelectorAll('[data-testid=paper]')];
      /** How far what is drawn reaches, from the top of the list's window. */
      const findEnd = () => findRows().at(-1)!.getBoundingClientRect().bottom - list.getBoundingClientRect().top;
      for (let top = 0; ; top = list.scrollTop + findEnd() - overlap) {
        list.scrollTop = top;
        do await new Promise(requestAnimationFrame);
        while (findEnd() < list.clientHeight - overlap);
        for (const row of findRows()) {
          const title = row.querySelector('[data-testid=paper-title]');
          seen.set(row.getAttribute('data-paper-id') ?? '', title?.textContent ?? '');
        }
        if (list.scrollTop + list.clientHeight >= list.scrollHeight - 1) return [...seen];
      }
    }),
  );
}

/** `<think>` and its like: text, which must be neither interpreted nor dropped. */
const readTags = (text: string): string[] => (text.match(/<\/?[A-Za-z][\w-]*>/g) ?? []).toSorted();

/** An accent as LaTeX writes it, over a letter: `\'e`, `\^{\i}`, `\c{c}`. Names of commands begin with letters too. */
const RAW_ACCENT = /\\(?:['"`^~=.]\s*\{?\\?[a-zA-Z]|[vcuHk]\s*\{\\?[a-zA-Z])/;

test.describe('all captured answers', () => {
  test.skip(!isThere, 'the real answers are absent');
  test.use({
    feedOptions: { ...(isThere && { store: createDatedFolderStore(DATA) }), quota: 100_000 },
    browserOptions: { timeZone: 'UTC' },
  });

  test('go through source, store and popup: nothing lost, nothing twice, every text readable', async ({
    paperboy,
    feed,
  }) => {
    test.setTimeout(600_000);
    const { items, stringCount, days } = readFiles();
    expect(days).toHaveLength(423);
    await deliverDays(paperboy, feed, days[0]!, days.at(-1)!);

    const papers = await readTable<StoredPaper>(paperboy, 'papers');
    const lists = await readTable<ListRecord>(paperboy, 'lists');
    const runs = await readTable<Run>(paperboy, 'runs');
    expect(new Set(papers.map((paper) => paper.id))).toEqual(new Set(items.map((item) => item.paper.id)));
    expect(lists.reduce((sum, list) => sum + list.droppedCount, 0)).toBe(stringCount);
    const unreadable = runs.flatMap((run) => (run.failure ? [run.failure.detail] : []));
    expect(unreadable[0]).toContain('2025-01-10 was expected, an object with the keys status, date, count, data came');

    const rawById = Map.groupBy(items, (item) => item.paper.id);
    for (const paper of papers) {
      const text = `${paper.title}\n${paper.abstract}`;
      expect.soft(text.split('\n'), paper.id).toHaveLength(2);
      expect.soft(RAW_ACCENT.exec(text)?.[0], `accent in ${paper.id}`).toBeUndefined();
      const raw = rawById.get(paper.id)!.map((item) => readTags(`${item.paper.title}\n${item.paper.summary}`).join());
      expect.soft(raw, paper.id).toContain(readTags(text).join());
    }

    const page = await openPopup(paperboy);
    const byEdition = Map.groupBy(papers, (paper) => paper.edition);
    const deliveries = await readTable<Delivery>(paperboy, 'deliveries');
    for (const { date } of deliveries.filter((delivery) => delivery.paperCount > 0)) {
      await page.goto(page.url().replace(/popup\.html.*/, `popup.html?edition=${date}`));
      const shown = await readWholeEdition(page);
      const stored = new Map(byEdition.get(date)!.map((paper) => [paper.id, paper.title]));
      expect(shown, date).toEqual(stored);
    }

    const tagged = papers.find((paper) => paper.abstract.includes('<think>'))!;
    await page.goto(page.url().replace(/popup\.html.*/, `popup.html?edition=${tagged.edition}`));
    const row = page.locator(`[data-paper-id="${tagged.id}"]`);
    await page.locator('.paper-list').evaluate(async (list, id) => {
      const paint = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      for (let top = 0; !list.querySelector(`[data-paper-id="${id}"]`); top += 300) {
        list.scrollTop = top;
        await paint();
      }
    }, tagged.id);
    await row.getByTestId('paper-title').click();
    await expect(row.getByTestId('abstract')).toContainText('<think>');
  });
});
