import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/** The project's own folder. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** The browsers that are built for. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

/** The zips of one build: the extension's, and for Firefox the one of the sources. */
export interface Zips {
  extension: Uint8Array;
  sources?: Uint8Array;
}

/** Builds the project in `root` as `npm run zip` does, but into a folder of its own. */
export function buildZips(root: string, browser: Browser, outDir: string): Zips {
  const program = `import { zip } from 'wxt'; await zip(${JSON.stringify({ root, browser, outDir })});`;
  const words = ['--input-type=module', '--eval', program];
  // As the command line runs it: under the test runner WXT would take this for another kind of build.
  const { VITEST: _, NODE_ENV: __, TEST: ___, ...env } = process.env;
  execFileSync(process.execPath, words, { cwd: root, env, stdio: 'pipe' });
  const read = (ending: string): Uint8Array[] =>
    readdirSync(outDir).flatMap((name) => (name.endsWith(ending) ? [readFileSync(join(outDir, name))] : []));
  const [extension] = read(`-${browser}.zip`);
  const [sources] = read('-sources.zip');
  return { extension: extension!, ...(sources && { sources }) };
}

/** A zip's files: name to text. Pictures come out as nonsense, which is good enough for searching in them. */
export function readZip(zip: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

/** Writes a zip's files into a folder. */
export function unpack(zip: Uint8Array, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** The bundler names chunks and styles by their content: of those, the kind is what matters. */
export const nameKind = (name: string): string => name.replace(/^(chunks|assets)\/.+\.(js|css)$/, '$1/*.$2');
