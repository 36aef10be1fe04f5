import { requestLossCheck } from './messages';
import { hasDeliveries } from './store/editions';
import { storedValue } from './stored-value';

/** Stands beside the database: `there` once a delivery is in it, `lost` from when it was gone until the reader knows. */
export const witness = storedValue('local', 'library');

/** Whether the database has gone and the reader has still to be told. What looks so to a page, the worker decides. */
export async function checkForLoss(): Promise<boolean> {
  const [isThere, before] = await Promise.all([hasDeliveries(), witness.read()]);
  if (isThere || before !== 'there') return before === 'lost';
  // Without an answer there is nothing to be told of.
  await requestLossCheck().catch(() => undefined);
  return (await witness.read()) === 'lost';
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
