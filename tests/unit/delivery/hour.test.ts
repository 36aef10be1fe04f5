import { browser, fakeBrowser } from '#imports';
import { beforeEach, expect, it, vi } from 'vitest';
import { importBackup } from '../../../lib/backup/import';
import { deliver } from '../../../lib/delivery/deliver';
import { deliverNow, doExchange, doHistory, doHourly, doWaiting, resumeHistory } from '../../../lib/delivery/hour';
import { readCopyRow } from '../../../lib/store/copies';
import { db } from '../../../lib/store/db';
import { startHistory, stopHistory } from '../../../lib/store/jobs';
import { setMark } from '../../../lib/store/marks';
import { readState } from '../../../lib/store/meaning/state';
import { readRuns } from '../../../lib/store/runs';
import { readExchange } from '../../../lib/store/travels';
import { resetDatabase, watchDatabase } from '../store/database';
import { makeHistoryWorld } from './history-world';
import { makePaper, makeWorld, type TestWorld } from './world';

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await resetDatabase();
});

it('at an hourly check, what keeps failing keeps nothing else from its turn, and stands in the log', async () => {
  const world = makeWorld('2026-11-24T09:00[UTC]');
  world.lists.set('2026-11-24', [makePaper('2611.00001')]);
  await setMark('2611.00001', 'starredAt', true, 1);
  const restore = watchDatabase(({ call, table }) => {
    if (call === 'query' && table === 'batches') throw new Error('the index is damaged');
  });
  await doHourly(world);
  restore();
  expect(world.shown).toHaveLength(1);
  expect(await readCopyRow()).toHaveProperty('madeAt');
  expect(await readExchange()).toMatchObject({ starCount: 1 });
  const [run] = await readRuns(1);
  expect(run?.undone).toEqual({ tidyIndex: expect.stringContaining('the index is damaged') });
  // The delivery itself went well: neither badge nor back-off.
  expect(run).not.toHaveProperty('failure');
});

it.each<[name: string, table: string, act: (world: TestWorld) => Promise<void>]>([
  ['delivery', 'deliveries', deliverNow],
  ['exchange', 'exchanges', doExchange],
  ['history', 'jobs', () => doHistory()],
  ['history', 'jobs', () => resumeHistory()],
])('whoever began it, the %s that fails because of its %s stands in the log', async (name, broken, act) => {
  const world = makeWorld('2026-11-24T09:00[UTC]');
  await deliver('tick', world);
  const restore = watchDatabase(({ table }) => {
    if (table === broken) throw new Error('cannot be read');
  });
  await act(world);
  restore();
  expect((await readRuns(1))[0]?.undone).toEqual({ [name]: expect.stringContaining('cannot be read') });
});

it('an hourly check with nothing to do never goes through all papers, for which pages would wait', async () => {
  const world = makeWorld('2026-11-24T09:00[UTC]');
  const papers = Array.from({ length: 40 }, (_, n) => makePaper(`2611.${10_000 + n}`));
  world.lists.set('2026-11-24', papers);
  await doHourly(world);
  expect(await readState()).toMatchObject({ placed: papers.length });
  world.clock = world.clock.add({ hours: 1 });
  const gone: string[] = [];
  const restore = watchDatabase(({ call, table, isWhole }) => {
    if (isWhole) gone.push(`${call} ${table}`);
  });
  await doHourly(world);
  await db.papers.count();
  restore();
  // The last one is the test's own: what it looks for can be seen.
  expect(gone.filter((step) => step.endsWith(' papers'))).toEqual(['count papers']);
});

it('a browser that refuses the settings of an import does not keep old papers and the copy waiting', async () => {
  const world = makeWorld('2026-11-24T09:00[UTC]');
  world.lists.set('2026-11-24', [makePaper('2611.00001')]);
  vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error('storage.sync is away'));
  await setMark('2611.00001', 'starredAt', true, 1);
  await importBackup({ createdAt: 0, settings: { theme: 'dark' }, topics: [], marks: [], papers: [] }, true);
  await doHourly(world);
  expect(await readCopyRow()).toHaveProperty('madeAt');
  expect((await readRuns(1))[0]?.undone).toHaveProperty('finishImport');
});

it('what a page asks for is learnt while a history goes on, which may take hours', async () => {
  const world = makeHistoryWorld('2026-11-24T09:00[UTC]');
  const papers = Array.from({ length: 40 }, (_, n) => makePaper(`2611.${10_000 + n}`));
  world.lists.set('2026-11-24', papers);
  await deliver('tick', world);
  await startHistory(world.clock.epochMilliseconds);
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<never>();
  world.source = { ...world.source, list: () => (asked.resolve(), answer.promise) };
  const done = doWaiting(world, world);
  await asked.promise;
  await vi.waitUntil(async () => (await readState())?.placed === papers.length, 5_000);
  await stopHistory();
  answer.reject(new Error('too late'));
  await done;
});
