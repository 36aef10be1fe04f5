import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION_DIR } from '../browser/launch.ts';
import type { Figure } from './figure.ts';

/** How much the popup loads, and how much is downloaded at installation. Thousands of bytes. */
export function measureSize(): Figure[] {
  const scripts = findScripts(EXTENSION_DIR, 'popup.html');
  const scriptBytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(path)).byteLength, 0);
  return [
    {
      name: "the popup's JavaScript, gzip",
      value: scriptBytes / 1000,
      unit: 'kB',
      goal: 70,
      note: `${scripts.length} files, each packed by itself`,
    },
    measureZip('chrome'),
    measureZip('firefox'),
  ];
}

function measureZip(browser: string): Figure {
  const bytes = statSync(findZip(dirname(EXTENSION_DIR), `-${browser}.zip`)).size;
  return { name: `the release zip for ${browser}`, value: bytes / 1000, unit: 'kB', goal: 300, note: '' };
}

/** Every script that a page loads: those that it names, and all that they import, at once or later. */
export function findScripts(dir: string, page: string): string[] {
  const found = new Set<string>();
  const queue = matchAll(/\b(?:src|href)="([^"]+\.js)"/g, readFileSync(join(dir, page), 'utf8')).map((path) =>
    join(dir, path),
  );
  for (const path of queue) {
    if (found.has(path)) continue;
    found.add(path);
    const imported = matchAll(/(?:\bfrom|\bimport\s*\(?)\s*["'`](\.[^"'`]+\.js)["'`]/g, readFileSync(path, 'utf8'));
    queue.push(...imported.map((name) => resolve(dirname(path), name)));
  }
  return [...found];
}

function matchAll(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function findZip(dir: string, ending: string): string {
  const zips = readdirSync(dir).filter((name) => name.endsWith(ending));
  const newest = zips.toSorted((a, b) => statSync(join(dir, a)).mtimeMs - statSync(join(dir, b)).mtimeMs).at(-1);
  if (newest === undefined) throw new Error('There is no release zip.');
  return join(dir, newest);
}
