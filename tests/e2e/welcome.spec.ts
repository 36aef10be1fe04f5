import type { Topic } from '../../lib/topics/topic.ts';
import { launchPaperboy, waitForWelcome, type PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { waitForRuns } from './runs.ts';
import { makeStore } from './stores.ts';

test.use({ feedOptions: { store: makeStore(5) } });

const readSettings = ({ hub }: PaperboyBrowser) =>
  hub.evaluate(
    async () => (await chrome.storage.sync.get('settings'))['settings'] as Record<string, unknown> | undefined,
  );

/** What the worker does when the browser says that it was installed or updated; ends when that is done. */
async function install(paperboy: PaperboyBrowser, reason: 'install' | 'update'): Promise<void> {
  const worker = await paperboy.wakeWorker();
  await worker.evaluate(() => chrome.contextMenus.removeAll());
  await worker.evaluate((why) => {
    const event = chrome.runtime.onInstalled as unknown as { dispatch: (details: object) => void };
    event.dispatch({ reason: why });
  }, reason);
  const hasMenu = () =>
    worker.evaluate(() =>
      chrome.contextMenus.update('star-page', {}).then(
        () => true,
        () => false,
      ),
    );
  await expect.poll(hasMenu).toBe(true);
}

test.describe('in a fresh profile', () => {
  test.use({ browserOptions: { keepsWelcome: true } });

  test('three steps are done by keyboard alone', async ({ paperboy }) => {
    const page = await waitForWelcome(paperboy.context);
    await waitForRuns(paperboy, 1);
    const tabTo = async (name: string): Promise<void> => {
      const target = page.getByRole('button', { name });
      for (let presses = 0; presses < 40; presses += 1) {
        if (await target.evaluate((button) => button === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${name}.`);
    };
    await expect(page.getByTestId('step')).toHaveText('Step 1 of 3');
    await page.keyboard.press('Tab');
    await expect(page.getByTestId('delivery-time')).toBeFocused();
    await page.keyboard.type('0715AM');
    await expect.poll(async () => (await readSettings(paperboy))?.['time']).toBe('07:15');
    await page.getByLabel('Saturday').focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await readSettings(paperboy))?.['weekdays']).toEqual([1, 2, 3, 4, 5, 6]);
    await tabTo('Next');
    await page.keyboard.press('Enter');

    await expect(page.getByTestId('step')).toHaveText('Step 2 of 3');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const suggestion = page.getByTestId('suggestion').first();
    await suggestion.waitFor();
    await page.keyboard.press('Tab');
    await expect(suggestion).toBeFocused();
    await page.keyboard.press('Space');
    await expect(suggestion).toHaveAttribute('aria-pressed', 'true');
    await expect(suggestion).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(async () => (await readTable<Topic>(paperboy, 'topics')).length).toBe(2);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await readTable<Topic>(paperboy, 'topics')).length).toBe(1);
    await tabTo('Next');
    await page.keyboard.press('Enter');

    await expect(page.getByTestId('step')).toHaveText('Step 3 of 3');
    await expect(page.getByTestId('first-edition')).toHaveText(/^Your first edition is here: \d+ papers\.$/, {
      timeout: 20_000,
    });
    await tabTo('Close this page');
    const closed = page.waitForEvent('close');
    // The page is gone before the key comes up again.
    await page.keyboard.down('Enter').catch(() => undefined);
    await closed;

    const popup = await openPopup(paperboy);
    await expect(popup.getByTestId('topic-chip')).toHaveText(/[1-9]\d*$/, { timeout: 20_000 });
    // It was there from the beginning: nothing in it is new to anybody.
    await expect(popup.getByTestId('news')).toHaveCount(0);
  });

  test('axe finds nothing on any of the steps, light and dark', async ({ paperboy }) => {
    const page = await waitForWelcome(paperboy.context);
    await waitForRuns(paperboy, 1);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByTestId('suggestion').first().click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await expectAccessible(page);
  });

  test('all of it can be skipped, and nothing is another setting then', async ({ paperboy }) => {
    const page = await waitForWelcome(paperboy.context);
    const closed = page.waitForEvent('close');
    await page.getByRole('button', { name: 'Skip all this' }).click();
    await closed;
    expect(await readSettings(paperboy)).toBeUndefined();
    expect(await readTable(paperboy, 'topics')).toEqual([]);
  });

  test('it fits 320 pixels, which is 640 at twice the text size', async ({ paperboy }) => {
    const page = await waitForWelcome(paperboy.context);
    await waitForRuns(paperboy, 1);
    await page.setViewportSize({ width: 320, height: 700 });
    for (const step of ['1', '2', '3']) {
      await expect(page.getByTestId('step')).toHaveText(`Step ${step} of 3`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      if (step !== '3') await page.getByRole('button', { name: 'Next' }).click();
    }
  });

  test.describe('without the source', () => {
    test.use({ feedOptions: { faults: [{ kind: 'reset' }] } });

    test('it says that suggestions come later, and they come', async ({ paperboy, feed }) => {
      const page = await waitForWelcome(paperboy.context);
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByTestId('no-suggestions')).toContainText('on their way');
      await waitForRuns(paperboy, 1);
      feed.clearFaults();
      await paperboy.hub.evaluate(() => chrome.runtime.sendMessage('deliver-now'));
      await expect(page.getByTestId('suggestion').first()).toBeVisible();
      await expect(page.getByTestId('no-suggestions')).toHaveCount(0);
    });
  });
});

test('it comes once: neither with an update nor with a second start', async ({ delivered, feed }) => {
  const count = delivered.context.pages().length;
  await install(delivered, 'update');
  await install(delivered, 'install');
  expect(delivered.context.pages()).toHaveLength(count);
  await delivered.close();
  const again = await launchPaperboy({ feedPort: feed.port, profileDir: delivered.profileDir });
  await install(again, 'install');
  expect(again.context.pages().filter((page) => page.url().endsWith('welcome.html'))).toEqual([]);
  await again.close();
});

test('after an update a quiet line says that there is something new, until it was read or put away', async ({
  delivered,
}) => {
  const pretendUpdate = () => delivered.hub.evaluate(() => chrome.storage.local.set({ 'dismissed-news': '0.0.1' }));
  await pretendUpdate();
  const count = delivered.context.pages().length;
  await install(delivered, 'update');
  expect(delivered.context.pages()).toHaveLength(count);

  const popup = await openPopup(delivered);
  await expect(popup.getByTestId('news')).toContainText(/What is new in \d+\.\d+\.\d+/);
  await expectAccessible(popup);
  await popup.getByRole('button', { name: 'Not interested in what is new' }).click();
  await expect(popup.getByTestId('news')).toHaveCount(0);

  await pretendUpdate();
  await expect(popup.getByTestId('news')).toBeVisible();
  const opened = delivered.context.waitForEvent('page');
  await popup.getByRole('link', { name: /What is new/ }).click();
  const options = await opened;
  const notes = await options.evaluate(() => chrome.i18n.getMessage('newsNotes').split('\n'));
  expect(notes.length).toBeGreaterThan(1);
  await expect(options.getByTestId('news').getByRole('listitem')).toHaveText(notes);
  await expect(options.getByRole('heading', { name: 'What is new' })).toBeInViewport();
  await expect(popup.getByTestId('news')).toHaveCount(0);
  await popup.reload();
  await popup.getByTestId('paper').first().waitFor();
  await expect(popup.getByTestId('news')).toHaveCount(0);
});
