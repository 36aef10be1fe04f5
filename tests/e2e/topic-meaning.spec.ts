import type { Page } from '@playwright/test';
import type { StoredPaper } from '../../lib/store/rows.ts';
import type { Topic } from '../../lib/topics/topic.ts';
import { readTable } from '../browser/table.ts';
import { fixDays } from '../feed/fixed.ts';
import { expect, openLibrary, openPopup, test } from './fixtures.ts';
import { findRow, readEditionInOrder, readShownIds } from './marks.ts';
import { findWord, waitForMeaning } from './meaning.ts';
import { makeStore, shareStore } from './stores.ts';
import { tabTo } from './tab-to.ts';
import { findProposals, makeTopic, openTopic, readExamples, readTotal } from './topic-editor.ts';

/** In the week before this day a word of some titles means papers that do not say it; in many others it does not. */
const store = shareStore(fixDays(makeStore(20), '2026-05-14'));
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

/** The titles that stand in the list, from top to bottom. */
const readTitles = (page: Page): Promise<string[]> => page.getByTestId('paper-title').allTextContents();

test('a topic by meaning has papers that never say its words, the best first, and the popup has its chip', async ({
  delivered,
}) => {
  await waitForMeaning(delivered);
  const word = await findWord(delivered);
  const options = await makeTopic(delivered, { name: 'Meant', about: word });
  await expect.poll(() => readTotal(options)).toBeGreaterThan(0);
  const between = (await readTotal(options)) ?? 0;
  await options.getByTestId('topic-reach').press('End');
  await expect.poll(() => readTotal(options)).toBeGreaterThan(between);
  const total = await readTotal(options);
  const best = await readExamples(options, 'best');

  const page = await openTopic(delivered);
  await expect(page.getByTestId('status')).toHaveText(`${total} papers`);
  await expect(page.getByTestId('topic-note')).toHaveText('What fits best comes first.');
  await expect(page.getByTestId('order')).toHaveValue('rank');
  await expect.poll(async () => (await readTitles(page)).slice(0, best.length)).toEqual(best);
  // All rows of the tall window, and not only those that were drawn first.
  await expect(page.getByTestId('paper')).toHaveCount(total ?? 0);
  const ids = await readShownIds(page);
  const papers = await readTable<StoredPaper>(delivered, 'papers');
  const silent = papers.filter((paper) => !JSON.stringify(paper).toLowerCase().includes(word));
  expect(silent.filter(({ id }) => ids.includes(id)).length).toBeGreaterThan(0);

  await page.getByTestId('order').selectOption('Newest');
  await expect.poll(async () => (await readShownIds(page)).toSorted()).toEqual(ids.toSorted());
  await expect.poll(() => readShownIds(page)).not.toEqual(ids);
  await page.goBack();
  await expect.poll(() => readShownIds(page)).toEqual(ids);
  await page.getByTestId('search').fill(word);
  await expect(page.getByTestId('status')).toContainText('found');
  expect((await readShownIds(page)).every((id) => ids.includes(id))).toBe(true);

  const popup = await openPopup(delivered);
  await expect(popup.getByTestId('topic-chip')).toHaveText(`Meant ${total}`);
});

test('the slider moves the border, and what stood just outside comes in', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const options = await makeTopic(delivered, { about: await findWord(delivered) });
  const slider = options.getByTestId('topic-reach');
  await expect(slider).toHaveAttribute('aria-valuetext', 'in between');
  await expect.poll(() => readTotal(options)).toBeGreaterThan(0);
  const between = (await readTotal(options)) ?? 0;
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'strict');
  await expect.poll(() => readTotal(options)).toBeLessThan(between);
  const strict = (await readTotal(options)) ?? 0;
  const justOut = await readExamples(options, 'outside');
  expect(justOut).toHaveLength(3);
  const page = await openTopic(delivered);
  await expect(page.getByTestId('status')).toHaveText(strict === 1 ? '1 paper' : `${strict} papers`);
  expect((await readTitles(page)).filter((title) => justOut.includes(title))).toEqual([]);

  await slider.press('End');
  await expect.poll(() => readTotal(options)).toBeGreaterThan(between);
  const loose = (await readTotal(options)) ?? 0;
  expect(await readExamples(options, 'outside')).not.toEqual(justOut);
  await expect(page.getByTestId('status')).toHaveText(`${loose} papers`);
  await expect.poll(() => readTitles(page)).toEqual(expect.arrayContaining(justOut));
  expect((await readTitles(page)).slice(strict, strict + justOut.length)).toEqual(justOut);
});

test('a filter narrows what a topic means', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const options = await makeTopic(delivered, { about: await findWord(delivered) });
  await options.getByTestId('topic-reach').press('End');
  await expect.poll(() => readTotal(options)).toBeGreaterThan(0);
  const all = (await readTotal(options)) ?? 0;
  await options.getByTestId('topic-filter').fill('has:code');
  await expect.poll(() => readTotal(options)).toBeLessThan(all);
  const coded = (await readTotal(options)) ?? 0;
  const page = await openTopic(delivered);
  await expect(page.getByTestId('status')).toHaveText(`${coded} papers`);
  const papers = await readTable<StoredPaper>(delivered, 'papers');
  const ids = await readShownIds(page);
  expect(papers.filter(({ id }) => ids.includes(id)).every(({ codeUrl }) => codeUrl !== undefined)).toBe(true);
});

test('a topic whose words mean nothing yet says so, and shows what says them', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const options = await makeTopic(delivered, { about: 'xyzzy' });
  await expect(options.getByTestId('border-total')).toContainText('None of its words can be compared');
  await expect(options.getByTestId('topic-preview')).toContainText(/^No paper|^0 papers/);
  const [topic] = await readTable<Topic>(delivered, 'topics');
  const page = await delivered.openPage(`library.html?view=topic:${topic!.id}`);
  await expect(page.getByTestId('topic-note')).toContainText('None of its words can be compared');
  await expect(page.getByTestId('empty')).toContainText('None of its words can be compared');
  await page.goto(page.url().replace(/\?.*/, '?view=all&q=xyzzy&by=meaning'));
  await expect(page.getByTestId('meaning-state')).toContainText('cannot be compared by meaning');
  await options.getByTestId('topic-about').fill(await findWord(delivered));
  await expect.poll(() => readTotal(options)).toBeGreaterThan(0);
});

test('a topic of papers like one is made beside it, and leads to its editor', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const page = await openLibrary(delivered, '?view=all');
  const [first] = await readShownIds(page);
  await findRow(page, first!).getByTestId('paper-title').click();
  const title = (await page.getByTestId('paper-view').getByRole('heading', { level: 2 }).textContent()) ?? '';
  await tabTo(page, page.getByTestId('topic-of-like'), 'Tab', 60);
  // A second press before the page has seen the first makes no second topic.
  await page.getByTestId('topic-of-like').evaluate((button: HTMLButtonElement) => [button.click(), button.click()]);
  const made = page.getByTestId('like-topic');
  await expect(made.getByRole('status')).toHaveText(/^Your topic .+ gathers papers like this\.$/);
  await expect(made.getByRole('link').first()).toBeFocused();
  expect(await readTable<Topic>(delivered, 'topics')).toHaveLength(1);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('topic-note')).toHaveText('What fits best comes first.');
  await expect.poll(async () => (await readShownIds(page))[0]).toBe(first);
  await expect.poll(async () => (await readShownIds(page)).length).toBeGreaterThan(1);

  const opening = page.context().waitForEvent('page');
  await made.getByTestId('edit-topic').click();
  const options = await opening;
  await expect(options.getByTestId('edit-topic')).toBeFocused();
  await expect(options.getByTestId('topic-likes').getByRole('listitem')).toContainText(title);
  await options.getByRole('button', { name: `Remove ${title}` }).press('Enter');
  await expect(options.getByTestId('paper-finder')).toBeFocused();
  await expect(options.getByTestId('topic-border')).toBeHidden();
  await expect(made.getByTestId('topic-of-like')).toBeVisible();
});

test('a topic by meaning is made with the keyboard alone, of words and of papers', async ({ delivered }) => {
  await waitForMeaning(delivered);
  const [paper] = await readEditionInOrder(delivered);
  const page = await makeTopic(delivered, {});
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('topic-about')).toBeFocused();
  await page.keyboard.type('video');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('paper-finder')).toBeFocused();
  await page.keyboard.type(`id:${paper!.id}`);
  await expect(findProposals(page)).toHaveText([paper!.title]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('topic-likes').getByRole('listitem')).toHaveText(
    new RegExp(`^${RegExp.escape(paper!.title)}`),
  );
  await expect(page.getByTestId('paper-finder')).toHaveValue('');
  await page.keyboard.type(`id:${paper!.id}`);
  await expect(page.getByText('No other stored paper says this.')).toBeVisible();
  await page.getByTestId('paper-finder').clear();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('topic-reach')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('topic-reach')).toHaveAttribute('aria-valuetext', 'rather loose');
  await expect.poll(() => readExamples(page, 'best')).toContain(paper!.title);
  await expect
    .poll(async () => (await readTable<Topic>(delivered, 'topics')).map(({ meaning }) => meaning))
    .toEqual([{ phrase: 'video', likeIds: [paper!.id], reach: 3 }]);
});
