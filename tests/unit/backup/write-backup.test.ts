import { fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '../../../lib/backup/backup';
import { importBackup } from '../../../lib/backup/import';
import { readBackup } from '../../../lib/backup/read-backup';
import { writeBackup } from '../../../lib/backup/write-backup';
import { deliver } from '../../../lib/delivery/deliver';
import { readSettings } from '../../../lib/settings';
import { db } from '../../../lib/store/db';
import { readTopicsOf } from '../../../lib/store/matches';
import { matchNextTopic } from '../../../lib/store/rematch';
import { makePaper, makeWorld } from '../delivery/world';
import { resetDatabase } from '../store/database';
import { readState, withoutMoments, makeProfile } from './profile';

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
});

async function readWritten(now = 5): Promise<Backup> {
  const reading = readBackup(await writeBackup(now));
  if ('fault' in reading) throw new Error(reading.fault);
  expect(reading.droppedCount).toBe(0);
  return reading.backup;
}

describe('a backup', () => {
  it('has everything of the user’s, and the papers that it is about', async () => {
    await makeProfile();
    const backup = await readWritten();
    expect(backup.marks).toEqual(await db.marks.toArray());
    expect(backup.topics).toEqual(await db.topics.toArray());
    expect(backup.settings).toEqual(await readSettings());
    expect(backup.papers).toEqual([makePaper('2611.00001'), makePaper('2611.00002')]);
  });

  it('brings everything back into an empty profile, found and matched, and never announced', async () => {
    await makeProfile();
    const backup = await readWritten();
    const before = await readState();
    await resetDatabase();
    fakeBrowser.reset();
    await importBackup(backup, true, 100);
    while (await matchNextTopic());
    const after = await readState();
    expect(withoutMoments({ ...after, papers: [], found: [] })).toEqual(
      withoutMoments({ ...before, papers: [], found: [] }),
    );
    expect(after.found).toEqual(['2611.00001', '2611.00002']);
    expect([...(await readTopicsOf(await db.papers.toArray())).keys()]).toEqual([]);

    const world = makeWorld('2026-11-24T09:00[UTC]');
    world.lists.set('2026-11-24', [makePaper('2611.00001'), makePaper('2611.00002')]);
    await deliver('tick', world);
    expect(world.shown).toEqual([]);
    expect((await db.papers.toArray()).map(({ edition }) => edition)).toEqual(['archive', 'archive']);
  });

  it('that was imported changes nothing the second time', async () => {
    await makeProfile();
    const backup = await readWritten();
    const before = await readState();
    const {
      changedSettings,
      keepsLonger: _,
      areSettingsLate: _late,
      ...counts
    } = await importBackup(backup, true, 100);
    expect(changedSettings).toEqual([]);
    expect({ ...counts, sameMarks: 0 }).toEqual({
      newMarks: 0,
      changedMarks: 0,
      joinedNotes: 0,
      sameMarks: 0,
      newTopics: 0,
      changedTopics: 0,
      leftTopics: 0,
      newPapers: 0,
    });
    expect(await readState()).toEqual(before);
  });
});
