import { Dexie } from 'dexie';

/** Enough for the words of a query that is being typed; more would be the whole index in memory in the end. */
const KEPT = 16;

/** Whatever changes the index changes one of these. */
const INDEX_PARTS = /\/(?:facts|postings|hits)\//;

let generation = 0;
const known = new Map<string, unknown>();

// The database's own notice of changes, by whichever page or worker: the same that live queries run again for.
Dexie.on('storagemutated', (parts) => {
  if (!Object.keys(parts).some((part) => INDEX_PARTS.test(part))) return;
  generation += 1;
  known.clear();
});

/**
 * Reads a part of the index, or answers with what the last query read of it: with each letter typed, nearly everything
 * is the same. It is forgotten as soon as anything of the index changes. Not for whoever writes by what it reads.
 */
export async function readOnce<T>(name: string, read: () => Promise<T>): Promise<T> {
  // A live query hears of a change before the listener above does, and begins at once: what is forgotten then is no
  // answer for it.
  await Promise.resolve();
  if (known.has(name)) {
    const value = known.get(name) as T;
    // The last one asked for is the last one forgotten.
    known.delete(name);
    known.set(name, value);
    return value;
  }
  const begun = generation;
  const value = await read();
  if (begun === generation) known.set(name, value);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return value;
}

/** Reads anew, whatever was read before. */
export function readAgain<T>(_name: string, read: () => Promise<T>): Promise<T> {
  return read();
}
