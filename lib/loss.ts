import { hasDeliveries } from './store/editions';
import { storedValue } from './stored-value';

/** Stands beside the database: `there` once a delivery is in it, `lost` from when it was gone until the reader knows. */
const witness = storedValue('local', 'library');

/**
 * Notices that the database has gone, and returns whether the reader has still to be told. Browsers start a damaged
 * one anew, cleaners delete it, and an empty one looks like that of the first day: only what stands beside it tells.
 */
export async function checkForLoss(): Promise<boolean> {
  const [isThere, before] = await Promise.all([hasDeliveries(), witness.read()]);
  const isLost = before === 'lost' || (before === 'there' && !isThere);
  const after = isLost ? 'lost' : isThere ? 'there' : undefined;
  if (after !== before) await witness.write(after);
  return isLost;
}

/** The reader knows. */
export function dismissLoss(): Promise<void> {
  return witness.write('none');
}

/** Calls back when the reader has taken note in whichever page, or has everything deleted. */
export function onLossKnown(callback: () => void): void {
  witness.watch((value) => {
    if (value !== 'lost') callback();
  });
}
