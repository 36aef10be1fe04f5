import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findScripts } from '../../bench/size';

it('counts every script that a page loads, at once or later, and each one once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'paperboy-size-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const files = {
    'popup.html':
      '<script type="module" src="/chunks/popup.js"></script><link rel="modulepreload" href="/chunks/shared.js">',
    'options.html': '<script type="module" src="/chunks/options.js"></script>',
    'chunks/popup.js': 'import{a as t}from"./shared.js";import"./side.js";const l=()=>import(`./later.js`);export{t}',
    'chunks/shared.js': 'export*from"./popup.js";',
    'chunks/side.js': '"a text that speaks of ./nothing.js"',
    'chunks/later.js': 'export default 1',
    'chunks/options.js': 'import"./shared.js"',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const names = findScripts(dir, 'popup.html').map((path) => path.slice(dir.length + 1));
  expect(names.toSorted()).toEqual(['later', 'popup', 'shared', 'side'].map((name) => `chunks/${name}.js`));
});
