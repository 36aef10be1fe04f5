import { fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describeFailure } from '../../../components/failure-words';
import { hidePaper, lastHidden, toggleMark } from '../../../components/marking';
import type { Backup } from '../../../lib/backup/backup';
import { importBackup } from '../../../lib/backup/import';
import { deliver } from '../../../lib/delivery/deliver';
import { continueHistory } from '../../../lib/delivery/history';
import { doHistory, doHourly } from '../../../lib/delivery/hour';
import { browserWorld } from '../../../lib/delivery/world';
import { databaseTrouble } from '../../../lib/live';
import { nameTrouble } from '../../../lib/store/connection';
import { db } from '../../../lib/store/db';
import { startHistory } from '../../../lib/store/jobs';
import type { TestHistoryWorld } from '../delivery/history-world';
import { resetDatabase, watchDatabase } from '../store/database';
import { expectUnharmed, expectWhole, remember } from './invariants';
import { makeOwn, makeWorkPaper, makeWorkWorld, wake } from './work-world';

let world: TestHistoryWorld;

beforeEach(async () => {
  await resetDatabase();
  world = makeWorkWorld();
  await makeOwn();
});

/** Leaves no room for these tables, or for any. Returns how to make room. */
function fillDisk(tables?: string[]): () => void {
  return watchDatabase(({ call, table }) => {
    if (call !== 'mutate' || tables?.includes(table) === false) return;
    throw new DOMException('There is no room.', 'QuotaExceededError');
  });
}

async function expectNextTickCompletes(when: string): Promise<void> {
  const memory = await remember();
  world.clock = world.clock.add({ hours: 1 });
  await wake(world);
  await expectUnharmed(memory, world, when);
  await expectWhole(world, when);
  expect(world.shown).toHaveLength(1);
}

describe('a full disk', () => {
  it('while papers are stored is said in words, leaves nothing half stored, and the next tick delivers', async () => {
    const makeRoom = fillDisk(['papers']);
    await deliver('tick', world);
    makeRoom();
    const run = (await db.runs.toCollection().last())!;
    expect(run.failure?.kind).toBe('storage');
    expect(describeFailure(run.failure!)).toMatch(/could not be written .*QuotaExceeded.* Is the disk full\?/);
    for (const table of [db.papers, db.lists, db.facts, db.batches]) expect(await table.count(), table.name).toBe(0);
    await expectNextTickCompletes('after a full disk');
  });

  it('that takes not even a line of the log is said by the badge', async () => {
    const show = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
    world.refreshBadge = browserWorld.refreshBadge;
    const makeRoom = fillDisk();
    await expect(deliver('tick', world)).rejects.toThrow(/Quota/);
    expect(show).toHaveBeenLastCalledWith({ text: '!' });
    await doHourly(world);
    makeRoom();
    // What is done beside a delivery, and counted after it, does not take the sign away.
    await doHistory(world);
    expect(show).toHaveBeenLastCalledWith({ text: '!' });
    await expectNextTickCompletes('after a full disk');
    expect(show).not.toHaveBeenLastCalledWith({ text: '!' });
    show.mockRestore();
  });

  it('while the history comes is noted, and the history goes on when there is room', async () => {
    await wake(world);
    await startHistory(1);
    const makeRoom = fillDisk(['papers']);
    await continueHistory(world);
    makeRoom();
    // No list's fault: none is given up for it.
    expect(await db.jobs.get('history')).toMatchObject({ state: 'running', failure: { kind: 'storage' }, tries: {} });
    await expectNextTickCompletes('after a full disk');
  });

  it('while a backup is imported leaves everything as it was, and the same import succeeds when there is room', async () => {
    await wake(world);
    const own = async () => [await db.marks.toArray(), await db.topics.toArray(), await db.papers.count()];
    const before = await own();
    const backup: Backup = {
      createdAt: 0,
      settings: {},
      topics: [],
      marks: [{ paperId: '2300.19999', starredAt: 1, updatedAt: 1 }],
      papers: [makeWorkPaper(9999)],
    };
    const makeRoom = fillDisk(['papers']);
    const error: unknown = await importBackup(backup, false).catch((reason: unknown) => reason);
    makeRoom();
    expect(nameTrouble(error)).toBe('full');
    expect(await own()).toEqual(before);
    await importBackup(backup, false);
    expect(await db.marks.get('2300.19999')).toMatchObject({ starredAt: 1 });
    expect(await db.papers.count()).toBe((before[2] as number) + 1);
  });

  it('while a star is set: it is not there, it is said, and the next one that succeeds takes the words away', async () => {
    await wake(world);
    const { id } = makeWorkPaper(8);
    const makeRoom = fillDisk();
    toggleMark(id, 'starredAt', undefined);
    await expect.poll(() => databaseTrouble.value?.kind).toBe('full');
    expect(await db.marks.get(id)).toBeUndefined();

    hidePaper(id, 'Hidden');
    await expect.poll(() => databaseTrouble.value?.kind).toBe('full');
    expect(lastHidden.value).toBeUndefined();

    makeRoom();
    toggleMark(id, 'starredAt', undefined);
    await expect.poll(() => databaseTrouble.value).toBeUndefined();
    expect(await db.marks.get(id)).toMatchObject({ paperId: id });
  });
});
