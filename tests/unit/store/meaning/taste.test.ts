import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/store/db';
import { claimDelivery } from '../../../../lib/store/deliveries';
import { eraseRows } from '../../../../lib/store/erase';
import { changeMarks, setMark } from '../../../../lib/store/marks';
import { BEST } from '../../../../lib/store/meaning/rows';
import { readTaste } from '../../../../lib/store/meaning/suited';
import { readReasons, readSuits } from '../../../../lib/store/meaning/suits';
import { learnTaste } from '../../../../lib/store/meaning/taste';
import { WAITING } from '../../../../lib/store/rows';
import { dropIndex } from '../../../../lib/store/reindex';
import { resetDatabase } from '../database';
import { learnAll, storePapers } from './learn';

beforeEach(resetDatabase);

const EDITION = '2026-11-24';
const listIds = (subject: string, count: number, seed = 1): string[] =>
  Array.from({ length: count }, (_, i) => `${subject}-${seed}-${i}`);
const star = (ids: string[], isOn = true) => changeMarks(ids, { kind: 'starredAt', isOn });
const hide = (ids: string[]) => changeMarks(ids, { kind: 'hiddenAt', isOn: true });
const subjectOf = (id: string): string => id.split('-')[0] ?? '';

/** A history of three subjects, and an edition with four papers of each. */
async function storeAll(): Promise<void> {
  for (const subject of ['flows', 'agents', 'proteins'] as const) {
    await storePapers(subject, 30);
    await storePapers(subject, 4, 2, { edition: EDITION });
  }
  await db.deliveries.put({ date: EDITION, claimedAt: 1, newestDay: EDITION, paperCount: 12, notice: 'shown' });
}

/** The subjects of the edition's papers, the best first. */
async function readSubjects(): Promise<string[]> {
  return ((await readTaste(EDITION)).row?.ids ?? []).map(subjectOf);
}

/** The mean place of a subject in the edition. */
async function findPlace(subject: string): Promise<number> {
  const places = (await readSubjects()).flatMap((one, at) => (one === subject ? [at] : []));
  return places.reduce((sum, at) => sum + at, 0) / places.length;
}

describe('the order by taste', () => {
  beforeEach(storeAll);

  it('begins with five stars, and says how many are missing', async () => {
    await star(listIds('flows', 3));
    await learnAll();
    expect(await readTaste(EDITION)).toEqual({ missing: 2, row: undefined });
    expect(await readSuits()).toBeUndefined();
    await star(listIds('flows', 5));
    expect(await readTaste(EDITION)).toEqual({ missing: 0, row: undefined });
    await learnAll();
    expect((await readTaste(EDITION)).row?.name).toBe(EDITION);
    expect((await readTaste('2020-01-01')).row?.name).toBe(BEST);
    expect((await readTaste()).row?.name).toBe(BEST);
    // One that came just now is not in any order yet.
    expect(await readTaste('2099-01-01')).toEqual({ missing: 0, row: undefined });
  });

  it('does not count stars whose papers are nowhere to be had', async () => {
    await star([...listIds('flows', 4), '2601.99999', '2602.99999']);
    await learnAll();
    expect(await readTaste(EDITION)).toEqual({ missing: 1, row: undefined });
  });

  it('puts first what is like the stars, and leaves nothing out', async () => {
    await star(listIds('flows', 5));
    await learnAll();
    const subjects = await readSubjects();
    expect(subjects.slice(0, 4)).toEqual(Array(4).fill('flows'));
    expect(subjects).toHaveLength(12);
    expect((await readSuits())?.length).toBe(102);
  });

  it('puts farther down what is like the hidden papers', async () => {
    await star(listIds('flows', 5));
    await learnAll();
    const before = await findPlace('proteins');
    await hide(listIds('proteins', 12));
    await learnAll();
    expect(await findPlace('proteins')).toBeGreaterThan(before);
    expect(await findPlace('proteins')).toBeGreaterThan(await findPlace('agents'));
  });

  it('counts a little what was read', async () => {
    await star(listIds('flows', 5));
    await learnAll();
    const before = await findPlace('proteins');
    await changeMarks(listIds('proteins', 8), { kind: 'readAt', isOn: true });
    await learnAll();
    expect(await findPlace('proteins')).toBeLessThan(before);
    expect(await findPlace('proteins')).toBeGreaterThan(await findPlace('flows'));
  });

  it('says in words why, of papers that share some with a star', async () => {
    await star(listIds('flows', 5));
    await learnAll();
    const reason = (await readReasons()).get('flows-2-0');
    expect(reason?.terms.length).toBeGreaterThan(0);
    expect(reason?.papers).toBeGreaterThan(0);
    expect(reason?.papers).toBeLessThanOrEqual(5);
    expect((await readReasons()).get('agents-2-0')).toBeUndefined();
    expect((await db.suited.get(BEST))?.ids.slice(0, 20).map(subjectOf)).toEqual(Array(20).fill('flows'));
  });

  it('is worked out anew when a mark is another one, and only then', async () => {
    await star([...listIds('flows', 4), 'agents-1-0']);
    await learnAll();
    expect(await learnTaste()).toBe(false);
    await setMark('flows-1-0', 'starredAt', false, 5);
    await setMark('proteins-1-0', 'starredAt', true, 5);
    expect(await learnTaste()).toBe(true);
    expect(await learnTaste()).toBe(false);
  });

  it('has the papers of a day that came since', async () => {
    await star(listIds('flows', 5));
    await learnAll();
    await storePapers('flows', 3, 3, { edition: '2026-11-25' });
    await db.deliveries.put({ date: '2026-11-25', claimedAt: 1, newestDay: EDITION, paperCount: 3, notice: 'shown' });
    // As long as its papers have no place, its order is not known, rather than empty.
    await learnTaste();
    expect(await readTaste('2026-11-25')).toMatchObject({ missing: 0, row: undefined });
    await learnAll();
    expect((await readTaste('2026-11-25')).row?.ids.toSorted()).toEqual(listIds('flows', 3, 3));
  });

  it('has the papers that join the day after they were learnt', async () => {
    await star(listIds('flows', 5));
    await storePapers('flows', 3, 3, { edition: WAITING });
    await learnAll();
    await claimDelivery({ date: EDITION, now: 2, newestDay: EDITION, isDue: false, notifies: false });
    await learnAll();
    expect((await readTaste(EDITION)).row?.ids).toEqual(expect.arrayContaining(listIds('flows', 3, 3)));
  });

  it('is made anew with the index, whose numbers it holds', async () => {
    await star(listIds('flows', 5));
    await learnAll();
    await dropIndex();
    expect(await readSuits()).toBeUndefined();
    await learnAll();
    expect((await readSuits())?.length).toBe(102);
  });

  it('ends with the fifth star', async () => {
    await star(listIds('flows', 5));
    await learnAll();
    await star(['flows-1-0'], false);
    expect(await readTaste(EDITION)).toEqual({ missing: 1, row: undefined });
    expect((await readReasons()).size).toBe(0);
    await learnAll();
    expect([await db.suited.count(), await db.meaning.get('query')]).toEqual([0, undefined]);
  });

  it('leaves nothing behind when everything is deleted meanwhile', async () => {
    await star(listIds('flows', 5));
    await learnAll();
    await star(listIds('flows', 6));
    const learning = learnTaste();
    await eraseRows();
    await learning;
    expect([await db.suited.count(), await db.meaning.count()]).toEqual([0, 0]);
  });
});

it('there is no order by taste before anything is learnt, whatever is starred', async () => {
  await storePapers('flows', 10);
  await star(listIds('flows', 8));
  await learnAll();
  expect(await readTaste()).toEqual({ missing: 0, row: undefined });
});
