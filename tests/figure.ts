import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What all tests of a run have printed. */
export const FIGURES = resolve(import.meta.dirname, '../.run/figures.txt');

/** Prints what a test has tried and found, in one line, which also stands in docs/trust.md: `npm run check:figures` compares. */
export function printFigure(words: string): void {
  console.log(words);
  mkdirSync(dirname(FIGURES), { recursive: true });
  appendFileSync(FIGURES, `${words}\n`);
}
