import type { StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';

/** The papers of the latest edition in the order of the popup: newest list first, within a list by votes. */
export async function readLatestEdition(paperboy: PaperboyBrowser): Promise<StoredPaper[]> {
  const papers = await readTable<StoredPaper>(paperboy, 'papers');
  const latest = papers
    .map((paper) => paper.edition)
    .toSorted()
    .at(-1);
  return papers
    .filter((paper) => paper.edition === latest)
    .toSorted((a, b) => b.listedOn.localeCompare(a.listedOn) || b.upvotes - a.upvotes || a.id.localeCompare(b.id));
}

const TITLE_WIDTH = 72;
const AUTHORS_WIDTH = 34;

/** An edition as lines: votes, title, authors, a heading for each list where there are several. */
export function formatEdition(papers: StoredPaper[]): string[] {
  const lists = Map.groupBy(papers, (paper) => paper.listedOn);
  return [...lists].flatMap(([day, group]) => [...(lists.size > 1 ? [`List of ${day}`] : []), ...group.map(formatRow)]);
}

function formatRow({ upvotes, title, authors }: StoredPaper): string {
  const others = authors.length > 2 ? ` +${authors.length - 2}` : '';
  const names = clip(authors.slice(0, 2).join(', '), AUTHORS_WIDTH - others.length) + others;
  return `${String(upvotes).padStart(6)}  ${clip(title, TITLE_WIDTH).padEnd(TITLE_WIDTH)}  ${names}`.trimEnd();
}

function clip(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1).toWellFormed()}…` : text;
}
