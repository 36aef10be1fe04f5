import { findKeywords } from './csl';
import type { ExportItem } from './item';
import { makeKey } from './key';
import { toLine, toLines } from './plain-text';
import { findDate, findDoi, findUrl, writeDate } from './publication';

/**
 * The columns, in their order. `published`, `listed` and `starred` are UTC days (`YYYY-MM-DD`); authors, keywords and
 * tags are separated by `; `; a note keeps its lines. What is not known is empty.
 */
const COLUMNS: Record<string, (item: ExportItem) => string | number> = {
  id: ({ paper }) => paper.id,
  title: ({ paper }) => paper.title,
  authors: ({ paper }) => paper.authors.map(toLine).join('; '),
  organization: ({ paper }) => paper.organization ?? '',
  published: ({ paper }) => (paper.publishedAt === undefined ? '' : writeDate(findDate(paper))),
  listed: ({ paper }) => paper.listedOn,
  upvotes: ({ paper }) => paper.upvotes,
  url: ({ paper }) => findUrl(paper) ?? '',
  doi: ({ paper }) => findDoi(paper) ?? '',
  code: ({ paper }) => paper.codeUrl ?? '',
  project: ({ paper }) => paper.projectUrl ?? '',
  keywords: ({ paper }) => findKeywords(paper, []).join('; '),
  tags: ({ tags = [] }) => tags.map(toLine).join('; '),
  starred: ({ starredAt }) => writeDay(starredAt),
  summary: ({ paper }) => paper.summary ?? '',
  abstract: ({ paper }) => paper.abstract,
  note: ({ note = '' }) => note,
  citation_key: ({ paper }) => makeKey(paper),
};

/**
 * A CSV file as RFC 4180 has it: UTF-8, CRLF, a header, every cell in quotes. The mark before the first is what tells
 * Excel that it is UTF-8. What a spreadsheet would compute gets an apostrophe before it (owasp.org, CSV injection), also
 * within a cell, behind what is taken for its end where lists have semicolons or tabs and quotes mean nothing by then.
 */
export function writeCsv(items: readonly ExportItem[]): string {
  const rows = items.map((item) => Object.values(COLUMNS).map((read) => writeCell(read(item))));
  return `\uFEFF${[Object.keys(COLUMNS), ...rows].map(writeRow).join('')}`;
}

/** With every cell in quotes, nothing but a quote means anything in it. */
function writeRow(cells: string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

function writeCell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : toLines(value).join('\n');
  return text.replaceAll(/(^|[;\t\n]"*)(?=[=+\-@＝＋－＠])/g, "$1'");
}

function writeDay(at: number | undefined): string {
  const date = new Date(at ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
