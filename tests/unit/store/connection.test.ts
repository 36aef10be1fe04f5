import { beforeEach, describe, expect, it } from 'vitest';
import { connect, describeError, nameTrouble } from '../../../lib/store/connection';
import { db } from '../../../lib/store/db';
import { setMark } from '../../../lib/store/marks';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

/** Makes or opens the database with a version of the browser's counting, past the code under test. */
function openRaw(version: number, upgrade: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  const request = indexedDB.open('paperboy', version);
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => upgrade(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
}

async function failToConnect(): Promise<unknown> {
  return connect().then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a database of a later version', () => {
  beforeEach(async () => {
    await setMark('2611.00001', 'starredAt', true, 5);
    db.close({ disableAutoOpen: false });
    // As a later version might: a table has another name, another one is new.
    const newer = await openRaw(30, (database) => {
      database.deleteObjectStore('wishes');
      database.createObjectStore('hopes', { keyPath: 'id' });
    });
    newer.close();
  });

  it('is not opened, and not changed in any way', async () => {
    const error = await failToConnect();
    expect(nameTrouble(error)).toBe('newer');
    await expect(db.papers.count()).rejects.toThrow();
    await expect(setMark('2611.00002', 'starredAt', true)).rejects.toThrow();
    const raw = await openRaw(30);
    expect([raw.version, raw.objectStoreNames.contains('wishes')]).toEqual([30, false]);
    raw.close();
  });

  it('says so to whoever asks it something first', async () => {
    const error: unknown = await db.transaction('r', db.papers, () => db.papers.count()).catch((e: unknown) => e);
    expect(nameTrouble(error)).toBe('newer');
  });
});

describe('a database of this version', () => {
  it('in which a table was added before its release is opened', async () => {
    db.close({ disableAutoOpen: false });
    (await openRaw(23, (database) => database.createObjectStore('more'))).close();
    await connect();
    expect(await db.papers.count()).toBe(0);
  });
});

describe('an error', () => {
  it('of a full disk is known by whatever it is wrapped in', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    for (const error of [full, Object.assign(new Error('AbortError'), { inner: full })]) {
      expect(nameTrouble(error)).toBe('full');
    }
  });

  it('is told in the words of the one that was first', () => {
    const inner = new DOMException('Internal error opening backing store', 'UnknownError');
    const outer = Object.assign(new Error(`it failed\n ${inner.message}`), { name: 'OpenFailedError', inner });
    expect(describeError(outer)).toBe('UnknownError: Internal error opening backing store');
  });
});
