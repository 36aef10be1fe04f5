import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FIGURES } from './figure.ts';

/**
 * Compares what the tests of the last run have printed with what stands in docs/trust.md, so that the page cannot go
 * stale; `npm run check:figures -- --write` writes it there.
 */

const PAGE = resolve(import.meta.dirname, '../docs/trust.md');
const [START, END] = ['<!-- figures -->\n', '<!-- end of figures -->'];

/** What chance decides differs from run to run, as far as this. */
const TOLERANCE = 0.15;

const page = readFileSync(PAGE, 'utf8');
const from = page.indexOf(START) + START.length;
const to = page.indexOf(END);

const listLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^- /, ''))
    .filter((line) => line.trim() !== '')
    .toSorted();

const readNumbers = (line: string): number[] => (line.match(/\d+/g) ?? []).map(Number);

/** The same sentence, with about the same numbers. */
function isSame(line: string, other: string): boolean {
  const [numbers, others] = [readNumbers(line), readNumbers(other)];
  const areClose = numbers.every((n, i) => Math.abs(n - (others[i] ?? Number.NaN)) <= Math.max(2, n * TOLERANCE));
  return areClose && line.replaceAll(/\d+/g, '') === other.replaceAll(/\d+/g, '');
}

const printed = listLines(readFileSync(FIGURES, 'utf8'));
if (process.argv.includes('--write')) {
  writeFileSync(PAGE, `${page.slice(0, from)}\n${printed.map((line) => `- ${line}\n`).join('')}\n${page.slice(to)}`);
} else {
  const stated = listLines(page.slice(from, to));
  const unstated = printed.filter((line) => !stated.some((other) => isSame(line, other)));
  const unprinted = stated.filter((line) => !printed.some((other) => isSame(line, other)));
  for (const line of unstated) console.error(`printed by the run, not in docs/trust.md: ${line}`);
  for (const line of unprinted) console.error(`in docs/trust.md, not printed by the run: ${line}`);
  console.log(`docs/trust.md: ${printed.length} figures, ${unstated.length + unprinted.length} differ.`);
  process.exitCode = unstated.length + unprinted.length === 0 && printed.length > 20 ? 0 : 1;
}
