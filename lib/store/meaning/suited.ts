import { db } from '../db';
import { BEST, LEAST_STARS, type SuitedRow } from './rows';

/** The order by taste: how many stars are missing for it, and where none is, its row once it has been worked out. */
export interface Taste {
  missing: number;
  row: SuitedRow | undefined;
}

/** The order of an edition; of all that is stored where no edition is named, or that one is too old to have its own. */
export async function readTaste(edition = BEST): Promise<Taste> {
  // A star whose paper is nowhere to be had says nothing of what is liked.
  const starred = await db.marks.where('starredAt').above(0).primaryKeys();
  const missing = LEAST_STARS - (await db.papers.where('id').anyOf(starred).limit(LEAST_STARS).count());
  // What is left from before stars were taken away is not shown until the worker has taken note.
  if (missing > 0) return { missing, row: undefined };
  // Behind its own place stand those of newer editions and that of all: with none of them before it, the worker has still
  // to make it.
  const [own, next] = await db.suited.where('name').aboveOrEqual(edition).limit(2).toArray();
  return { missing, row: own?.name === edition ? own : next && (await db.suited.get(BEST)) };
}
