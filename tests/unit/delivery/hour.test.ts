import { browser, fakeBrowser } from '#imports';
import { beforeEach, expect, it, vi } from 'vitest';
import { importBackup } from '../../../lib/backup/import';
import { doHourly } from '../../../lib/delivery/hour';
import { readCopyRow } from '../../../lib/store/copies';
import { setMark } from '../../../lib/store/marks';
import { readRuns } from '../../../lib/store/runs';
import { readExchange } from '../../../lib/store/travels';
import { resetDatabase, watchDatabase } from '../store/database';
import { makePaper, makeWorld } from './world';

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
