import { browser, fakeBrowser } from '#imports';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { importBackup } from '../../../lib/backup/import';
import { deliver } from '../../../lib/delivery/deliver';
import {
  deliverNow,
  doAtStart,
  doExchange,
  doHistory,
  doHourly,
  doWaiting,
  resumeHistory,
} from '../../../lib/delivery/hour';
import type { Paper } from '../../../lib/paper/paper';
import { readCopyRow } from '../../../lib/store/copies';
import { db } from '../../../lib/store/db';
import { readEdition } from '../../../lib/store/editions';
import { startHistory, stopHistory } from '../../../lib/store/jobs';
import { setMark } from '../../../lib/store/marks';
import { readState } from '../../../lib/store/meaning/state';
import { readRuns } from '../../../lib/store/runs';
import { readExchange } from '../../../lib/store/travels';
import { nameItem } from '../../../lib/sync/items';
import { inventPapers } from '../relevance/papers.ts';
import { resetDatabase, watchDatabase } from '../store/database';
import { mean, saveMeaning } from '../store/meaning/topics';
import { makeHistoryWorld, type TestHistoryWorld } from './history-world';
import { makePaper, makeWorld, type TestWorld } from './world';

const DATE = '2026-11-24';

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

it.each<[name: string, act: (world: TestHistoryWorld) => Promise<void>]>([
  ['an hourly check', doHourly],
  ['a start', (world) => doAtStart('startup', world)],
  ['a delivery that was asked for', deliverNow],
  ['a history', doHistory],
  ['an exchange', doExchange],
  ['what a page asked for', (world) => doWaiting(world, world)],
])('after %s the badge speaks of what the topics have by then', async (_, act) => {
  const world = makeHistoryWorld(`${DATE}T09:00[UTC]`);
  const papers = [...inventPapers('agents', 30), ...inventPapers('flows', 30)];
  world.lists.set(
    DATE,
    papers.map(({ title, abstract }, n) => makePaper(`2611.${10_000 + n}`, { title, abstract })),
  );
  await deliver('tick', world);
  // Nobody says all of it, so that nothing is in the topic before meanings are learnt.
  await saveMeaning(mean('tool planner xyzzy'));
  await starElsewhere('2611.10000');
  let counted: number | undefined;
  world.refreshBadge = async () => {
    counted = (await readEdition(DATE)).topicIds.size;
  };
  await act(world);
  await expect.poll(() => counted, { timeout: 5_000 }).toBeGreaterThan(0);
});

it.each<[name: string, act: (world: TestHistoryWorld) => Promise<void>]>([
  ['an hourly check', doHourly],
  ['a start', (world) => doAtStart('startup', world)],
  ['an exchange', doExchange],
  ['what a page asked for', (world) => doWaiting(world, world)],
])('in %s nothing waits for the records of starred papers, and they are learnt from as well', async (_, act) => {
  const world = makeHistoryWorld(`${DATE}T09:00[UTC]`);
  const papers = Array.from({ length: 40 }, (_, n) => makePaper(`2611.${10_000 + n}`));
  world.lists.set(DATE, papers);
  await deliver('tick', world);
  await setMark('2601.00001', 'starredAt', true);
  await starElsewhere('2601.00002');
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  onTestFinished(() => answer.resolve());
  const paper = (id: string): Promise<Paper> => (asked.resolve(), answer.promise.then(() => makePaper(id)));
  world.source = { ...world.source, paper };
  const done = act(world);
  await asked.promise;
  await expect.poll(async () => (await readState())?.placed, { timeout: 5_000 }).toBe(papers.length);
  answer.resolve();
  await done;
  expect(await db.papers.count()).toBeGreaterThan(papers.length);
  expect((await readState())?.placed).toBe(await db.papers.count());
});

/** Another computer has starred a paper. */
function starElsewhere(id: string): Promise<void> {
  return browser.storage.sync.set({ [nameItem('marks', id)]: { v: 1, r: { [id]: Date.now().toString(36) } } });
}

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
  await expect.poll(async () => (await readState())?.placed, { timeout: 5_000 }).toBe(papers.length);
  await stopHistory();
  answer.reject(new Error('too late'));
  await done;
});
