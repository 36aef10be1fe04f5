import type { FeedStore } from '../feed/store.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { expectMarks, findRow } from './marks.ts';
import { makeDelivery, makePaper } from './papers.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';
import { TOPIC_OF_ALL } from './topic-of-all.ts';
import { writeRows } from './write-rows.ts';

const store = makeStore(12);
const emptyStore: FeedStore = { readDay: () => ({ value: [] }), findPaper: () => undefined, sampleItems: () => [] };

test.describe('with an edition', () => {
  test.use({ feedOptions: { store } });

  test('nothing starred says how to star, and leads back', async ({ popup }) => {
    await popup.getByRole('button', { name: /Starred 0/ }).click();
    await expect(popup.getByTestId('empty')).toContainText('Nothing starred yet');
    await popup.getByRole('button', { name: 'Back to the edition' }).click();
    await expect(popup.getByTestId('paper').first()).toBeVisible();
  });

  test('everything hidden names the reason, and the way to see it', async ({ delivered }) => {
    const papers = [makePaper('2026-01-05', 1), makePaper('2026-01-05', 2)];
    await writeRows(delivered, 'papers', papers);
    await writeRows(delivered, 'deliveries', [makeDelivery('2026-01-05', 2)]);
    await writeRows(delivered, 'topics', [TOPIC_OF_ALL]);
    const popup = await openPopup(delivered, '?edition=2026-01-05');
    for (const paper of papers) {
      await findRow(popup, paper.id).hover();
      await findRow(popup, paper.id).getByTestId('hide').click();
      await expectMarks(delivered, paper.id, ['hiddenAt']);
    }
    await expect(popup.getByTestId('empty')).toContainText('All 2 papers of this edition are hidden');
    await popup.getByTestId('topic-chip').click();
    await popup.getByRole('button', { name: 'Show hidden papers' }).click();
    await expect(popup.getByTestId('paper')).toHaveCount(2);
    await expect(popup.getByRole('button', { name: 'Hidden 2' })).toHaveAttribute('aria-pressed', 'true');
    for (const paper of papers) await findRow(popup, paper.id).getByRole('button', { name: 'Show again' }).click();
    await expect(popup.getByTestId('empty')).toContainText('Nothing hidden in this edition');
    await popup.getByRole('button', { name: 'Clear: show all' }).click();
    await expect(popup.getByTestId('paper')).toHaveCount(2);
  });
});

test.describe('on the first run', () => {
  test.describe('of a slow source', () => {
    test.use({ feedOptions: { store, faults: [{ kind: 'slow', delayMs: 1000 }] } });

    test('the first edition is on its way, and appears by itself', async ({ paperboy }) => {
      const popup = await openPopup(paperboy);
      await expect(popup.getByTestId('empty')).toContainText('Your first edition is on its way');
      await expect(popup.getByTestId('status')).toHaveText(/^Fetching… [1-6] of 7 lists$/);
      await expect(popup.getByTestId('edition-date')).toHaveText('Your daily papers');
      await expect(popup.getByTestId('paper').first()).toBeVisible({ timeout: 30_000 });
      await expect(popup.getByTestId('empty')).toHaveCount(0);
      await expect(popup.getByTestId('status')).toHaveText(/^Updated /);
    });
  });

  test.describe('of a source that cannot be reached', () => {
    test.use({ feedOptions: { store, faults: [{ kind: 'reset' }] } });

    test('says so, says so when offline, and recovers at Retry', async ({ paperboy, feed }) => {
      await waitForRuns(paperboy, 1);
      const popup = await openPopup(paperboy);
      await expect(popup.getByTestId('empty')).toContainText('The first edition has not arrived');
      await expect(popup.getByTestId('empty')).toContainText('Hugging Face cannot be reached');

      await paperboy.context.setOffline(true);
      await popup.getByRole('button', { name: 'Retry' }).click();
      await expect(popup.getByTestId('empty')).toContainText('You are offline');
      await expect(popup.getByTestId('status')).toContainText('You are offline');

      await paperboy.context.setOffline(false);
      feed.clearFaults();
      await popup.getByRole('button', { name: 'Retry' }).click();
      await expect(popup.getByTestId('paper').first()).toBeVisible();
      await expect(popup.getByTestId('status')).toHaveText(/^Updated /);
    });
  });

  test.describe('in a week without lists', () => {
    test.use({ feedOptions: { store: emptyStore } });

    test('it is said that there were none, in the library too', async ({ paperboy }) => {
      await waitForRuns(paperboy, 1);
      const popup = await openPopup(paperboy);
      await expect(popup.getByTestId('status')).toHaveText(/^Updated /);
      const library = await paperboy.openPage('library.html');
      for (const page of [popup, library]) {
        await expect(page.getByTestId('empty')).toContainText('No papers yet');
        await expect(page.getByTestId('empty')).toContainText('weekends and holidays');
      }
    });
  });
});
