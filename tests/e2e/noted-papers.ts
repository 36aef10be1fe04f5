import type { Locator, Page } from '@playwright/test';
import type { Mark, StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expect } from './fixtures.ts';
import { findRow } from './marks.ts';

/** Three papers of the edition. */
export async function readPapers(paperboy: PaperboyBrowser): Promise<[StoredPaper, StoredPaper, StoredPaper]> {
  const [a, b, c] = await readTable<StoredPaper>(paperboy, 'papers');
  return [a!, b!, c!];
}

/** What the reader did with a paper. */
export async function readMark(paperboy: PaperboyBrowser, paperId: string): Promise<Mark | undefined> {
  return (await readTable<Mark>(paperboy, 'marks')).find((mark) => mark.paperId === paperId);
}

/** The library with one paper, open. */
export async function openPaper(paperboy: PaperboyBrowser, paperId: string): Promise<Page> {
  const page = await paperboy.openPage(`library.html?q=id:${paperId}&paper=${paperId}`);
  await expect(page.getByTestId('tags')).toBeVisible();
  return page;
}

/** The tags of the open paper. */
export function listTags(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Known tags' }).getByRole('option');
}

/** More than a row has room for. */
export const LONG_TAGS = ['a tag of many words', 'another one of many', 'and one more that is long'];

/** What the reader wrote is not cut off by the row, however much else there is in it. */
export async function expectInRow(page: Page, paperId: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const row = (await findRow(page, paperId).boundingBox())!;
  const line = (await findRow(page, paperId).getByTestId('own-line').boundingBox())!;
  expect(line.y + line.height).toBeLessThanOrEqual(row.y + row.height);
  expect(line.width).toBeGreaterThan(60);
}
