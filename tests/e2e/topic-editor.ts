import { expect, type Locator, type Page } from '@playwright/test';
import type { Topic } from '../../lib/topics/topic.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { openLibrary } from './fixtures.ts';

/** Makes a topic in the options page, as a reader does. */
export async function makeTopic(
  paperboy: PaperboyBrowser,
  { name, about, filter }: { name?: string; about?: string; filter?: string },
): Promise<Page> {
  const page = await paperboy.openPage('options.html');
  await page.getByTestId('new-topic').click();
  // The editor takes the focus a moment after it is there, from whoever types already.
  await expect(page.getByTestId('topic-name')).toBeFocused();
  if (name !== undefined) await page.getByTestId('topic-name').fill(name);
  if (about !== undefined) await page.getByTestId('topic-about').fill(about);
  if (filter !== undefined) await page.getByTestId('topic-filter').fill(filter);
  return page;
}

/** How many papers the open editor says that its topic by meaning has; undefined while it does not know. */
export async function readTotal(page: Page): Promise<number | undefined> {
  const text = await page.getByTestId('border-total').textContent();
  const [, total] = /^(\d+) papers? of those stored/.exec(text ?? '') ?? [];
  return total === undefined ? undefined : Number(total);
}

/** The titles of the examples that the open editor gives: the best, just in or just out. */
export function readExamples(page: Page, which: 'best' | 'inside' | 'outside'): Promise<string[]> {
  return page.getByTestId(`border-${which}`).getByRole('definition').allTextContents();
}

/** The papers that the finder of the open editor proposes. */
export function findProposals(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Papers' }).getByRole('option');
}

/** The library's view of the only topic, with every row drawn. */
export async function openTopic(paperboy: PaperboyBrowser): Promise<Page> {
  const [topic] = await readTable<Topic>(paperboy, 'topics');
  const page = await openLibrary(paperboy, `?view=topic:${topic!.id}`);
  await page.setViewportSize({ width: 1280, height: 14_000 });
  return page;
}
