import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type * as BenchPage from './page.ts';

declare global {
  /** What {@link loadBenchPage} puts into a page. */
  var bench: typeof BenchPage;
}

/** The code of `page.ts` and all that it imports, as one script that makes `bench`; minified, as the release build is. */
async function bundleBenchPage(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'bench' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = output[0]?.output[0].code;
  if (code === undefined) throw new Error('The page of the bench could not be bundled.');
  return code;
}

let code: Promise<string> | undefined;

/** Makes `bench` known in a page, whatever the page's policy says about scripts. */
export async function loadBenchPage(page: Page): Promise<void> {
  code ??= bundleBenchPage();
  await page.evaluate(`${await code}; globalThis.bench = bench;`);
}
