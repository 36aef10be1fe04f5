import { liveQuery, type WhereClause } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { saveList } from '../../../lib/store/lists';
import { setMark } from '../../../lib/store/marks';
import { dropPapers } from '../../../lib/store/removal';
import { db } from '../../../lib/store/db';
import { readWantedRecords } from '../../../lib/store/wanted-records';
import { readWantedStars, type WantedRecord } from '../../../lib/store/wishes';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

const store = (ids: string[]): Promise<unknown> =>
  saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers: ids.map((id) => makePaper(id)), droppedCount: 0 });

const listIds = (wanted: WantedRecord[]): string[] => wanted.map(({ paperId }) => paperId);

it('looks among the papers each hour only for stars that the index does not know', async () => {
  await store(['1.1', '1.2']);
  for (const id of ['1.1', '1.2', '1.3']) await setMark(id, 'starredAt', true);
  const anyOf = vi.spyOn(Object.getPrototypeOf(db.papers.where('id')) as WhereClause, 'anyOf');
  expect(listIds(await readWantedRecords())).toEqual(['1.3']);
  expect(anyOf.mock.calls).toEqual([[['1.3']]]);
  anyOf.mockRestore();
});

it('tells of starred papers as they are stored and removed, also of one that the index does not know yet', async () => {
  await store(['1.1']);
  for (const id of ['1.1', '1.2', '1.3']) await setMark(id, 'starredAt', true, Number(id) * 100);
  let ids: string[] | undefined;
  const subscription = liveQuery(readWantedStars).subscribe((wanted) => (ids = listIds(wanted)));
  await expect.poll(() => ids).toEqual(['1.3', '1.2']);
  await store(['1.2']);
  await expect.poll(() => ids).toEqual(['1.3']);
  const { number: _number, ...paper } = (await db.papers.get('1.2'))!;
  await db.papers.put({ ...paper, id: '1.3' });
  await expect.poll(() => ids).toEqual([]);
  const papers = await db.papers.bulkGet(['1.1']);
  await db.transaction('rw', db.tables, () => dropPapers([papers[0]!]));
  await expect.poll(() => ids).toEqual(['1.1']);
  subscription.unsubscribe();
});
