import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as Live from '../../lib/live';
import type * as Database from '../../lib/store/db';

/** Each test has a page of its own: code, connection and signals begin anew. */
let live: typeof Live;
let db: typeof Database.db;
const reload = vi.fn();

beforeEach(async () => {
  fakeBrowser.reset();
  reload.mockClear();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('document', { activeElement: null });
  vi.resetModules();
  live = await import('../../lib/live');
  ({ db } = await import('../../lib/store/db'));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  // A page that is gone does not open it again.
  vi.spyOn(db, 'open').mockRejectedValue(new Error('gone'));
  db.close();
  await settle(indexedDB.deleteDatabase('paperboy'));
});

const kind = () => live.databaseTrouble.value?.kind;

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
}

/** Another page's connection, with a version of the browser's counting. */
const openRaw = (version: number): Promise<IDBDatabase> => settle(indexedDB.open('paperboy', version));

describe('a page', () => {
  it('has nothing to say of a database that is well', async () => {
    live.watchDatabase();
    await db.papers.count();
    expect(kind()).toBeUndefined();
  });

  it('says that a newer Paperboy has written the database, of which live queries say nothing', async () => {
    (await openRaw(30)).close();
    const answer = live.liveSignal(() => () => db.papers.toArray());
    live.watchDatabase();
    await expect.poll(kind).toBe('newer');
    expect(answer.value).toBeUndefined();
  });

  it('says that another page blocks the database, and goes on when that is closed', async () => {
    const old = await openRaw(10);
    const answer = live.liveSignal(() => () => db.papers.toArray());
    live.watchDatabase();
    await expect.poll(kind, { timeout: 5000 }).toBe('blocked');
    old.close();
    await expect.poll(() => answer.value).toEqual([]);
    expect(kind()).toBeUndefined();
  });

  it('says that the database cannot be opened, in the browser’s words', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    live.watchDatabase();
    await expect.poll(kind).toBe('failed');
    expect(live.databaseTrouble.value?.detail).toContain('Internal error opening backing store.');
    open.mockRestore();
  });

  it('begins again when its connection was lost', async () => {
    live.watchDatabase();
    await db.papers.count();
    await settle(indexedDB.deleteDatabase('paperboy'));
    await expect.poll(() => reload.mock.calls.length).toBe(1);
  });

  it.each(['the reader knows it, in whichever page', 'everything is deleted'])(
    'says of a database that has gone that it has, until %s',
    async (end) => {
      const { storedValue } = await import('../../lib/stored-value');
      await storedValue('local', 'library').write('lost');
      live.watchDatabase();
      await expect.poll(kind).toBe('lost');
      if (end === 'everything is deleted') await (await import('../../lib/travel-choice')).clearLocal();
      else await (await import('../../lib/loss')).dismissLoss();
      await expect.poll(kind).toBeUndefined();
    },
  );

  it('does not begin again under somebody who is typing, but says that it must be reloaded', async () => {
    vi.stubGlobal('document', { activeElement: { matches: () => true } });
    live.watchDatabase();
    await db.papers.count();
    await settle(indexedDB.deleteDatabase('paperboy'));
    await expect.poll(kind).toBe('outdated');
    expect(reload).not.toHaveBeenCalled();
  });

  it('lets go of the database for a newer Paperboy, and says so', async () => {
    live.watchDatabase();
    await db.papers.count();
    const newer = await openRaw(30);
    await expect.poll(kind).toBe('newer');
    expect(reload).not.toHaveBeenCalled();
    newer.close();
  });
});
