import { browser, fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clickNotice } from '../../../lib/delivery/notice-events';
import { claimDelivery, readDelivery } from '../../../lib/store/deliveries';
import { resetDatabase } from '../store/database';

const DATE = '2026-11-24';
const url = browser.runtime.getURL(`/popup.html?edition=${DATE}`);

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await resetDatabase();
  await claimDelivery({ date: DATE, now: 1, newestDay: DATE, isDue: true, notifies: true });
});

/** Clicks where a tab and a window come to this. Returns what was asked of windows. */
async function click(tab: Promise<{ windowId: number }>, window: Promise<unknown> = Promise.resolve()) {
  const clear = vi.spyOn(fakeBrowser.notifications, 'clear').mockResolvedValue();
  vi.spyOn(browser.tabs, 'create').mockReturnValue(tab as never);
  const create = vi.spyOn(browser.windows, 'create').mockReturnValue(window as never);
  const update = vi.spyOn(browser.windows, 'update').mockReturnValue(window as never);
  await clickNotice(DATE).catch(() => undefined);
  expect(clear.mock.calls).toEqual([[DATE]]);
  expect(await readDelivery(DATE)).toMatchObject({ notice: 'shown' });
  return { created: create.mock.calls, updated: update.mock.calls };
}

describe('a click on the notification', () => {
  it('brings the window to the front in which the edition opens', async () => {
    expect(await click(Promise.resolve({ windowId: 7 }))).toEqual({ created: [], updated: [[7, { focused: true }]] });
  });

  it('opens a window where there is none', async () => {
    const { created, updated } = await click(Promise.reject(new Error('No current window')));
    expect([created, updated]).toEqual([[[{ url }]], []]);
  });

  it('clears it also where nothing can be opened', async () => {
    const refused = (): Promise<never> => Promise.reject(new Error('refused'));
    await click(refused(), refused());
  });
});
