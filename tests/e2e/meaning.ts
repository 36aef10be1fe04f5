import type { StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expect } from './fixtures.ts';
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

/** A word of some titles, but not of all. */
export async function findWord(paperboy: PaperboyBrowser): Promise<string> {
  const papers = await readTable<StoredPaper>(paperboy, 'papers');
  const words = papers.flatMap(({ title }) => [...new Set(title.toLowerCase().match(/[a-z]{6,}/g))]);
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
  return counts.toSorted((a, b) => b.count - a.count).find(({ count }) => count <= papers.length / 8)?.word ?? '';
}
