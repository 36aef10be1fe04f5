import { fakeBrowser } from '#imports';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { starFromMenu } from '../../../lib/delivery/menu';
import { db } from '../../../lib/store/db';
import { makePaper } from './world';
import { resetDatabase } from '../store/database';

const PAGE = { pageUrl: 'https://arxiv.org/abs/1706.03762' };
let write: MockInstance<typeof fakeBrowser.action.setBadgeText>;

beforeEach(async () => {
  await resetDatabase();
  // Its record is here: nothing is fetched.
  await db.papers.put({ ...makePaper('1706.03762'), edition: 'archive', votes: [] });
  write = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
});

afterEach(() => vi.restoreAllMocks());

describe('the star of the context menu', () => {
  it('is written before it is shown, also where the tab has gone', async () => {
    write.mockRejectedValue(new Error('No tab with id: 7.'));
    await starFromMenu(PAGE, 7);
    expect((await db.marks.get('1706.03762'))?.starredAt).toBeDefined();
  });

  it('is not shown where it could not be written', async () => {
    vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await starFromMenu(PAGE, 7);
    expect(write.mock.calls).toEqual([[{ tabId: 7, text: '!' }]]);
  });
});
