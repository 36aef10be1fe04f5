import { fakeBrowser } from '#imports';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { starFromMenu } from '../../../lib/delivery/menu';
import { db } from '../../../lib/store/db';
import { saveSettings } from '../../../lib/save-settings';
import { WAITING } from '../../../lib/store/rows';
import { saveTopic } from '../../../lib/store/topic-change';
import { resetDatabase } from '../store/database';
import { deliver as saveEdition } from '../store/viewing';
import { makePaper } from './world';

const PAGE = { pageUrl: 'https://arxiv.org/abs/1706.03762' };
let write: MockInstance<typeof fakeBrowser.action.setBadgeText>;

beforeEach(async () => {
  await resetDatabase();
  fakeBrowser.reset();
  // Its record is here: nothing is fetched.
  await db.papers.put({ ...makePaper('1706.03762'), edition: WAITING, votes: [] });
  write = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
});

afterEach(() => vi.restoreAllMocks());

describe('the star of the context menu', () => {
  it('is written before it is shown, also where the tab has gone', async () => {
    write.mockRejectedValue(new Error('No tab with id: 7.'));
    await starFromMenu(PAGE, 7);
    expect((await db.marks.get('1706.03762'))?.starredAt).toBeDefined();
  });

  it('is counted on the badge where it changes what a topic has', async () => {
    await saveSettings({ badge: 'topics' });
    await saveTopic({ id: 't', name: 'T', filter: 'is:starred', colour: 'rust', notifies: true, isPaused: false });
    await saveEdition('2026-11-24', [makePaper('1706.03762')]);
    await starFromMenu(PAGE, 7);
    expect(write.mock.calls).toContainEqual([{ text: '1' }]);
  });

  it('is not shown where it could not be written', async () => {
    vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await starFromMenu(PAGE, 7);
    expect(write.mock.calls).toEqual([[{ tabId: 7, text: '!' }]]);
  });
});
