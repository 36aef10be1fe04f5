import { expect, openLibrary, test } from './fixtures.ts';
import { findRow } from './marks.ts';
import { makePaper } from './papers.ts';
import { writeRows } from './write-rows.ts';

test.use({ browserOptions: { timeZone: 'UTC' } });

/** A paper with all that is ever known about one. */
const FULL = makePaper('2026-01-05', 7, {
  authors: Array.from({ length: 15 }, (_, i) => `Author Number${i}`),
  organization: 'Example Lab',
  publishedAt: Date.parse('2026-01-02T12:00Z'),
  upvotes: 12,
  votes: [
    [Date.parse('2026-01-05T09:00Z'), 2],
    [Date.parse('2026-01-06T09:00Z'), 12],
  ],
  comments: 3,
  summary: 'All of it in a sentence.',
  keywords: ['speech repair', 'tests'],
  codeUrl: 'https://github.com/example/code',
  codeStars: 1234,
  projectUrl: 'https://example.org/project',
});

test('a paper that is opened is never said not to be stored', async ({ delivered }) => {
  const page = await openLibrary(delivered, '?view=all');
  const view = page.getByTestId('paper-view');
  await expect(view).toContainText('Choose a paper');
  const said = await view.evaluateHandle((element) => {
    const texts: string[] = [];
    const observer = new MutationObserver(() => texts.push(element.textContent));
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return texts;
  });
  await page.getByTestId('paper-title').first().click();
  await expect(page.getByTestId('authors')).toBeVisible();
  const texts = await said.jsonValue();
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.includes('not stored'))).toEqual([]);
});

test('the pane says all that is known; authors, organisations and keywords search for themselves', async ({
  delivered,
}) => {
  await writeRows(delivered, 'papers', [FULL]);
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('work'));
  const page = await openLibrary(delivered, `?view=all&paper=${FULL.id}`);
  const view = page.getByTestId('paper-view');
  await expect(view.locator('.pane-figures > div')).toHaveText([
    'PublishedJan 2, 2026',
    'ListedJan 5, 2026',
    /^Votes12/,
    'Votes per hour+0.42',
    'Comments3',
  ]);
  await expect(view.getByRole('img', { name: /^Votes over time: 2 on .*5.*, 12 on .*6/ })).toBeVisible();
  await expect(view.locator('.paper-summary')).toHaveText('In short — All of it in a sentence.');
  await expect(view.getByRole('link', { name: 'Code ★ 1.2K' })).toHaveAttribute('href', FULL.codeUrl!);
  await expect(view.getByRole('link', { name: 'Project', exact: true })).toHaveAttribute('href', FULL.projectUrl!);

  // One beyond the fold is found.
  const authors = page.getByTestId('authors');
  await expect(authors.getByRole('link')).toHaveCount(12);
  await authors.getByRole('button', { name: 'show all 15' }).click();
  await expect(authors.getByRole('link')).toHaveCount(15);
  for (const [name, field] of [
    ['Author Number14', 'author'],
    ['Example Lab', 'org'],
    ['speech repair', 'keyword'],
  ] as const) {
    await view.getByRole('link', { name, exact: true }).click();
    await expect(page.getByTestId('search')).toHaveValue(`${field}:"${name}"`);
    await expect(page.getByTestId('status')).toHaveText('1 paper found');
    await expect(findRow(page, FULL.id)).toBeVisible();
  }
  await page.goBack();
  await page.goBack();
  await page.reload();
  await expect(authors.getByRole('link', { name: 'Author Number14', exact: true })).toBeVisible();
  await expect(authors.getByRole('button', { name: /show all/ })).toBeVisible();
});
