import { Dexie, type Collection } from 'dexie';
import { joinBlocks, numberTerms, type Block, type Space } from '../../relevance/model';
import { packBlock, unpackBlock } from '../../relevance/pack';
import { placePapers } from '../../relevance/place';
import { db } from '../db';
import { listIndexedIds } from '../indexing';
import { PLACES_PER_ROW, type PlacesRow } from './rows';
import { readState } from './state';

/** The last space that was read: a history that comes in day by day asks for it again and again. */
let known: { generation: number; space: Space; numbers: Map<string, number> } | undefined;

async function readSpace(generation: number) {
  if (known?.generation === generation) return known;
  const row = await db.meaning.get('space');
  if (row?.name !== 'space' || row.generation !== generation) return undefined;
  return (known = { generation, space: row.space, numbers: numberTerms(row.space) });
}

/** Gives the next papers a place. Returns whether there were any without. */
export async function placeNextPapers(generation: number): Promise<boolean> {
  const learnt = await readSpace(generation);
  if (!learnt) return false;
  const { space, numbers } = learnt;
  const unplaced = (await listUnplaced(generation)).slice(0, PLACES_PER_ROW);
  const papers = (await db.papers.bulkGet(unplaced)).filter((paper) => paper !== undefined);
  if (papers.length === 0) return false;
  const last = await placesOf(generation).last();
  const room = last && last.count < PLACES_PER_ROW ? PLACES_PER_ROW - last.count : 0;
  // A day's papers join the last row; what has no room there makes the next one.
  const joined = room > 0 ? papers.slice(0, room) : papers;
  const block = placePapers(space, numbers, joined);
  const row = last && room > 0 ? joinRow(last, block, space) : makeRow(generation, (last?.chunk ?? -1) + 1, block);
  await db.transaction('rw', db.meaning, db.places, async () => {
    const state = await readState();
    if (state?.generation !== generation) return;
    await db.places.put(row);
    await db.meaning.put({ ...state, placed: state.placed + joined.length, revision: state.revision + 1 });
  });
  return true;
}

function joinRow({ generation, chunk, ...packed }: PlacesRow, block: Block, space: Space): PlacesRow {
  return makeRow(generation, chunk, joinBlocks(space, [unpackBlock(packed, space.width), block]));
}

async function listUnplaced(generation: number): Promise<string[]> {
  const placed = new Set<string>();
  await placesOf(generation).each(({ ids }) => ids.split('\n').forEach((id) => placed.add(id)));
  return (await listIndexedIds()).filter((id) => !placed.has(id));
}

/** A row of places as it is stored. */
export function makeRow(generation: number, chunk: number, block: Block): PlacesRow {
  return { generation, chunk, count: block.ids.length, ...packBlock(block) };
}

/** The rows of a generation, in order. */
export function placesOf(generation: number): Collection<PlacesRow> {
  return db.places.where('[generation+chunk]').between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
}
