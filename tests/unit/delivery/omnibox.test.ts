import { fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFromAddressBar, suggestPapers } from '../../../lib/delivery/omnibox';
import { saveList } from '../../../lib/store/lists';
import { resetDatabase } from '../store/database';
import { makePaper } from './world';

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.stubEnv('FIREFOX', '');
  fakeBrowser.reset();
  await resetDatabase();
  const papers = [makePaper('2611.00001', { title: 'Flow <and> more' }), makePaper('2611.00002', { title: 'Else' })];
  await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers, droppedCount: 0 });
});

describe('the address bar', () => {
  it('proposes what is found, its title safe for the browser’s markup', async () => {
    expect(await suggestPapers('flow')).toEqual([
      { content: 'id:2611.00001', description: 'Flow &lt;and&gt; more (2026-11-24)' },
    ]);
  });

  it.each(['', '  ', 'flow (', 'after:never', 'xyzzy'])('proposes nothing for “%s”', async (text) => {
    expect(await suggestPapers(text)).toEqual([]);
  });

  it('opens the library with what was typed, and at the paper that was chosen', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue(undefined);
    await openFromAddressBar('flow has:code', 'newBackgroundTab');
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      url: expect.stringMatching(/library\.html\?q=flow\+has%3Acode$/),
      active: false,
    });
    await openFromAddressBar('id:2611.00001', 'currentTab');
    expect(update.mock.calls.at(-1)?.at(-1)).toMatchObject({
      url: expect.stringMatching(/library\.html\?q=id%3A2611\.00001&paper=2611\.00001$/),
    });
    expect(create).toHaveBeenCalledTimes(1);
    // The beginning of an id finds papers, and is none.
    await openFromAddressBar('id:2611', 'currentTab');
    expect(update.mock.calls.at(-1)?.at(-1)).toMatchObject({
      url: expect.stringMatching(/library\.html\?q=id%3A2611$/),
    });
  });

  it.each([
    ['an incognito tab of Chromium, which shows none of our pages', ''],
    ['any tab of Firefox, which may be a container’s', 'true'],
  ])('opens a tab instead of using %s', async (_, isFirefox) => {
    vi.stubEnv('FIREFOX', isFirefox);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockRejectedValue(new Error('URLs not allowed in incognito'));
    await openFromAddressBar('flow', 'currentTab');
    expect(create.mock.calls).toMatchObject([[{ url: expect.stringMatching(/library\.html\?q=flow$/), active: true }]]);
    expect(update).toHaveBeenCalledTimes(isFirefox ? 0 : 1);
  });
});
