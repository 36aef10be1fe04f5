import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { doWork } from '../../../lib/delivery/work';
import { db } from '../../../lib/store/db';
import { readStarred } from '../../../lib/store/editions';
import { saveList } from '../../../lib/store/lists';
import { setTags } from '../../../lib/store/marks';
import { ARCHIVE, WAITING } from '../../../lib/store/rows';
import { findPapers } from '../../../lib/store/search';
import { parseFilter } from '../../../lib/topics/parse';
import { makePaper } from '../delivery/world';

/** A database as a version left it: how its tables were made, and what stood in them. Keys are those of IndexedDB. */
interface Fixture {
  stores: Record<string, { keyPath: string | string[]; autoIncrement?: boolean; indexes: string[] }>;
  rows: Record<string, Record<string, unknown>[]>;
}

const nameFixture = (version: number): string => resolve(import.meta.dirname, `fixtures/version-${version}.json`);

/** Each version before the present one: a new one brings its predecessor here. */
const versions = Array.from({ length: db.verno - 1 }, (_, i) => i + 1);

/** Makes the database as the fixture's version made it, past the code under test. Dexie multiplies versions by ten. */
async function restore(version: number): Promise<Fixture> {
  const fixture = JSON.parse(readFileSync(nameFixture(version), 'utf8')) as Fixture;
  const request = indexedDB.open('paperboy', version * 10);
  const raw = await new Promise<IDBDatabase>((done, fail) => {
    request.addEventListener('upgradeneeded', () => {
      for (const [name, { indexes, ...options }] of Object.entries(fixture.stores)) {
        const store = request.result.createObjectStore(name, options);
        for (const index of indexes) store.createIndex(index, index);
        for (const row of fixture.rows[name] ?? []) store.add(row);
      }
    });
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error!));
  });
  raw.close();
  return fixture;
}

beforeEach(() => db.delete({ disableAutoOpen: false }));

describe('a database of an earlier version', () => {
  it('has a fixture, whichever it is', () => {
    expect(versions.filter((version) => !existsSync(nameFixture(version)))).toEqual([]);
    expect(versions.length).toBeGreaterThan(0);
  });

  it.each(versions)('%i keeps every row as it was', async (version) => {
    const { rows } = await restore(version);
    for (const [name, stored] of Object.entries(rows)) {
      expect(await db.table(name).toArray(), name).toEqual(expect.arrayContaining(stored));
      expect(await db.table(name).count(), name).toBe(stored.length);
    }
  });

  it.each(versions)('%i is searched, starred and added to like a present one', async (version) => {
    const { rows } = await restore(version);
    await doWork();
    const page = { order: 'date', offset: 0, limit: 100 } as const;
    const find = async (query: string): Promise<string[]> =>
      (await findPapers(parseFilter(query), page)).papers.map(({ id }) => id).toSorted();
    expect(await find('agents')).toEqual(['2611.00001']);
    expect(await find('"sparse flow"')).toEqual(rows['papers']!.map(({ id }) => id as string).toSorted());
    expect(await find('is:starred')).toEqual(['2611.00001']);
    expect((await readStarred()).papers.map(({ id }) => id)).toEqual(['2611.00001']);
    await setTags('2611.00001', ['old']);
    expect(await find('tag:old')).toEqual(['2611.00001']);

    // What was delivered then is not new now; what waited still waits.
    const papers = ['2611.00001', '2611.00003', '2611.00009'].map((id) => makePaper(id));
    const fresh = await saveList({
      source: 'hf',
      day: '2026-11-24',
      fetchedAt: 1795510800000,
      papers,
      droppedCount: 0,
    });
    expect(fresh.map(({ id }) => id)).toEqual(['2611.00009']);
    expect((await db.papers.get('2611.00003'))?.edition).toBe(WAITING);
    expect((await db.papers.get('2611.00001'))?.edition).toBe('2026-11-23');
    expect(await db.papers.where('edition').equals(ARCHIVE).count()).toBe(0);
  });
});
