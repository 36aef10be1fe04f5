import type { Mark, StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { writeRows } from './write-rows.ts';

/** Stars a paper and writes a note to it, past the pages. */
export async function makeOwn(paperboy: PaperboyBrowser): Promise<StoredPaper> {
  const [paper] = await readTable<StoredPaper>(paperboy, 'papers');
  const mark = { paperId: paper!.id, starredAt: Date.now(), note: 'My own words.', updatedAt: Date.now() };
  await writeRows(paperboy, 'marks', [mark]);
  return paper!;
}

/** What the reader did with a paper. */
export const readMark = async (paperboy: PaperboyBrowser, paperId: string): Promise<Partial<Mark> | undefined> =>
  (await readTable<Mark>(paperboy, 'marks')).find((mark) => mark.paperId === paperId);
