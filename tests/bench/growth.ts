import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { median, quantile } from './ratio.ts';

/** What was measured over a library of one size. Times in milliseconds, room in millions of bytes. */
export interface Growth {
  papers: number;
  coldMs: number[];
  letterMs: number[];
  dayMs: number[];
  indexMB: number;
  pageMB: number;
}

const README = resolve(import.meta.dirname, '../../README.md');
const BEGIN = '<!-- growth: written by `npm run bench -- search` -->';
const END = '<!-- /growth -->';

/** Writes the table of growth into the README, between its marks. */
export function writeGrowth(sizes: Growth[]): void {
  const text = readFileSync(README, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin === -1 || end < begin) throw new Error('The README has no place for the table of growth.');
  writeFileSync(README, `${text.slice(0, begin)}${BEGIN}\n\n${formatGrowth(sizes).join('\n')}\n\n${text.slice(end)}`);
}

/** The table's lines: a row a figure, a column a size. */
export function formatGrowth(sizes: Growth[]): string[] {
  const row = (name: string, read: (growth: Growth) => string): string =>
    `| ${[name, ...sizes.map(read)].join(' | ')} |`;
  const times = (ms: number[]): string => `${median(ms).toFixed(0)} ms (${quantile(ms, 0.95).toFixed(0)})`;
  return [
    row('median (95th percentile)', ({ papers }) => `${papers.toLocaleString('en')} papers`),
    `| --- |${' ---: |'.repeat(sizes.length)}`,
    row('search from a cold page', ({ coldMs }) => times(coldMs)),
    row('each further letter', ({ letterMs }) => times(letterMs)),
    row('a day of 60 papers added, 20 topics', ({ dayMs }) => times(dayMs)),
    row('the bytes in the index’s rows', ({ indexMB }) => `${indexMB.toFixed(0)} MB`),
    row('the library’s page after eight searches, heap and buffers', ({ pageMB }) => `${pageMB.toFixed(0)} MB`),
  ];
}
