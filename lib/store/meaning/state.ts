import { db } from '../db';
import type { LearntState, TasteState } from './rows';

/** What is learnt at present; undefined before the first time. */
export async function readState(): Promise<LearntState | undefined> {
  const row = await db.meaning.get('state');
  return row?.name === 'state' ? row : undefined;
}

/** Names what is learnt at present: while it is the same, so are the worker's answers. Empty before the first time. */
export async function nameLearnt(): Promise<string> {
  const state = await readState();
  return state ? `${state.generation} ${state.revision}` : '';
}

/** Notes, in the transaction that removes papers, that places may be left of them. The worker takes those away. */
export async function noteGone(): Promise<void> {
  const state = await readState();
  if (state) await db.meaning.put({ ...state, hasGone: true });
}

/** What the order by taste was worked out from; undefined while it never was. */
export async function readTasteState(): Promise<TasteState | undefined> {
  const row = await db.meaning.get('taste');
  return row?.name === 'taste' ? row : undefined;
}
