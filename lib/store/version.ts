import type { Dexie } from 'dexie';

/** Dexie multiplies versions by ten; between two of them it counts what was added to an unreleased one. */
const STEPS = 10;

/** What opening fails with where a later Paperboy has written the database. */
export const NEWER = 'a later version of Paperboy has written it';

/**
 * Opens databases as the browser does. Dexie, where it finds one of a later version than it knows, opens it all the
 * same and adds the tables and indexes that it misses there: such a one is closed before that, and stays as it is.
 */
export function createFactory(version: number): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'> {
  return {
    open: (name, wanted) => {
      const request = indexedDB.open(name, wanted);
      // Heard before Dexie's own listener, which is added later.
      request.addEventListener('success', () => {
        if (isNewer(request.result, version)) request.result.close();
      });
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
  };
}

/** Has opening fail, with {@link NEWER}, where the database is of a later version. */
export function refuseNewer(database: Dexie, version: number): void {
  const check = (): void => {
    if (isNewer(database.backendDB(), version)) throw new Error(NEWER);
  };
  database.on('ready', check, true);
}

function isNewer({ version: found }: IDBDatabase, version: number): boolean {
  return found >= (version + 1) * STEPS;
}
