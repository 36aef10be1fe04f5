import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/store/db';
import { eraseRows } from '../../../../lib/store/erase';
import { learnNextPiece } from '../../../../lib/store/meaning/learning';
import { readModel } from '../../../../lib/store/meaning/model';
import { rankStored } from '../../../../lib/store/meaning/ranking';
import { dropPapers } from '../../../../lib/store/removal';
import { readState } from '../../../../lib/store/meaning/state';
import { resetDatabase } from '../database';
import { learnAll, storePapers } from './learn';

beforeEach(resetDatabase);

describe('learning', () => {
  it('does nothing while there are only a few papers', async () => {
    await storePapers('flows', 10);
    expect(await learnNextPiece()).toBe(false);
    expect(await rankStored({ likeId: 'flows-1-0' })).toBeUndefined();
  });

  it('gives every paper a place, and finds its like', async () => {
    await Promise.all([storePapers('flows', 30), storePapers('agents', 30)]);
    await learnAll();
    expect((await readModel())?.ids).toHaveLength(60);
    expect(await findSubjects('agents-1-3', 10)).toEqual(['agents']);
  });

  it('goes on where a worker that died has left it', async () => {
    await Promise.all([storePapers('flows', 30), storePapers('agents', 30)]);
    await learnNextPiece();
    expect(await db.meaning.get('learning')).toMatchObject({ build: { phase: 'read' } });
    expect(await readState()).toBeUndefined();
    await learnAll();
    expect(await readState()).toMatchObject({ placed: 60 });
    expect(await db.meaning.get('learning')).toBeUndefined();
  });

  it('places a new day among what is there, without learning anew', async () => {
    await Promise.all([storePapers('flows', 30), storePapers('agents', 30)]);
    await learnAll();
    const before = await readModel();
    const generation = (await readState())?.generation;
    await storePapers('agents', 5, 2);
    expect(await rankStored({ likeId: 'agents-2-0' })).toBeUndefined();
    await learnAll();
    expect(await readState()).toMatchObject({ generation, placed: 65 });
    const after = await readModel();
    expect(after?.vectors.slice(0, before?.vectors.length)).toEqual(before?.vectors);
    expect(await findSubjects('agents-2-0', 8)).toEqual(['agents']);
  });

  it('is done anew after a month, if anything came since: the words of today are new', async () => {
    await storePapers('flows', 30);
    await learnAll();
    const before = (await readState())?.generation ?? 0;
    const monthLater = before + 31 * 24 * 3600_000;
    expect(await learnNextPiece(monthLater)).toBe(false);
    await storePapers('proteins', 3);
    await learnAll();
    expect(await readState()).toMatchObject({ generation: before, placed: 33 });
    expect(await learnNextPiece(monthLater)).toBe(true);
    await learnAll();
    expect(await readState()).toMatchObject({ generation: monthLater, learntFrom: 33 });
  });

  it('is done anew when there is half as much again', async () => {
    await storePapers('flows', 30);
    await learnAll();
    const before = (await readState())?.generation ?? 0;
    await storePapers('proteins', 15);
    await learnAll();
    const state = await readState();
    expect(state).toMatchObject({ learntFrom: 45, placed: 45 });
    expect(state?.generation).toBeGreaterThan(before);
    expect((await db.places.toArray()).map(({ generation }) => generation)).toEqual([state?.generation]);
    expect(await findSubjects('proteins-1-0', 8)).toEqual(['proteins']);
  });

  it('is done anew when a third has been replaced, where papers are kept for a time only', async () => {
    await storePapers('flows', 60);
    await learnAll();
    for (let week = 0; week < 3; week += 1) {
      await storePapers('proteins', 10, week + 1);
      const ids = Array.from({ length: 10 }, (_, i) => `flows-1-${10 * week + i}`);
      const gone = await db.papers.bulkGet(ids);
      await db.transaction('rw', db.tables, () => dropPapers(gone.filter((paper) => paper !== undefined)));
      await learnAll();
    }
    expect(await findSubjects('proteins-1-0', 8)).toEqual(['proteins']);
  });

  it('forgets the places of papers that are removed, however many come at the same time', async () => {
    await Promise.all([storePapers('flows', 30), storePapers('agents', 30)]);
    await learnAll();
    const gone = await db.papers.bulkGet(['agents-1-0', 'agents-1-1', 'flows-1-29']);
    await db.transaction('rw', db.tables, () => dropPapers(gone.filter((paper) => paper !== undefined)));
    const generation = (await readState())?.generation;
    await storePapers('agents', 3, 2);
    await learnAll();
    expect(await readState()).toMatchObject({ generation, placed: 60 });
    const stored = await db.papers.toCollection().primaryKeys();
    expect((await readModel())?.ids.toSorted()).toEqual(stored);
    expect(await findSubjects('agents-2-0', 8)).toEqual(['agents']);
    expect(await findSubjects('flows-1-28', 8)).toEqual(['flows']);
  });

  it('leaves nothing of what was deleted while it was under way, and takes nothing of it for new', async () => {
    await storePapers('flows', 30);
    await learnAll();
    await readModel();
    await storePapers('flows', 30, 2);
    await learnNextPiece();
    const piece = learnNextPiece();
    await eraseRows();
    await piece;
    expect([await db.meaning.count(), await db.places.count()]).toEqual([0, 0]);
    await storePapers('agents', 30);
    await learnAll();
    await storePapers('agents', 5, 2);
    await learnAll();
    expect((await readModel())?.ids).toHaveLength(35);
    expect(await findSubjects('agents-2-0', 8)).toEqual(['agents']);
  });

  it('never finds the paper itself, nor what has nothing in common with it', async () => {
    await Promise.all([storePapers('flows', 12), storePapers('agents', 48)]);
    await learnAll();
    const ids = (await rankStored({ likeId: 'flows-1-0' })) ?? [];
    expect(ids.slice(0, 11).toSorted()).toEqual(Array.from({ length: 11 }, (_, i) => `flows-1-${i + 1}`).toSorted());
    expect(ids.length).toBeLessThan(20);
  });
});

async function findSubjects(paperId: string, count: number): Promise<string[]> {
  const ids = (await rankStored({ likeId: paperId })) ?? [];
  return [...new Set(ids.slice(0, count).map((id) => id.split('-')[0] ?? ''))];
}
