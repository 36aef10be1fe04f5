import { expect } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';
import { saveList } from '../../../lib/store/lists';
import { findPapers } from '../../../lib/store/search';
import { parseFilter } from '../../../lib/topics/parse';

/** Stores papers as one list of a day. */
export function store(papers: Paper[], day = '2026-11-24', fetchedAt = 1): Promise<unknown> {
  return saveList({
    source: 'hf',
    day,
    fetchedAt,
    papers: papers.map((paper) => ({ ...paper, listedOn: day })),
    droppedCount: 0,
  });
}

/** The ids of all that is found, in order. */
export async function find(query: string, order: 'rank' | 'date' | 'votes' = 'rank'): Promise<string[]> {
  const { total, papers } = await findPapers(parseFilter(query), { order, offset: 0, limit: 1000 });
  expect(total).toBe(papers.length);
  return papers.map((paper) => paper.id);
}
