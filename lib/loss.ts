import { requestLossCheck } from './messages';
import { hasDeliveries } from './store/editions';
import { storedValue } from './stored-value';

/** Stands beside the database: `there` once a delivery is in it, `lost` from when it was gone until the reader knows. */
const witness = storedValue('local', 'library');

/**
 * Writes down whether the database has gone. Browsers start a damaged one anew, cleaners delete it, and an empty one
 * looks like that of the first day: only what stands beside it tells. For the worker alone: a page in a container of
 * Firefox has another database, which is empty, and would take its own for the one that is gone.
 */
export async function noteLoss(): Promise<void> {
  const [isThere, before] = await readState();
  const isLost = before === 'lost' || (before === 'there' && !isThere);
  const after = isLost ? 'lost' : isThere ? 'there' : undefined;
  if (after !== before) await witness.write(after);
}

/** Whether the database has gone and the reader has still to be told. What looks so to a page, the worker decides. */
export async function checkForLoss(): Promise<boolean> {
  const [isThere, before] = await readState();
  if (isThere || before !== 'there') return before === 'lost';
  // Without an answer there is nothing to be told of.
  await requestLossCheck().catch(() => undefined);
  return (await witness.read()) === 'lost';
}

function readState(): Promise<[isThere: boolean, before: unknown]> {
  return Promise.all([hasDeliveries(), witness.read()]);
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
