import { db } from './db';

/**
 * Notes when a topic was deleted, in the caller's transaction, where it is known to the reader's other computers: what one
 * of them changes after that moment and before the next exchange is the later.
 */
export async function noteDeletion(id: string, now: number): Promise<void> {
  const known = await db.topicTravels.get(id);
  if (known?.topic) await db.topicTravels.put({ id, at: Math.max(now, known.at + 1), isHere: false });
}
