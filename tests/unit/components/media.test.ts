import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every style of the pages, and every script that could change a page by the reader's colours. */
const FILES = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const read = (ending: RegExp): string[] =>
  FILES.filter((name) => ending.test(name)).map((name) => readFileSync(name, 'utf8'));

/** The blocks of a style that hold only for a reader's colours. */
function findBlocks(style: string): string[] {
  return [...style.matchAll(/@media[^{]*(?:forced-colors|prefers-color-scheme|prefers-contrast)[^{]*\{/g)].map(
    (found) => {
      let depth = 1;
      let end = found.index + found[0].length;
      for (; depth > 0; end += 1) depth += style[end] === '{' ? 1 : style[end] === '}' ? -1 : 0;
      return style.slice(found.index + found[0].length, end - 1);
    },
  );
}

describe('a page in the colours of its reader', () => {
  it('differs in colours alone: nothing is shown, hidden or worded otherwise', () => {
    const blocks = read(/\.css$/).flatMap(findBlocks);
    expect(blocks.length).toBeGreaterThan(5);
    const names = blocks.flatMap((block) => [...block.matchAll(/([\w-]+)\s*:[^;{}]*;/g)].map(([, name]) => name!));
    const isPaint = (name: string): boolean =>
      /colou?r|^(?:border|outline|background|fill|stroke)|color-adjust|^appearance$/.test(name);
    expect(names.length).toBeGreaterThanOrEqual(blocks.length);
    expect(names.filter((name) => !isPaint(name))).toEqual([]);
  });

  it('is not otherwise by a script either', () => {
    expect(read(/\.tsx?$/).filter((script) => /forced-colors|prefers-color-scheme/.test(script))).toEqual([]);
  });
});
