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
