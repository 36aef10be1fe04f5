import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { ARCHIVE, type StoredPaper } from '../../../lib/store/rows';
import { readStoredDays, readTrends } from '../../../lib/store/trends';
import { addPapers, createCounts } from '../../../lib/trends/counts';
import { findPeriod, findWindows } from '../../../lib/trends/period';
import { readItem } from '../../../lib/sources/huggingface-item';
import { generatePapers } from '../../feed/generator.ts';
import { resetDatabase, watchDatabase } from './database';

const papers = generatePapers(600).flatMap(({ day, items }) =>
  items.flatMap((item): StoredPaper[] => {
    const paper = readItem(item, day);
    return paper ? [{ ...paper, edition: ARCHIVE, votes: [[0, paper.upvotes]] }] : [];
  }),
);

/** Fetched by themselves: their days are not those of lists. */
const STARRED_PAGES = ['2017-06-12', papers[99]!.listedOn, '2026-12-31'].map((listedOn, i): StoredPaper => {
  return { ...papers[0]!, id: `1706.0000${i}`, listedOn, isUnlisted: true };
});

beforeEach(resetDatabase);

describe('the trends of a full database', () => {
  it.each(['quarter', 'all'] as const)('are those of all papers at once (%s)', async (span) => {
    const { period, windows } = await fill(span);
    const expected = createCounts();
    addPapers(expected, papers, period, windows);
    const counts = await readTrends(period, windows, { onProgress: () => {}, signal: new AbortController().signal });
    expect(counts).toEqual(expected);
    expect(counts.days.size).toBeGreaterThan(10);
  });

  it('are read a few days at a time, and say how far they are', async () => {
    const { period, windows } = await fill('all');
    let reads = 0;
    const shares: number[] = [];
    const stop = watchDatabase(() => (reads += 1));
    const signal = new AbortController().signal;
    await readTrends(period, windows, { onProgress: (share) => shares.push(share), signal });
    stop();
    expect(reads).toBe(shares.length);
    expect(reads).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('stop when nobody wants them any more', async () => {
    const { period, windows } = await fill('all');
    const stop = new AbortController();
    let steps = 0;
    const onProgress = (): void => {
      steps += 1;
      stop.abort(new Error('enough'));
    };
    await expect(readTrends(period, windows, { onProgress, signal: stop.signal })).rejects.toThrow('enough');
    expect(steps).toBe(1);
  });
});

describe('an empty database', () => {
  it('has no first and no last day', async () => {
    expect(await readStoredDays()).toBeUndefined();
  });
});

async function fill(span: 'quarter' | 'all') {
  await db.papers.bulkPut([...papers, ...STARRED_PAGES]);
  const stored = await readStoredDays();
  expect(stored).toEqual({ first: papers[0]?.listedOn, last: papers.at(-1)?.listedOn });
  return { period: findPeriod(span, stored!), windows: findWindows(stored!.last) };
}
