import { fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkForLoss, dismissLoss } from '../../lib/loss';
import { claimDelivery } from '../../lib/store/deliveries';
import { resetDatabase } from './store/database';

const claim = (): Promise<number> =>
  claimDelivery({ date: '2026-11-24', now: 1, newestDay: '2026-11-24', isDue: true, notifies: true });

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
});

describe('a database that has gone', () => {
  it('is none on the first day, nor on any other on which it is there', async () => {
    expect(await checkForLoss()).toBe(false);
    await claim();
    expect(await checkForLoss()).toBe(false);
    expect(await checkForLoss()).toBe(false);
  });

  it('is told until the reader knows, also when the next delivery has come, and each time that it happens', async () => {
    for (let i = 0; i < 2; i += 1) {
      await claim();
      await checkForLoss();
      await resetDatabase();
      expect(await checkForLoss()).toBe(true);
      await claim();
      expect(await checkForLoss()).toBe(true);
      await dismissLoss();
      expect(await checkForLoss()).toBe(false);
    }
  });
});
