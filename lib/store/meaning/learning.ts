import { isModel, readPapers, startModel, stepModel, type Build } from '../../relevance/build';
import type { Block, Model } from '../../relevance/model';
import { chooseSample } from '../../relevance/sample';
import { db } from '../db';
import { countIndexed, listIndexedIds } from '../indexing';
import type { StoredPaper } from '../rows';
import { nextTask } from '../next-task';
import { mendNextPlaces } from './places';
import { makeRow } from './placing';
import { PLACES_PER_ROW, type Learning, type LearntState } from './rows';
import { readState } from './state';

/** Fewer papers tell nothing about what words mean. */
const LEAST_PAPERS = 20;
/** It is learnt anew when so many times as many papers are stored. */
const GROWTH = 1.5;
/** And after so long in any case, if papers came: a word that was coined since has no meaning before. */
const OLD_MS = 30 * 24 * 3600_000;
/** So long is worked before what was done is written down: a worker that dies loses no more. */
const PIECE_MS = 1_000;
/** So many papers between two looks at the clock, and at what else the worker is asked to do. */
const STEP_PAPERS = 200;

/**
 * Does one more piece of learning what the stored papers mean, or gives papers that came since a place. Returns whether
 * there was anything to do. What was done stays done, whenever it is cut short.
 */
export async function learnNextPiece(now = Date.now()): Promise<boolean> {
  const learning = await db.meaning.get('learning');
  if (learning?.name === 'learning') return goOn(learning);
  const [state, stored] = await Promise.all([readState(), countIndexed()]);
  if (stored >= LEAST_PAPERS && isOutgrown(state, stored, now)) {
    await begin(Math.max(now, (state?.generation ?? 0) + 1), stored);
    return true;
  }
  return mendNextPlaces();
}

function isOutgrown(state: LearntState | undefined, stored: number, now: number): boolean {
  if (!state || stored >= GROWTH * state.learntFrom) return true;
  return stored > state.learntFrom && now - state.generation > OLD_MS;
}

async function begin(generation: number, learntFrom: number): Promise<void> {
  const unread = chooseSample((await listIndexedIds()).toSorted());
  await db.meaning.put({ name: 'learning', generation, learntFrom, unread, build: startModel() });
}

async function goOn(learning: Learning): Promise<boolean> {
  const { unread } = learning;
  let build: Build | Model = learning.build;
  const until = performance.now() + PIECE_MS;
  while (!isModel(build) && performance.now() < until) {
    if (unread.length > 0) readPapers(build, await readTexts(unread.splice(0, STEP_PAPERS)));
    else build = stepModel(build, STEP_PAPERS);
    await nextTask();
  }
  if (isModel(build)) await finish(learning, build);
  else await keep({ ...learning, unread, build });
  return true;
}

async function keep(learning: Learning): Promise<void> {
  await db.transaction('rw', db.meaning, async () => {
    if (await isWanted()) await db.meaning.put(learning);
  });
}

/** Whether it was not given up meanwhile: who deletes everything wants nothing of it to come back. */
async function isWanted(): Promise<boolean> {
  return (await db.meaning.where('name').equals('learning').count()) > 0;
}

async function readTexts(ids: string[]): Promise<StoredPaper[]> {
  return (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
}

/** From now on the new generation counts; nothing of the one before is left. */
async function finish({ generation, learntFrom }: Learning, model: Model): Promise<void> {
  const { ids, rows: _rows, vectors: _vectors, ...space } = model;
  const rows = cutBlock(model).map((block, chunk) => makeRow(generation, chunk, block));
  await db.transaction('rw', db.meaning, db.places, async () => {
    if (!(await isWanted())) return;
    await db.places.clear();
    await db.places.bulkPut(rows);
    await db.meaning.bulkPut([
      { name: 'space', generation, space },
      // Papers may have been removed while it was learnt.
      { name: 'state', generation, learntFrom, placed: ids.length, revision: 0, hasGone: true },
    ]);
    await db.meaning.delete('learning');
  });
}

function cutBlock({ ids, rows, vectors }: Block): Block[] {
  const count = Math.ceil(ids.length / PLACES_PER_ROW);
  return Array.from({ length: count }, (_, chunk) => {
    const [from, to] = [chunk * PLACES_PER_ROW, Math.min((chunk + 1) * PLACES_PER_ROW, ids.length)];
    const part = <T extends Uint16Array<ArrayBuffer> | Int8Array<ArrayBuffer>>(array: T) =>
      array.slice((from * array.length) / ids.length, (to * array.length) / ids.length) as T;
    return { ids: ids.slice(from, to), rows: part(rows), vectors: part(vectors) };
  });
}
