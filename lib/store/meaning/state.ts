import { db } from '../db';
import type { LearntState } from './rows';

/** What is learnt at present; undefined before the first time. */
export async function readState(): Promise<LearntState | undefined> {
  const row = await db.meaning.get('state');
  return row?.name === 'state' ? row : undefined;
}
