import type { StoredPaper } from '../../lib/store/rows.ts';
import type { Topic } from '../../lib/topics/topic.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { findNextDelivery, moveClock } from './clock.ts';
import { expect, openPopup, readNotices, test } from './fixtures.ts';
import { readEditionInOrder, readShownIds } from './marks.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';
import { tabTo } from './tab-to.ts';
import { makeTopic } from './topic-editor.ts';

const store = makeStore(20);
test.use({ feedOptions: { store }, browserOptions: { timeZone: 'UTC' } });

/** The papers whose title or abstract has a word that begins so: a plain look at the rows. */
async function readMatching(paperboy: PaperboyBrowser, beginning: string): Promise<StoredPaper[]> {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${beginning}`, 'iu');
  const papers = await readEditionInOrder(paperboy);
  return papers.filter((paper) =>
    pattern.test([paper.title, paper.abstract, paper.organization ?? '', ...paper.keywords].join('\n')),
  );
}

test('a new topic shows at once what it finds, and gets its chip, its count and its papers', async ({ delivered }) => {
  const expected = await readMatching(delivered, 'benchmark');
  expect(expected.length).toBeGreaterThan(0);
  const page = await makeTopic(delivered, { name: 'Benchmarks', filter: 'benchmark' });
  await expect(page.getByTestId('topic-preview')).toContainText(`${expected.length} paper`);
  await expect(page.locator('.topic-preview mark').first()).toHaveText(/benchmark/i);

  const popup = await openPopup(delivered);
  const chip = popup.getByTestId('topic-chip');
  await expect(chip).toHaveText(`Benchmarks ${expected.length}`);
  await chip.click();
  await expect.poll(() => readShownIds(popup)).toEqual(expected.map((paper) => paper.id));
  await expect(popup.getByRole('list', { name: 'Topics' }).first()).toContainText('Benchmarks');
});

test('changing a topic matches everything anew, also after the worker died', async ({ delivered }) => {
  const page = await makeTopic(delivered, { name: 'Mine', filter: 'benchmark' });
  await expect(page.getByTestId('rematch')).toBeEmpty();
  await delivered.stopWorker();
  await page.getByTestId('topic-filter').fill('video');
  const expected = await readMatching(delivered, 'video');
  const popup = await openPopup(delivered);
  await expect(popup.getByTestId('topic-chip')).toHaveText(`Mine ${expected.length}`);
});

test('an open editor follows what becomes of its topic elsewhere, but for what is typed in it', async ({
  delivered,
}) => {
  const elsewhere = await makeTopic(delivered, { filter: 'video' });
  const page = await delivered.openPage('options.html');
  await page.getByTestId('edit-topic').click();
  await expect(page.getByTestId('topic-filter')).toHaveValue('video');
  await elsewhere.getByTestId('topic-filter').fill('agent');
  await expect(page.getByTestId('topic-filter')).toHaveValue('agent');

  await page.getByTestId('topic-name').fill('Mine');
  await expect(elsewhere.getByTestId('topic-name')).toHaveValue('Mine');
  await elsewhere.getByTestId('topic-name').fill('Theirs');
  await elsewhere.getByTestId('topic-filter').fill('benchmark');
  await expect(page.getByTestId('topic-filter')).toHaveValue('benchmark');
  await expect(page.getByTestId('topic-name')).toHaveValue('Mine');
  await page.getByTestId('topic-name').fill('Mine still');
  await expect
    .poll(async () => (await readTable<Topic>(delivered, 'topics')).map(({ name, filter }) => [name, filter]))
    .toEqual([['Mine still', 'benchmark']]);

  // What is typed here stays shown, but is not written again with the next field.
  await elsewhere.getByTestId('topic-name').fill('Theirs at last');
  await elsewhere.getByTestId('topic-about').fill('agents that plan');
  await expect(page.getByTestId('topic-about')).toHaveValue('agents that plan');
  await page.getByTestId('topic-filter').fill('video');
  await page.getByTestId('topic-reach').fill('4');
  await expect
    .poll(async () =>
      (await readTable<Topic>(delivered, 'topics')).map(({ name, filter, meaning }) => [name, filter, meaning]),
    )
    .toEqual([['Theirs at last', 'video', { phrase: 'agents that plan', likeIds: [], reach: 4 }]]);
});

test('the notification names the topics of new papers', async ({ delivered, feed }) => {
  const page = await makeTopic(delivered, { name: 'Anything', filter: 'we' });
  await expect(page.getByTestId('rematch')).toBeEmpty();
  await expect
    .poll(async () => (await readTable<Topic>(delivered, 'topics')).map((topic) => topic.filter))
    .toEqual(['we']);
  const at = findNextDelivery(store);
  await moveClock(delivered, feed, at);
  const worker = await delivered.wakeWorker();
  await worker.evaluate(() => {
    const scope = globalThis as typeof globalThis & { titles?: string[] };
    const titles: string[] = (scope.titles = []);
    const create = chrome.notifications.create.bind(chrome.notifications) as (...args: unknown[]) => Promise<string>;
    Object.assign(chrome.notifications, {
      create: (id: string, options: { title: string }, ...rest: unknown[]) => {
        titles.push(options.title);
        return create(id, options, ...rest);
      },
    });
  });
  await delivered.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
  await waitForRuns(delivered, 2);
  await expect.poll(() => readNotices(delivered)).not.toEqual([]);
  const titles = await worker.evaluate(() => (globalThis as typeof globalThis & { titles?: string[] }).titles);
  expect(titles).toEqual([expect.stringMatching(/^\d+ new papers?, \d+ in Anything$/)]);
});

test('a filter that cannot be read says so in words, and stays as it was typed', async ({ delivered }) => {
  const page = await makeTopic(delivered, { name: 'Broken', filter: 'diffusion (video' });
  await expect(page.getByTestId('topic-filter')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.filter-fault')).not.toBeEmpty();
  // The fault stands there at once; what was typed is on its way to the database.
  await expect
    .poll(async () => (await readTable<Topic>(delivered, 'topics')).map(({ filter }) => filter))
    .toEqual(['diffusion (video']);
  await page.reload();
  await page.getByTestId('edit-topic').click();
  await expect(page.getByTestId('topic-filter')).toHaveValue('diffusion (video');
});

test('a suggestion is a topic with one click', async ({ delivered }) => {
  const page = await delivered.openPage('options.html');
  const suggestion = page.getByTestId('suggestion').first();
  const keyword = (await suggestion.textContent())!.replace('+ ', '').trim();
  await suggestion.click();
  await expect(page.getByTestId('topic-name')).toHaveValue(new RegExp(`^${keyword.slice(0, 5)}`, 'i'));
  await expect(page.getByTestId('topic-name')).toBeFocused();
  await expect(page.getByTestId('topic-preview')).toContainText(/[1-9]\d* papers?/);
});

test('a topic is made, filtered by and deleted with the keyboard alone', async ({ delivered }) => {
  const page = await delivered.openPage('options.html');
  await page.getByTestId('new-topic').waitFor();
  await tabTo(page, page.getByTestId('new-topic'));
  await page.keyboard.press('Enter');
  // Its name is the first thing to type over.
  await expect(page.getByTestId('topic-name')).toBeFocused();
  await page.keyboard.type('Moving pictures');
  await tabTo(page, page.getByTestId('topic-filter'));
  await page.keyboard.type('video');
  await expect(page.getByTestId('topic-preview')).toContainText(/[1-9]\d* papers?/);

  const popup = await openPopup(delivered);
  await popup.getByTestId('paper').first().waitFor();
  await tabTo(popup, popup.getByTestId('topic-chip'));
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('topic-chip')).toHaveAttribute('aria-pressed', 'true');
  await popup.keyboard.press('Escape');
  await expect(popup.getByTestId('topic-chip')).toHaveAttribute('aria-pressed', 'false');

  await page.bringToFront();
  await tabTo(page, page.getByRole('button', { name: 'Delete Moving pictures' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('topic')).toHaveCount(0);
  await expect(page.getByTestId('undo-topic')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('edit-topic')).toBeFocused();
});
