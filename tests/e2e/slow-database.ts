import type { PaperboyBrowser } from '../browser/launch.ts';
import { waitForRest } from './runs.ts';

/**
 * Lets everybody wait for the database, as on a slow disk: one transaction that does not end holds some tables, or all.
 * It begins when the worker rests: Chromium lets one write at a time, whatever the tables, and who is to read what
 * another has begun to write would wait too. Returns how to end it.
 */
export async function holdDatabase(paperboy: PaperboyBrowser, tables?: string[]): Promise<() => Promise<void>> {
  const { hub } = paperboy;
  await waitForRest(paperboy);
  await hub.evaluate(startHolding, tables);
  return () => hub.evaluate(stopHolding);
}

interface Holder {
  isHolding?: boolean;
}

/** Runs in the browser. A transaction lives as long as the next request is made from the last one's answer. */
async function startHolding(tables: string[] | undefined): Promise<void> {
  const scope = globalThis as Holder;
  scope.isHolding = true;
  const opening = indexedDB.open('paperboy');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const transaction = opening.result.transaction(tables ?? [...opening.result.objectStoreNames], 'readwrite');
  transaction.addEventListener('complete', () => opening.result.close());
  const [first = ''] = transaction.objectStoreNames;
  const goOn = (): void => {
    if (scope.isHolding) transaction.objectStore(first).count().addEventListener('success', goOn);
  };
  goOn();
}

/** Runs in the browser. */
function stopHolding(): void {
  (globalThis as Holder).isHolding = false;
}
