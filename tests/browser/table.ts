/** A page of the extension's origin, in whichever browser. */
export interface Hub {
  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

/** All rows of one of the database's tables, as any page of the extension's origin sees them; none before it exists. */
export function readTable<T = Record<string, unknown>>({ hub }: { hub: Hub }, table: string) {
  return hub.evaluate(readAll, table) as Promise<T[]>;
}

/** Runs in the browser: plain IndexedDB, so that nobody has to believe what the code under test says. */
async function readAll(table: string): Promise<unknown[]> {
  // Opening it would make it.
  if ((await indexedDB.databases()).every(({ name }) => name !== 'paperboy')) return [];
  const opening = indexedDB.open('paperboy');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  if (!database.objectStoreNames.contains(table)) {
    database.close();
    return [];
  }
  const reading = database.transaction(table).objectStore(table).getAll();
  const rows = await new Promise<unknown[]>((resolve, reject) => {
    reading.addEventListener('success', () => resolve(reading.result));
    reading.addEventListener('error', () => reject(reading.error));
  });
  database.close();
  return rows;
}
