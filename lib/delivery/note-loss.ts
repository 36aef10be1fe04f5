import { witness } from '../loss';
import { hasDeliveries } from '../store/editions';

/**
 * Writes down whether the database has gone. Browsers start a damaged one anew, cleaners delete it, and an empty one
 * looks like that of the first day: only what stands beside it tells. For the worker alone: a page in a container of
 * Firefox has another database, which is empty, and would take its own for the one that is gone.
 */
export async function noteLoss(): Promise<void> {
  const [isThere, before] = await Promise.all([hasDeliveries(), witness.read()]);
  const isLost = before === 'lost' || (before === 'there' && !isThere);
  const after = isLost ? 'lost' : isThere ? 'there' : undefined;
  if (after !== before) await witness.write(after);
}
