import { browser, fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noteLoss } from '../../lib/delivery/note-loss';
import { checkForLoss, dismissLoss, witness } from '../../lib/loss';
import { claimDelivery } from '../../lib/store/deliveries';
import { resetDatabase } from './store/database';

const claim = (): Promise<number> =>
  claimDelivery({ date: '2026-11-24', now: 1, newestDay: '2026-11-24', isDue: true, notifies: true });

/** What becomes of a page's question. */
const answerWith = (answer: () => Promise<void>): unknown =>
  Object.assign(browser.runtime, { sendMessage: vi.fn(answer) });

beforeEach(async () => {
  fakeBrowser.reset();
  answerWith(noteLoss);
  await resetDatabase();
});

describe('a database that has gone', () => {
  it('is none on the first day, nor on any other on which it is there', async () => {
    expect(await checkForLoss()).toBe(false);
    await claim();
    await noteLoss();
    expect(await checkForLoss()).toBe(false);
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('is told until the reader knows, also when the next delivery has come, and each time that it happens', async () => {
    for (let i = 0; i < 2; i += 1) {
      await claim();
      await noteLoss();
      await resetDatabase();
      expect(await checkForLoss()).toBe(true);
      await claim();
      await noteLoss();
      expect(await checkForLoss()).toBe(true);
      await dismissLoss();
      expect(await checkForLoss()).toBe(false);
    }
  });

  it.each([
    ['the worker finds its own', async () => undefined],
    ['nobody answers', () => Promise.reject(new Error('Receiving end does not exist.'))],
  ])('is none where only a page finds none, as in a container of Firefox: %s', async (_, answer) => {
    await claim();
    await noteLoss();
    await resetDatabase();
    answerWith(answer);
    expect(await checkForLoss()).toBe(false);
    expect(await witness.read()).toBe('there');
  });
});
