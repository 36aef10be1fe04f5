import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { readStarred } from '../../../lib/store/editions';
import { saveList } from '../../../lib/store/lists';
import { countStarred, setMark } from '../../../lib/store/marks';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

describe('a mark', () => {
  it('is set and cleared beside the others', async () => {
    await setMark('2611.00001', 'starredAt', true, 10);
    await setMark('2611.00001', 'readAt', true, 20);
    await setMark('2611.00001', 'starredAt', false, 30);
    expect(await db.marks.get('2611.00001')).toEqual({ paperId: '2611.00001', readAt: 20, updatedAt: 30 });
    expect(await countStarred()).toBe(0);
  });

  it('keeps the moment it was first set', async () => {
    await setMark('2611.00001', 'readAt', true, 10);
    await setMark('2611.00001', 'readAt', true, 20);
    expect(await db.marks.get('2611.00001')).toMatchObject({ readAt: 10 });
  });
});

describe('the starred list', () => {
  it('shows the newest star first, and outlives every list', async () => {
    const list = {
      source: 'hf',
      day: '2026-11-24',
      fetchedAt: 1,
      papers: [makePaper('2611.00001'), makePaper('2611.00002')],
      droppedCount: 0,
    };
    await saveList(list);
    await setMark('2611.00001', 'starredAt', true, 10);
    await setMark('2611.00002', 'starredAt', true, 20);
    await saveList({ ...list, fetchedAt: 2 });
    expect((await readStarred()).papers.map(({ id }) => id)).toEqual(['2611.00002', '2611.00001']);
  });
});
