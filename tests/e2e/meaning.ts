import type { StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import type { RunningFeed } from '../feed/server.ts';
import type { FeedStore } from '../feed/store.ts';
import { findNextDelivery, moveClock } from './clock.ts';
import { expect } from './fixtures.ts';
import { readEditionInOrder } from './marks.ts';
import { waitForRuns } from './runs.ts';
import { writeRows } from './write-rows.ts';

/** Waits until every stored paper has a place. */
export async function waitForMeaning(paperboy: PaperboyBrowser): Promise<void> {
  await expect
    .poll(
      async () => {
        const state = (await readTable(paperboy, 'meaning')).find(({ name }) => name === 'state');
        return state?.['placed'];
      },
      { timeout: 60_000 },
    )
    .toBe((await readTable(paperboy, 'papers')).length);
}

/** Stars papers past the code under test: the last one first. */
export function starPapers(paperboy: PaperboyBrowser, papers: StoredPaper[]): Promise<void> {
  return writeRows(
    paperboy,
    'marks',
    papers.map(({ id }, i) => ({ paperId: id, starredAt: i + 1, updatedAt: i + 1 })),
  );
}

/** The most frequent word that no more than a share of the titles have. */
export async function findWord(paperboy: PaperboyBrowser, mostShare = 1 / 8): Promise<string> {
  const papers = await readTable<StoredPaper>(paperboy, 'papers');
  const words = papers.flatMap(({ title }) => [...new Set(title.toLowerCase().match(/[a-z]{6,}/g))]);
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
  return (
    counts.toSorted((a, b) => b.count - a.count).find(({ count }) => count <= papers.length * mostShare)?.word ?? ''
  );
}

/**
 * A word of a title that every paper either says as it is or does not say in any other form: what is searched for has an
 * answer that can be told without searching, whichever papers there are on a day.
 */
export function findPlainWord(papers: StoredPaper[]): string {
  const isPlain = (word: string): boolean =>
    papers.every((paper) => {
      const isSaid = new RegExp(`\\b${word}\\b`).test(`${paper.title} ${paper.abstract}`.toLowerCase());
      return isSaid === JSON.stringify(paper).toLowerCase().includes(word.slice(0, 4));
    });
  return papers.flatMap(({ title }) => title.toLowerCase().match(/\b[a-z]{8,}\b/g) ?? []).find(isPlain) ?? '';
}

/** Two weeks later there are papers enough to learn from, and the worker is asked to. */
export async function deliverFortnight(paperboy: PaperboyBrowser, feed: RunningFeed, store: FeedStore): Promise<void> {
  await moveClock(paperboy, feed, findNextDelivery(store, Date.now() + 14 * 86_400_000));
  await paperboy.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await waitForRuns(paperboy, 2);
  expect((await readTable(paperboy, 'papers')).length).toBeGreaterThanOrEqual(20);
  await paperboy.hub.evaluate(() => chrome.runtime.sendMessage('work'));
}

/** The same; waits until all is learnt. */
export async function deliverEnough(paperboy: PaperboyBrowser, feed: RunningFeed, store: FeedStore): Promise<void> {
  await deliverFortnight(paperboy, feed, store);
  await waitForMeaning(paperboy);
}

/** Five stars, and an order made of them. */
export async function learnTaste(paperboy: PaperboyBrowser): Promise<void> {
  await waitForMeaning(paperboy);
  await starPapers(paperboy, (await readEditionInOrder(paperboy)).slice(-5));
  await paperboy.hub.evaluate(() => chrome.runtime.sendMessage('work'));
  await expect.poll(async () => (await readTable(paperboy, 'suited')).length).toBeGreaterThan(0);
}
