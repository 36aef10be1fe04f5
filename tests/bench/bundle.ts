import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type * as BenchPage from './page.ts';
import type * as RelevancePage from './relevance/page.ts';

declare global {
  /** What {@link loadBenchPage} puts into a page. */
  var bench: typeof BenchPage;
  /** What {@link loadRelevancePage} puts into a page. */
  var relevance: typeof RelevancePage;
}

/** The code of a file and all that it imports, as one script that makes `name`; minified, as the release build is. */
async function bundleFile(file: string, name: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    // What WXT resolves in its own builds, as far as the bench's parts need it.
    resolve: { alias: { '#imports': 'wxt/browser' } },
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, file), formats: ['iife'], name },
    },
  })) as Rolldown.RolldownOutput[];
  const code = output[0]?.output[0].code;
  if (code === undefined) throw new Error(`${file} could not be bundled.`);
  return code;
}

let code: Promise<string> | undefined;

/** Makes `bench` known in a page, whatever the page's policy says about scripts. */
export async function loadBenchPage(page: Page): Promise<void> {
  code ??= bundleFile('page.ts', 'bench');
  await page.evaluate(`${await code}; globalThis.bench = bench;`);
}

/** Makes `relevance` known in a page. */
export async function loadRelevancePage(page: Page): Promise<void> {
  await page.evaluate(`${await bundleFile('relevance/page.ts', 'relevance')}; globalThis.relevance = relevance;`);
}
