import { expect, type Locator, type Page } from '@playwright/test';
import type { Mark, StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';

/** Which marks a paper has, by the rows of the database. */
async function readMarkKinds(paperboy: PaperboyBrowser, paperId: string): Promise<string[]> {
  const marks = await readTable<Mark>(paperboy, 'marks');
  const mark = marks.find((row) => row.paperId === paperId);
  return Object.keys(mark ?? {})
    .filter((key) => key === 'starredAt' || key === 'readAt' || key === 'hiddenAt')
    .toSorted();
}

/** Waits until a paper has these marks and no others. */
export async function expectMarks(paperboy: PaperboyBrowser, paperId: string, kinds: string[]): Promise<void> {
  await expect.poll(() => readMarkKinds(paperboy, paperId)).toEqual(kinds);
}

/** The row of a paper. */
export function findRow(page: Page, paperId: string): Locator {
  return page.locator(`[data-testid="paper"][data-paper-id="${paperId}"]`);
}

/** The ids of the rows that are drawn, from top to bottom. */
export function readShownIds(page: Page): Promise<string[]> {
  return page.getByTestId('paper').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-paper-id') ?? ''));
}

/** A stored paper in its place in the edition: newest list first, within a list by votes. */
export async function readEditionInOrder(paperboy: PaperboyBrowser, edition?: string): Promise<StoredPaper[]> {
  const papers = await readTable<StoredPaper>(paperboy, 'papers');
  return papers
    .filter((paper) => edition === undefined || paper.edition === edition)
    .toSorted((a, b) => b.listedOn.localeCompare(a.listedOn) || b.upvotes - a.upvotes || (a.id < b.id ? -1 : 1));
}
