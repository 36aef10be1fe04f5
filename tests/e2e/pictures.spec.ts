import type { Page } from '@playwright/test';
import type { StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { findRow, readShownIds } from './marks.ts';

const PICTURES = 'https://cdn-thumbnails.huggingface.co/';

/** The first paper on a page that has a picture. */
async function findPictured(paperboy: PaperboyBrowser, page: Page): Promise<{ id: string; url: string }> {
  const papers = await readTable<StoredPaper>(paperboy, 'papers');
  await page.getByTestId('paper').first().waitFor();
  const shown = (await readShownIds(page)).map((id) => papers.find((paper) => paper.id === id));
  const paper = shown.find((each) => each?.thumbnailUrl?.startsWith(PICTURES));
  return { id: paper!.id, url: paper!.thumbnailUrl! };
}

/** The pictures that a page asks for from now on. */
function watchPictures(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => request.url().startsWith(PICTURES) && asked.push(request.url()));
  return asked;
}

test('the library fetches a picture when it is asked for, not before', async ({ delivered }) => {
  const page = await delivered.openPage('library.html?view=all');
  const { id, url } = await findPictured(delivered, page);
  const asked = watchPictures(page);
  await findRow(page, id).getByTestId('paper-title').click();
  const show = page.getByRole('button', { name: 'Show the picture' });
  await expect(show).toBeVisible();
  expect(asked).toEqual([]);
  await show.click();
  await expect(page.getByTestId('paper-view')).toBeFocused();
  await expect(page.getByTestId('paper-view').getByTestId('picture')).toHaveAttribute('loading', 'lazy');
  await expect.poll(() => asked).toEqual([url]);
});

test('the popup shows pictures only after the reader has chosen it', async ({ delivered }) => {
  const before = await openPopup(delivered);
  const { id, url } = await findPictured(delivered, before);
  const asked = watchPictures(before);
  await findRow(before, id).getByTestId('paper-title').click();
  await expect(findRow(before, id).getByTestId('abstract')).toBeVisible();
  await expect(before.getByTestId('picture')).toHaveCount(0);
  expect(asked).toEqual([]);

  const options = await delivered.openPage('options.html');
  await options.getByTestId('thumbnails').selectOption('Shown in the library and the popup');
  await expect
    .poll(() => options.evaluate(async () => (await chrome.storage.sync.get('settings'))['settings']))
    .toMatchObject({ thumbnails: 'everywhere' });

  // Also in what was open before: the panel stays open for days.
  await before.bringToFront();
  await expect(findRow(before, id).getByTestId('picture')).toBeVisible();
  await expect.poll(() => asked).toEqual([url]);
  await expectAccessible(before);
});
