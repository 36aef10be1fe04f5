import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { saveList, type FetchedList } from '../../../lib/store/lists';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

const list = (fetchedAt: number, papers: FetchedList['papers']): FetchedList => ({
  source: 'hf',
  day: '2026-11-24',
  fetchedAt,
  papers,
  droppedCount: 0,
});

describe('storing a list', () => {
  it('returns only the papers that were never seen', async () => {
    const first = await saveList(list(1, [makePaper('2611.00001'), makePaper('2611.00001')]));
    const second = await saveList(list(2, [makePaper('2611.00001'), makePaper('2611.00002')]));
    expect([first, second].map((papers) => papers.map(({ id }) => id))).toEqual([['2611.00001'], ['2611.00002']]);
  });

  it('keeps a history of the votes, one entry a fetch', async () => {
    await saveList(list(10, [makePaper('2611.00001', { upvotes: 2 })]));
    await saveList(list(20, [makePaper('2611.00001', { upvotes: 5 })]));
    expect(await db.papers.get('2611.00001')).toMatchObject({
      upvotes: 5,
      votes: [
        [10, 2],
        [20, 5],
      ],
    });
  });

  it('takes late fields, and keeps what a later answer leaves out', async () => {
    await saveList(list(1, [makePaper('2611.00001', { organization: 'Example Lab' })]));
    await saveList(list(2, [makePaper('2611.00001', { summary: 'Short.', keywords: ['flow'] })]));
    await saveList(list(3, [makePaper('2611.00001', { abstract: '' })]));
    expect(await db.papers.get('2611.00001')).toMatchObject({
      organization: 'Example Lab',
      summary: 'Short.',
      keywords: ['flow'],
      abstract: 'What paper 2611.00001 is about.',
    });
  });

  it('remembers the first list of a paper that stood on two, in whichever order they came', async () => {
    await saveList(list(1, [makePaper('2611.00001', { listedOn: '2026-11-24' })]));
    await saveList({ ...list(2, [makePaper('2611.00001', { listedOn: '2026-11-20' })]), day: '2026-11-20' });
    await saveList({ ...list(3, [makePaper('2611.00001', { listedOn: '2026-11-25' })]), day: '2026-11-25' });
    expect(await db.papers.get('2611.00001')).toMatchObject({ listedOn: '2026-11-20' });
    expect(await db.lists.count()).toBe(3);
  });

  it('puts new papers into the edition that the list names, and leaves known ones where they are', async () => {
    await saveList(list(1, [makePaper('2611.00001')]));
    const papers = [makePaper('2611.00001'), makePaper('2611.00002')];
    expect(await saveList({ ...list(2, papers), edition: 'archive' })).toHaveLength(1);
    const editions = (await db.papers.toArray()).map(({ edition }) => edition);
    expect(editions).toEqual(['', 'archive']);
  });

  it('stores all of a list or nothing of it', async () => {
    const broken = { ...makePaper('2611.00002'), title: (() => 0) as unknown as string };
    await expect(saveList(list(1, [makePaper('2611.00001'), broken]))).rejects.toThrow();
    expect([await db.papers.count(), await db.lists.count()]).toEqual([0, 0]);
  });
});
