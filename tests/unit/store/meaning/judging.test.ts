import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../../lib/store/db';
import { changeMarks } from '../../../../lib/store/marks';
import { judgePapers } from '../../../../lib/store/meaning/judging';
import { resetDatabase } from '../database';
import { learnAll, storePapers } from './learn';

beforeEach(async () => {
  await resetDatabase();
  // A word that most papers say would tell nothing apart.
  await storePapers('flows', 20);
  await storePapers('agents', 40);
  await storePapers('proteins', 40);
});

async function judgeNew(): Promise<string[] | undefined> {
  await storePapers('flows', 2, 2);
  await storePapers('agents', 2, 2);
  const papers = await db.papers.bulkGet(['agents-2-0', 'flows-2-0', 'agents-2-1', 'flows-2-1']);
  const suits = await judgePapers(papers.filter((paper) => paper !== undefined));
  return suits && [...suits].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

it('papers that came just now are judged by the stars, before they have a place', async () => {
  await changeMarks(
    Array.from({ length: 5 }, (_, i) => `flows-1-${i}`),
    { kind: 'starredAt', isOn: true },
  );
  await learnAll();
  expect((await judgeNew())?.slice(0, 2).toSorted()).toEqual(['flows-2-0', 'flows-2-1']);
});

it('they are not judged while the taste is not known', async () => {
  await learnAll();
  expect(await judgeNew()).toBeUndefined();
});
