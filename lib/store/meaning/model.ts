import { joinBlocks, openModel, type Block, type OpenModel } from '../../relevance/model';
import { unpackBlock } from '../../relevance/pack';
import { db } from '../db';
import { nextTask } from '../next-task';
import { placesOf } from './placing';
import type { LearntState } from './rows';
import { readState } from './state';

let known: { state: LearntState; model: Promise<OpenModel | undefined> } | undefined;

/**
 * The model of all that has a place, ready to be asked; undefined where nothing is learnt yet. It is read once and kept
 * until there is a newer one: some megabytes, and to score them takes long, so only the worker loads this file. It is read
 * in pieces, between which the worker can do something else.
 */
export async function readModel(): Promise<OpenModel | undefined> {
  const state = await readState();
  if (!state) return undefined;
  if (known?.state.generation !== state.generation || known.state.revision !== state.revision) {
    const loading = { state, model: loadModel(state) };
    known = loading;
    // What could not be read is asked for again.
    loading.model.catch(() => {
      if (known === loading) known = undefined;
    });
  }
  return known.model;
}

async function loadModel({ generation }: LearntState): Promise<OpenModel | undefined> {
  const row = await db.meaning.get('space');
  if (row?.name !== 'space' || row.generation !== generation) return undefined;
  const blocks: Block[] = [];
  // One after the other: each is a few milliseconds of work.
  for (const key of await placesOf(generation).primaryKeys()) {
    const places = await db.places.get(key as [number, number]);
    if (places) blocks.push(unpackBlock(places, row.space.width));
  }
  await nextTask();
  return openModel(joinBlocks(row.space, blocks));
}
