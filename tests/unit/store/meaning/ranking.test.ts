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

const everything = { view: 'all', rest: { kind: 'all' } } as const;

const listSubjects = (ids: string[] | undefined): string[] => [...new Set(ids?.map((id) => id.split('-')[0] ?? ''))];

describe('what is asked for by meaning', () => {
  it('is not known before anything is learnt', async () => {
    expect(await rankStored({ phrase: 'rectified flow', ...everything })).toBeUndefined();
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
    const ids = await rankStored({ phrase: 'trajectory', ...everything });
    expect(listSubjects(ids)).toEqual(['flows']);
    expect(ids).toHaveLength(20);
    expect(ids?.filter((id) => silent.includes(id))).not.toEqual([]);
  });

  it('is looked for in a view, however many papers elsewhere fit better', async () => {
    await learnAll();
    const phrase = 'agent tool planner repair browser memory workflow executor instruction rollout';
    const best = (await rankStored({ phrase, ...everything }))!;
    const ids = (await db.papers.toCollection().primaryKeys()).filter((id) => !best.includes(id));
    const others = ids.filter((id) => id.startsWith('agents'));
    await changeMarks([...others, 'proteins-1-0'], { kind: 'starredAt', isOn: true });
    const found = (await rankStored({ phrase, view: 'starred', rest: { kind: 'all' } }))!;
    expect(listSubjects(found)).toEqual(['agents']);
    expect(found.filter((id) => !others.includes(id))).toEqual([]);
    const [one = ''] = found;
    expect(await rankStored({ phrase, view: 'all', rest: { kind: 'id', prefix: one } })).toContain(one);
  });

  it('is looked for in the editions of the seven days up to the reader’s date', async () => {
    await storePapers('agents', 20, 2, { edition: '2026-11-18' });
    await learnAll();
    const rank = (today: string) =>
      rankStored(
        { phrase: 'tool planner workflow', view: 'week', rest: { kind: 'all' } },
        Temporal.PlainDate.from(today),
      );
    expect((await rank('2026-11-24'))?.length).toBeGreaterThan(0);
    expect(await rank('2026-11-25')).toEqual([]);
  });

  it('is not known where nobody wrote such words, and nothing where no paper that means them is wanted', async () => {
    await learnAll();
    expect(await rankStored({ phrase: 'xyzzy', ...everything })).toBeUndefined();
    expect(await rankStored({ phrase: 'trajectory', view: 'starred', rest: { kind: 'all' } })).toEqual([]);
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
