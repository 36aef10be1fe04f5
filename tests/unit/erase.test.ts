import { browser, fakeBrowser, storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyDaily } from '../../lib/backup/daily-copy';
import { importBackup } from '../../lib/backup/import';
import { finishImport } from '../../lib/backup/import-settings';
import { eraseEverything } from '../../lib/erase';
import { saveSettings } from '../../lib/save-settings';
import { readSettings } from '../../lib/settings';
import { db } from '../../lib/store/db';
import { startHistory } from '../../lib/store/jobs';
import { saveList } from '../../lib/store/lists';
import { makeRow } from '../../lib/store/meaning/placing';
import { setMark } from '../../lib/store/marks';
import { startRun } from '../../lib/store/runs';
import { saveTopic } from '../../lib/store/topic-change';
import { exchange } from '../../lib/sync/exchange';
import { nameItem } from '../../lib/sync/items';
import { isTravelling } from '../../lib/travel';
import { makePaper } from './delivery/world';
import { resetDatabase } from './store/database';

const local = new Map<string, string>();

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await resetDatabase();
  vi.stubGlobal('localStorage', { clear: () => local.clear() });
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(browser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.0' } as never);
});

async function fillProfile(): Promise<void> {
  local.set('paperboy-note', 'draft');
  await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers: [makePaper('1.1')], droppedCount: 0 });
  await setMark('1.1', 'starredAt', true);
  await saveTopic({ id: 't', name: 'T', colour: 'rust', filter: 'paper', notifies: true, isPaused: false });
  await startHistory();
  await startRun('tick', 1, 1);
  await exchange();
  await copyDaily(5);
  await importBackup({ createdAt: 0, settings: {}, topics: [], marks: [], papers: [] }, true);
  await saveSettings({ time: '07:15' });
  await db.meaning.put({ name: 'state', generation: 1, learntFrom: 1, placed: 1, revision: 0 });
  await db.suited.put({ name: '2026-11-24', ids: ['1.1'], reasons: [undefined] });
  await db.places.put(makeRow(1, 0, { ids: ['1.1'], rows: new Uint16Array(), vectors: new Int8Array() }));
  await browser.notifications.create('2026-11-24', { type: 'basic', iconUrl: '', title: '', message: '' });
  await browser.alarms.create('history', { when: 9e12 });
}

/** As a later version leaves it. */
async function openLater(): Promise<void> {
  const opening = indexedDB.open('paperboy', 30);
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  opening.result.close();
}

describe('deleting everything', () => {
  it('leaves nothing in any table, any storage, on the screen or on the button, and says what there was', async () => {
    await fillProfile();
    const filled = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()]));
    expect(filled.filter(([, count]) => count === 0).map(([name]) => name)).toEqual([
      'deliveries',
      'matches',
      'wishes',
      'removed',
    ]);
    expect(await eraseEverything()).toEqual({ papers: 1, marks: 1, topics: 1, lists: 1 });
    for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
    expect(await storage.snapshot('sync')).toEqual({});
    expect(Object.keys(await storage.snapshot('local'))).toEqual(['travels', 'dismissed-news']);
    expect(await readSettings()).toMatchObject({ time: '08:30' });
    expect(local.size).toBe(0);
    expect(Object.keys(await browser.notifications.getAll())).toEqual([]);
    expect((await browser.alarms.getAll()).map(({ name }) => name)).toEqual(['tick']);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  });

  it('takes no part in the exchange any more, so that what other computers write again does not come back', async () => {
    await fillProfile();
    const key = nameItem('marks', '2611.00001');
    const item = { v: 1, r: { '2611.00001': 'mgk3x2a1' } };
    await eraseEverything();
    expect(await isTravelling()).toBe(false);
    await browser.storage.sync.set({ [key]: item });
    await exchange();
    expect(await db.marks.count()).toBe(0);
    // Nor is anything of theirs deleted.
    expect(await browser.storage.sync.get(null)).toEqual({ [key]: item });
  });

  it('waits for a fetch that is under way, and deletes what it still brings', async () => {
    await fillProfile();
    const fetched = Promise.withResolvers<void>();
    const delivery = navigator.locks.request('delivery', async () => {
      await fetched.promise;
      await saveList({ source: 'hf', day: '2026-11-23', fetchedAt: 1, papers: [makePaper('2.2')], droppedCount: 0 });
    });
    const erasing = eraseEverything();
    await vi.waitFor(async () => expect(await db.papers.count()).toBe(0));
    fetched.resolve();
    await Promise.all([delivery, erasing]);
    expect(await db.papers.count()).toBe(0);
  });

  it('does not wait for ever', async () => {
    await fillProfile();
    const ended = Promise.withResolvers<void>();
    const delivery = navigator.locks.request('delivery', () => ended.promise);
    await eraseEverything(20);
    expect(await storage.snapshot('sync')).toEqual({});
    ended.resolve();
    await delivery;
  });

  it.each(['a later Paperboy has written', 'cannot be read'])(
    'takes a database that %s as a whole, with all that lies beside it',
    async (trouble) => {
      await fillProfile();
      if (trouble === 'cannot be read') {
        vi.spyOn(db, 'transaction').mockRejectedValue(new Error('it is damaged'));
      } else {
        db.close({ disableAutoOpen: false });
        await openLater();
      }
      expect(await eraseEverything()).toBeUndefined();
      vi.restoreAllMocks();
      expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
      expect(await storage.snapshot('sync')).toEqual({});
      expect(Object.keys(await storage.snapshot('local'))).toEqual(['travels', 'dismissed-news']);
      expect(Object.keys(await browser.notifications.getAll())).toEqual([]);
    },
  );

  it.each([
    ['a copy', () => copyDaily(9e12)],
    ['imported settings', finishImport],
  ])('waits for %s on the way to their storage', async (_, write) => {
    await fillProfile();
    const row = (await db.imports.get('last'))!;
    const settings = { before: await readSettings(), after: { time: '06:00' } };
    await db.imports.put({ ...row, settings, hasUnwrittenSettings: true });
    const written = Promise.withResolvers<void>();
    for (const area of [browser.storage.local, browser.storage.sync]) {
      const set = area.set.bind(area);
      const setLater = async (items: object): Promise<void> => {
        if (Object.keys(items).some((key) => /^copy|^settings$/.test(key))) await written.promise;
        await set(items);
      };
      vi.spyOn(area, 'set').mockImplementation((items) => setLater(items) as never);
    }
    const writing = write();
    await vi.waitFor(() =>
      expect(
        [browser.storage.local.set, browser.storage.sync.set].some((set) => vi.mocked(set).mock.calls.length > 0),
      ).toBe(true),
    );
    const erasing = eraseEverything();
    await vi.waitFor(async () => expect(await db.papers.count()).toBe(0));
    written.resolve();
    await Promise.all([writing, erasing]);
    expect(await storage.snapshot('sync')).toEqual({});
    expect(Object.keys(await storage.snapshot('local'))).toEqual(['travels', 'dismissed-news']);
  });

  it('that goes wrong says so, and deletes the rest', async () => {
    vi.spyOn(browser.storage.local, 'remove').mockRejectedValue(new Error('the disk is gone'));
    await fillProfile();
    await expect(eraseEverything()).rejects.toThrow('the disk is gone');
    expect(await db.marks.count()).toBe(0);
    expect(await storage.snapshot('sync')).toEqual({});
  });
});
