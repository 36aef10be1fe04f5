import type { Hub } from '../browser/table.ts';

/** Puts rows into a table past the code under test. Pages notice at their next start; the worker indexes papers when it works next. */
export function writeRows({ hub }: { hub: Hub }, table: string, rows: object[]): Promise<void> {
  return hub.evaluate(putAll, { table, rows });
}

/** Runs in the browser. */
async function putAll({ table, rows }: { table: string; rows: object[] }): Promise<void> {
  const opening = indexedDB.open('paperboy');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const writing = database.transaction([table, 'jobs'], 'readwrite');
  for (const row of rows) writing.objectStore(table).put(row);
  if (table === 'papers') writing.objectStore('jobs').delete('indexed');
  await new Promise<void>((resolve, reject) => {
    writing.addEventListener('complete', () => resolve());
    writing.addEventListener('abort', () => reject(writing.error));
  });
  database.close();
}
