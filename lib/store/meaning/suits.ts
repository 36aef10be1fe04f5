import type { Reason } from '../../relevance/reason';
import { db } from '../db';
import { countStarred } from '../marks';
import { LEAST_STARS, type SuitedRow } from './rows';

/** Why papers suit the reader, by id, as far as it is written down: of the newest editions, and of the best of all. */
export async function readReasons(): Promise<Map<string, Reason>> {
  if ((await countStarred()) < LEAST_STARS) return new Map();
  return new Map((await db.suited.toArray()).flatMap(listReasons));
}

function listReasons({ ids, reasons }: SuitedRow): [string, Reason][] {
  return ids.flatMap((id, i): [string, Reason][] => (reasons[i] ? [[id, reasons[i]]] : []));
}

/**
 * All papers by how much they suit the reader, the best first: what the search index called them when that was worked
 * out. Undefined where there is no order by taste.
 */
export async function readSuits(): Promise<Uint32Array | undefined> {
  const row = (await countStarred()) < LEAST_STARS ? undefined : await db.meaning.get('suits');
  return row?.name === 'suits' ? row.numbers : undefined;
}

/** Forgets that order, in the transaction that gives papers other numbers. The worker makes it anew. */
export async function forgetSuits(): Promise<void> {
  await db.meaning.bulkDelete(['taste', 'suits']);
}
