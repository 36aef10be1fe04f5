/** What happens to a database, done to it from a page or a background, in either browser. Functions travel as text. */

/** Where a function puts what a later one needs. `self`, because what Firefox evaluates in goes afterwards. */
interface Kept {
  held?: IDBDatabase;
  makeRoom?: () => void;
}

/**
 * Runs in the browser: another page's connection to the database, which `letGo` closes. One of an earlier version can
 * only be had of a database that is made anew.
 */
export async function holdDatabase(version: number): Promise<void> {
  // The one that is made anew is to be the reader's own, and no other lost.
  if (version < 20) await chrome.storage.local.remove('library');
  // Both wait in one queue: nobody comes in between.
  if (version < 20) indexedDB.deleteDatabase('paperboy');
  const opening = indexedDB.open('paperboy', version);
  // As version 1 made it.
  opening.addEventListener('upgradeneeded', ({ oldVersion }) => {
    if (oldVersion > 0) return;
    for (const [name, keyPath] of [
      ['papers', 'id'],
      ['marks', 'paperId'],
      ['topics', 'id'],
      ['lists', ['source', 'day']],
      ['deliveries', 'date'],
    ] as const) {
      opening.result.createObjectStore(name, { keyPath: keyPath as string });
    }
    opening.result.createObjectStore('runs', { keyPath: 'id', autoIncrement: true });
  });
  await new Promise((resolve, reject) => {
    opening.addEventListener('success', resolve);
    opening.addEventListener('error', () => reject(opening.error));
  });
  (self as Kept).held = opening.result;
}

/** Runs in the browser. */
export function letGo(): void {
  (self as Kept).held?.close();
}

/** Runs in the browser. */
export async function deleteDatabase(): Promise<void> {
  const deleting = indexedDB.deleteDatabase('paperboy');
  await new Promise((resolve) => deleting.addEventListener('success', resolve));
}

/** Where there is to be no room, and for what. */
interface Full {
  tables: string[];
  /** In Firefox, whose background is a page: it, and not the page that asks. */
  isBackground?: boolean;
}

/**
 * Runs in the browser: what is put into these tables finds no room, until `makeRoom`. The browser's quota does not bind
 * an extension that may store without limit, and a test fills no disk: the interface to the database answers as it
 * does when there is no room.
 */
export async function fillDisk({ tables, isBackground = false }: Full): Promise<void> {
  const place = isBackground ? ((await chrome.runtime.getBackgroundPage()) as typeof self) : self;
  const { put } = place.IDBObjectStore.prototype;
  place.IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: [value: unknown, key?: IDBValidKey]) {
    if (tables.includes(this.name)) throw new place.DOMException('There is no room.', 'QuotaExceededError');
    return put.apply(this, row);
  };
  (self as Kept).makeRoom = () => (place.IDBObjectStore.prototype.put = put);
}

/** Runs in the browser, where `fillDisk` did. */
export function makeRoom(): void {
  (self as Kept).makeRoom?.();
}
