import { browser } from '#imports';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doWork, learn } from '../../../lib/delivery/work';
import { db } from '../../../lib/store/db';
import { readRematchProgress } from '../../../lib/store/stale-topics';
import { resetDatabase } from '../store/database';
import { bring, mean, saveMeaning, storeSubjects } from '../store/meaning/topics';

beforeEach(resetDatabase);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Does something before each piece of the work. Returns how many there were so far. */
function beforeEachPiece(act: (count: number) => unknown): () => number {
  let count = 0;
  const request = navigator.locks.request.bind(navigator.locks) as (name: string, work: unknown) => Promise<unknown>;
  vi.spyOn(navigator.locks, 'request').mockImplementation(async (name: string, work: unknown) => {
    if (name === 'work') await act((count += 1));
    return request(name, work);
  });
  return () => count;
}

describe('the work that waits in the database', () => {
  it('ends while a history comes in, and every topic by meaning has had its turn', async () => {
    await storeSubjects();
    const ids = ['a', 'b', 'c', 'd'];
    for (const id of ids) await saveMeaning(mean('planner'), '', id);
    const countPieces = beforeEachPiece(async (count) => {
      if (count % 3 === 0 && count < 60) await bring('agents', 1, 10 + count);
    });
    await doWork();
    expect(countPieces()).toBeLessThan(30);
    expect((await db.matches.toArray()).map(({ topicId }) => topicId)).toEqual(ids);
    vi.restoreAllMocks();
    await doWork();
    expect(await readRematchProgress()).toEqual({ done: 4, total: 4 });
  });

  it('keeps the worker awake over a long series of short pieces, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const call = vi.spyOn(browser.runtime, 'getPlatformInfo').mockResolvedValue({} as never);
    beforeEachPiece(() => vi.advanceTimersByTime(15_000));
    await learn();
    expect(call).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
