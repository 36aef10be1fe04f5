import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/store/db';
import { changeMarks } from '../../../../lib/store/marks';
import { rankStored } from '../../../../lib/store/meaning/ranking';
import { resetDatabase } from '../database';
import { learnAll, storePapers } from './learn';

beforeEach(async () => {
  await resetDatabase();
  // A word that most papers say would tell nothing apart.
  await storePapers('flows', 21);
  await storePapers('agents', 80);
  await storePapers('proteins', 80);
});

const listSubjects = (ids: string[] | undefined): string[] => [...new Set(ids?.map((id) => id.split('-')[0] ?? ''))];

describe('what is asked for by meaning', () => {
  it('is not known before anything is learnt', async () => {
    expect(await rankStored({ phrase: 'rectified flow' })).toBeUndefined();
  });

  it('is found, also where a paper does not say the word', async () => {
    const silent = ['flows-1-0', 'flows-1-1'];
    await db.papers
      .where('id')
      .anyOf(silent)
      .modify((paper) => {
        paper.title = paper.title.replaceAll('trajectory', 'velocity');
        paper.abstract = paper.abstract.replaceAll('trajectory', 'velocity');
      });
    await learnAll();
    const ids = await rankStored({ phrase: 'trajectory' });
    expect(listSubjects(ids)).toEqual(['flows']);
    expect(ids).toHaveLength(20);
    expect(ids?.filter((id) => silent.includes(id))).not.toEqual([]);
  });

  it('is nothing where nobody wrote such words', async () => {
    await learnAll();
    expect(await rankStored({ phrase: 'xyzzy' })).toEqual([]);
  });

  it('may be what is starred: then the stars themselves are left out', async () => {
    await learnAll();
    expect(await rankStored('starred')).toEqual([]);
    const starred = ['agents-1-0', 'agents-1-1'];
    await changeMarks(starred, { kind: 'starredAt', isOn: true });
    const ids = await rankStored('starred');
    expect(listSubjects(ids)).toEqual(['agents']);
    expect(ids).toHaveLength(20);
    expect(ids?.filter((id) => starred.includes(id))).toEqual([]);
  });
});
