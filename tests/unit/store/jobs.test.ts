import { beforeEach, describe, expect, it } from 'vitest';
import {
  finishHistory,
  noteDay,
  noteFailure,
  pauseHistory,
  readHistory,
  resumeHistory,
  startHistory,
  stopHistory,
} from '../../../lib/store/jobs';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

describe('the history’s row', () => {
  it('is not there before it was started, and nothing that comes late makes one', async () => {
    await pauseHistory();
    await noteDay({ doneCount: 3 });
    await noteFailure({ kind: 'server', detail: '500' }, 9, '2023-05-04');
    await finishHistory();
    expect(await readHistory()).toBeUndefined();
    await startHistory(7);
    expect(await readHistory()).toMatchObject({ state: 'running', startedAt: 7, doneCount: 0 });
    await stopHistory();
    await noteDay({ doneCount: 4 });
    expect(await readHistory()).toBeUndefined();
  });

  it('is paused only while it runs, and goes on only where it was paused', async () => {
    await startHistory();
    await finishHistory();
    await pauseHistory();
    await resumeHistory();
    expect(await readHistory()).toMatchObject({ state: 'done' });
  });

  it('counts failures until a day comes, but not those of which nobody was asked, and how often each day failed for longer', async () => {
    await startHistory();
    await noteFailure({ kind: 'server', detail: '500' }, 90, '2023-05-04');
    await noteFailure({ kind: 'offline', detail: '' }, 95);
    expect(await readHistory()).toMatchObject({ failureStreak: 1, retryAt: 95, failure: { kind: 'offline' } });
    await noteDay({ doneCount: 1 });
    const job = await readHistory();
    expect(job).toMatchObject({ failureStreak: 0, doneCount: 1, tries: { '2023-05-04': 1 } });
    expect([job?.retryAt, job?.failure]).toEqual([undefined, undefined]);
  });

  it('keeps the source’s own wish to wait when the user lets it go on', async () => {
    await startHistory();
    for (const retryAt of [undefined, 95]) {
      await noteFailure({ kind: 'rate-limit', detail: '429', ...(retryAt && { retryAt }) }, 95);
      await pauseHistory();
      await resumeHistory();
      expect((await readHistory())?.retryAt).toBe(retryAt);
    }
  });
});
