import type { Block } from '../../relevance/model';
import { unpackBlock } from '../../relevance/pack';
import { ROW_LENGTH } from '../../relevance/rows';
import { db } from '../db';
import { listIndexedIds } from '../indexing';
import { makeRow, placesOf } from './placing';
import type { PlacesRow } from './rows';
import { readState } from './state';

/**
 * Takes away the places of papers that are not stored any more. They are no longer what is learnt from: where as many go
 * as come, it would else never be learnt anew. Always true: the next piece may have work then.
 */
export async function dropGonePlaces(generation: number): Promise<boolean> {
  await db.transaction('rw', db.facts, db.meaning, db.places, async () => {
    const [state, row, ids] = await Promise.all([readState(), db.meaning.get('space'), listIndexedIds()]);
    if (state?.generation !== generation || row?.name !== 'space') return;
    const stored = new Set(ids);
    let placed = 0;
    for (const places of await placesOf(generation).toArray()) {
      const kept = places.ids.split('\n').filter((id) => stored.has(id));
      placed += kept.length;
      if (kept.length === places.count) continue;
      if (kept.length === 0) await db.places.delete([generation, places.chunk]);
      else await db.places.put(shrinkRow(places, row.space.width, stored));
    }
    const { hasGone: _done, ...rest } = state;
    const learntFrom = Math.max(0, state.learntFrom - Math.max(0, state.placed - placed));
    await db.meaning.put({ ...rest, learntFrom, placed, revision: state.revision + 1 });
  });
  return true;
}

function shrinkRow({ generation, chunk, ...packed }: PlacesRow, width: number, stored: Set<string>): PlacesRow {
  const block = unpackBlock(packed, width);
  const kept = block.ids.flatMap((id, place) => (stored.has(id) ? [place] : []));
  return makeRow(generation, chunk, takePlaces(block, kept, width));
}

function takePlaces({ ids, rows, vectors }: Block, kept: number[], width: number): Block {
  const taken: Block = {
    ids: kept.flatMap((place) => ids[place] ?? []),
    rows: new Uint16Array(kept.length * ROW_LENGTH),
    vectors: new Int8Array(kept.length * width),
  };
  kept.forEach((place, at) => {
    taken.rows.set(rows.subarray(place * ROW_LENGTH, (place + 1) * ROW_LENGTH), at * ROW_LENGTH);
    taken.vectors.set(vectors.subarray(place * width, (place + 1) * width), at * width);
  });
  return taken;
}
