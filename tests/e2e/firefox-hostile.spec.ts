import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FirefoxPage } from '../browser/launch-firefox.ts';
import { readTable } from '../browser/table.ts';
import { HOSTILE_STRINGS } from '../unit/sources/hostile-values.ts';
import { expect, test } from './firefox-fixtures.ts';
import { makeHostileBackup } from './hostile-backup.ts';
import { hostileStore, isNeighbour, TITLES } from './hostile-feed.ts';
import { ALL_REFUSED, tryInjections } from './injections.ts';
import { listOverlaps } from './list-overlaps.ts';

test.use({ store: hostileStore });
// Every row is opened, of fifty.
test.describe.configure({ timeout: 120_000 });

test('nothing is executed, the rows beside keep their size, and no page takes a string as markup or code', async ({
  delivered,
}) => {
  const papers = await readTable<{ id: string }>(delivered, 'papers');
  expect(papers).toHaveLength(2 * TITLES.length);
  const popup = await delivered.firefox.openPage('popup.html');
  const seen = new Map<string, number>();
  const faults: string[] = [];
  const seeAll = async (): Promise<number> => {
    for (const { id, height, badLinks } of await popup.evaluate(openRows)) {
      seen.set(id, height);
      faults.push(...badLinks);
    }
    faults.push(...(await popup.evaluate(listOverlaps)));
    return seen.size;
  };
  await expect.poll(seeAll, { intervals: [20], timeout: 60_000 }).toBe(papers.length);
  expect(faults).toEqual([]);
  const heights = [...seen].filter(([id]) => isNeighbour({ id })).map(([, height]) => height);
  expect(new Set(heights).size).toBe(1);
  const library = await delivered.firefox.openPage(`library.html?view=all&paper=${papers[0]!.id}`);
  await expect.poll(() => library.evaluate(() => document.querySelector('[data-testid=abstract]') !== null)).toBe(true);
  const options = await delivered.firefox.openPage('options.html');
  const file = join(delivered.profileDir, 'backup.json');
  writeFileSync(file, JSON.stringify(makeHostileBackup(papers.slice(0, TITLES.length))));
  const countOn = (page: FirefoxPage, selector: string): Promise<number> =>
    page.evaluate((selector) => document.querySelectorAll(selector).length, selector);
  await expect.poll(() => countOn(options, '[data-testid=backup-file]')).toBe(1);
  await options.chooseFile('[data-testid="backup-file"]', file);
  await expect.poll(() => countOn(options, '[data-testid=import-accept]')).toBe(1);
  await options.click('[data-testid="import-accept"]');
  // What was imported is drawn everywhere: topics with their names, a starred paper with tags and note.
  // A name of which nothing is left to see is dropped.
  await expect.poll(() => countOn(options, '[data-testid=topic]')).toBeGreaterThan(HOSTILE_STRINGS.length / 2);
  expect(await countOn(options, '[data-testid=topic]')).toBe((await readTable(delivered, 'topics')).length);
  await expect.poll(() => countOn(popup, '[data-testid=topic-chip]')).toBeGreaterThan(1);
  const starred = await delivered.firefox.openPage(`library.html?view=starred&paper=${papers[0]!.id}`);
  await expect.poll(() => countOn(starred, '[data-testid=paper-view] [data-testid=tags]')).toBe(1);
  for (const page of [popup, starred]) expect(await page.evaluate(listOverlaps)).toEqual([]);
  for (const page of [popup, library, options, starred]) {
    expect(await page.evaluate(() => 'paperboyWasHere' in self || 'polluted' in {})).toBe(false);
    expect(await page.evaluate(tryInjections)).toEqual(ALL_REFUSED);
  }
});

/** Runs in the popup: measures the rows that are drawn, opens each and shuts it again, and scrolls to the last. */
async function openRows(): Promise<{ id: string; height: number; badLinks: string[] }[]> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const found = [];
  for (const row of document.querySelectorAll<HTMLElement>('[data-testid=paper]')) {
    const height = Math.round(row.getBoundingClientRect().height);
    const title = row.querySelector<HTMLElement>('[data-testid=paper-title]')!;
    title.click();
    await nextFrame();
    const links = [...row.querySelectorAll('a')].map(({ href }) => href);
    found.push({
      id: row.dataset['paperId'] ?? '',
      height,
      badLinks: links.filter((href) => !/^https?:\/\/[^@]+$|^moz-extension:/.test(href)),
    });
    title.click();
    await nextFrame();
  }
  [...document.querySelectorAll('[data-testid=paper]')].at(-1)?.scrollIntoView();
  await nextFrame();
  return found;
}
