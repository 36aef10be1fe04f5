import type { Mark } from '../../lib/store/rows.ts';
import { launchPaperboy } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { expectMarks, findRow, readShownIds } from './marks.ts';
import { fireExchange, hastenExchange, readRecords, writeElsewhere } from './travel.ts';

test('what is starred here is written for other computers, what they star is here, and neither once it is off', async ({
  delivered,
}) => {
  const popup = await openPopup(delivered);
  await popup.getByTestId('paper').nth(2).waitFor();
  const [mine = '', theirs = '', later = ''] = await readShownIds(popup);
  await findRow(popup, mine).getByTestId('star').click();
  await expectMarks(delivered, mine, ['starredAt']);
  // The worker may die in between: the alarm wakes the next one.
  await delivered.stopWorker();
  await hastenExchange(delivered);
  await expect.poll(async () => Object.keys(await readRecords(delivered, 'marks'))).toEqual([mine]);

  await writeElsewhere(delivered, 'marks', theirs, Date.now().toString(36));
  await writeElsewhere(delivered, 'notes', theirs, ['Written *elsewhere*.', Date.now(), { abcdef: 1 }]);
  await expect(findRow(popup, theirs).getByTestId('star')).toHaveAttribute('aria-pressed', 'true');
  await writeElsewhere(delivered, 'marks', mine, `-${(Date.now() + 1).toString(36)}`);
  // So soon after the last writing it is taken in five seconds later.
  await expect(findRow(popup, mine).getByTestId('star')).toHaveAttribute('aria-pressed', 'false', { timeout: 15_000 });
  const library = await delivered.openPage('library.html?view=starred');
  await expect.poll(() => readShownIds(library)).toEqual([theirs]);
  const noteOf = async (): Promise<string | undefined> =>
    (await readTable<Mark>(delivered, 'marks')).find(({ paperId }) => paperId === theirs)?.note;
  await expect.poll(noteOf).toBe('Written *elsewhere*.');

  const options = await delivered.openPage('options.html');
  const state = options.getByTestId('travel-state');
  await expect(state).toContainText('1 of 1 stars travel');
  await expect(state).toContainText('Last exchanged');
  await expectAccessible(options);
  await options.getByTestId('travel').press('Space');
  await expect(options.getByTestId('travel')).not.toBeChecked();
  await expect(state).toContainText('Off: this computer writes nothing there');

  const before = await readRecords(delivered, 'marks');
  await popup.bringToFront();
  await findRow(popup, later).getByTestId('star').click();
  await expectMarks(delivered, later, ['starredAt']);
  await fireExchange(delivered);
  await expectAccessible(options);
  expect(await readRecords(delivered, 'marks')).toEqual(before);

  await options.bringToFront();
  await options.getByTestId('travel').press('Space');
  await hastenExchange(delivered);
  await expect.poll(async () => Object.keys(await readRecords(delivered, 'marks'))).toContain(later);
  await expect(state).toContainText('2 of 2 stars travel');
});

test('a star of a paper that no list has brought here is fetched, and a topic from elsewhere counts at once', async ({
  delivered,
}) => {
  const popup = await openPopup(delivered);
  await popup.getByTestId('paper').first().waitFor();
  await writeElsewhere(delivered, 'marks', '1706.03762', Date.now().toString(36));
  await writeElsewhere(delivered, 'topics', 'from-elsewhere', {
    at: Date.now(),
    name: 'Elsewhere',
    colour: 'teal',
    filter: 'upvotes:>0',
    notifies: true,
    isPaused: false,
    order: 0,
  });
  // The second write may come too soon after the first.
  const chip = popup.getByTestId('topic-chip').filter({ hasText: 'Elsewhere' });
  await expect(chip).toContainText(/\d/, { timeout: 15_000 });
  await expect
    .poll(async () => (await readTable<Mark>(delivered, 'marks')).map(({ paperId }) => paperId))
    .toEqual(['1706.03762']);
  // Asked for, whatever the source says to it.
  await expect
    .poll(async () => [
      ...(await readTable(delivered, 'wishes')).map(({ paperId }) => paperId),
      ...(await readTable(delivered, 'papers')).map(({ id }) => id),
    ])
    .toContain('1706.03762');
});

test('deleting everything takes out what stands there, and takes nothing in again', async ({ delivered }) => {
  test.setTimeout(120_000);
  const popup = await openPopup(delivered);
  await popup.getByTestId('star').first().click();
  await expect(popup.getByTestId('star').first()).toHaveAttribute('aria-pressed', 'true');
  await hastenExchange(delivered);
  await expect.poll(async () => Object.keys(await readRecords(delivered, 'marks')).length).toBe(1);
  const [paperId = ''] = Object.keys(await readRecords(delivered, 'marks'));

  const options = await delivered.openPage('options.html');
  await options.getByTestId('erase').press('Enter');
  await expect(options.getByRole('dialog')).toContainText('this computer no longer exchanges anything');
  await options.getByTestId('erase-confirm').press('Enter');
  // It waits for half a minute at most, until the worker has ended what it is at.
  await expect(options.getByTestId('erase-state')).toContainText('1 mark', { timeout: 40_000 });
  expect(await delivered.hub.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
  await expect(options.getByTestId('travel')).not.toBeChecked();
  await expect(options.getByTestId('travel-state')).toContainText('takes nothing from there');

  // Another computer has it still, and writes it again.
  await writeElsewhere(delivered, 'marks', paperId, Date.now().toString(36));
  await fireExchange(delivered);
  expect(await readTable(delivered, 'marks')).toEqual([]);
});

/**
 * Runs in the browser: writes as often as the browser takes it. It counts for the extension as a whole, whoever writes.
 * Returns what it says then.
 */
async function writeUntilRefused(): Promise<unknown> {
  for (let count = 0; count <= 200; count += 1) {
    const refused: unknown = await chrome.storage.sync.set({ count }).catch(String);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

test('many stars are one write, and what Chromium refuses to write so often is said, and written later', async ({
  delivered,
  feed,
}) => {
  await delivered.hub.evaluate(() => {
    const counted = globalThis as { writes?: number };
    counted.writes = 0;
    chrome.storage.sync.onChanged.addListener(() => (counted.writes! += 1));
  });
  const popup = await openPopup(delivered);
  await popup.getByTestId('paper').nth(2).waitFor();
  const star = (count: number): Promise<void> =>
    popup.evaluate((n) => {
      const stars = document.querySelectorAll<HTMLElement>('[data-testid=star][aria-pressed=false]');
      for (const button of [...stars].slice(0, n)) button.click();
    }, count);
  const countStored = async (): Promise<number> => (await readTable(delivered, 'marks')).length;
  await star(3);
  await expect.poll(countStored).toBe(3);
  await hastenExchange(delivered);
  await expect.poll(async () => Object.keys(await readRecords(delivered, 'marks')).length).toBe(3);
  expect(await delivered.hub.evaluate(() => (globalThis as { writes?: number }).writes)).toBe(1);

  expect(await delivered.hub.evaluate(writeUntilRefused)).toContain('MAX_WRITE_OPERATIONS_PER_MINUTE');
  await star(1);
  await expect.poll(countStored).toBe(4);
  const options = await delivered.openPage('options.html');
  await hastenExchange(delivered);
  await expect(options.getByTestId('travel-state')).toContainText('had too much written at once');
  expect(Object.keys(await readRecords(delivered, 'marks'))).toHaveLength(3);
  await delivered.close();

  // Another start of the browser takes the place of the minute that it counts.
  const again = await launchPaperboy({ feedPort: feed.port, profileDir: delivered.profileDir });
  await expect.poll(async () => Object.keys(await readRecords(again, 'marks')).length).toBe(4);
  expect(await readTable(again, 'marks')).toHaveLength(4);
  const state = (await again.openPage('options.html')).getByTestId('travel-state');
  await expect(state).toContainText('4 of 4 stars travel');
  await expect(state).not.toContainText('had too much written at once');
  await again.close();
});
