import { fakeBrowser, storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyDaily, MAX_COPY_BYTES } from '../../../lib/backup/daily-copy';
import { readEveryCopy, readLostCopy } from '../../../lib/backup/lost-copy';
import { readBackup } from '../../../lib/backup/read-backup';
import { printBackup } from '../../../lib/backup/write-backup';
import { readCopyRow } from '../../../lib/store/copies';
import { db } from '../../../lib/store/db';
import { saveList } from '../../../lib/store/lists';
import { setMark } from '../../../lib/store/marks';
import { makePaper } from '../delivery/world';
import { resetDatabase } from '../store/database';
import { HOUR, NOW, readCopied, starStored } from './copying';

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await resetDatabase();
});

describe('the daily copy', () => {
  it('can be had as a file while the database cannot be opened', async () => {
    await starStored('2611.00001');
    await copyDaily(NOW);
    db.close({ disableAutoOpen: true });
    const copy = (await readEveryCopy())!;
    const marks = [expect.objectContaining({ paperId: '2611.00001', starredAt: 5 })];
    const backup = expect.objectContaining({ createdAt: NOW, marks, papers: copy.papers });
    expect(readBackup(printBackup(copy))).toEqual({ backup, droppedCount: 0 });
    expect(copy.papers).toHaveLength(1);
    await db.open();
  });

  it('is made once a day, with the papers, and says so in the database', async () => {
    await starStored('2611.00001');
    await copyDaily(NOW);
    expect(await readCopied()).toMatchObject({
      marks: [{ paperId: '2611.00001' }],
      papers: [{ title: 'Paper 2611.00001' }],
    });
    expect(await readCopyRow()).toMatchObject({ madeAt: NOW, hasPapers: true });
    await setMark('2611.00002', 'starredAt', true, 6);
    await copyDaily(NOW + 23 * HOUR);
    expect((await readCopied()).marks).toHaveLength(1);
    await copyDaily(NOW + 24 * HOUR);
    expect((await readCopied()).marks).toHaveLength(2);
    expect(await readLostCopy()).toBeUndefined();
  });

  it('is made at once when the last one is from the future', async () => {
    await starStored('2611.00001');
    await copyDaily(NOW + 9000 * HOUR);
    await setMark('2611.00002', 'starredAt', true, 6);
    await copyDaily(NOW);
    expect(await readCopyRow()).toMatchObject({ madeAt: NOW });
  });

  it('is not made of nothing', async () => {
    await copyDaily(NOW);
    expect(await storage.snapshot('local')).toEqual({});
  });

  it('leaves the papers out where they find no room, and says that it is too large where the rest finds none', async () => {
    await starStored('2611.00001');
    const papers = Array.from({ length: 500 }, (_, i) =>
      makePaper(`2610.${10_000 + i}`, { abstract: 'x'.repeat(20_000) }),
    );
    await saveList({ source: 'hf', day: '2026-11-23', fetchedAt: 1, papers, droppedCount: 0 });
    await db.marks.bulkPut(papers.map(({ id }) => ({ paperId: id, starredAt: 1, updatedAt: 1 })));
    await copyDaily(NOW);
    expect(await readCopyRow()).toMatchObject({ hasPapers: false });
    expect((await readCopied()).marks).toHaveLength(501);
    expect((await readCopied()).papers).toEqual([]);
    expect((await readCopyRow())!.bytes).toBeLessThan(MAX_COPY_BYTES);

    await db.marks.bulkPut(papers.map(({ id }) => ({ paperId: id, note: 'x'.repeat(20_000), updatedAt: 2 })));
    await copyDaily(NOW + 24 * HOUR);
    expect(await readCopyRow()).toMatchObject({ failure: 'too-large', madeAt: NOW });
    expect((await readCopied()).marks[1]).not.toHaveProperty('note');
  });

  it('that the browser refuses is said, and tried again', async () => {
    await starStored('2611.00001');
    const full = new Error('QUOTA_BYTES quota exceeded');
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(full).mockRejectedValueOnce(full);
    await copyDaily(NOW);
    expect(await readCopyRow()).toMatchObject({ failure: 'refused' });
    // Without its papers it is smaller.
    set.mockRejectedValueOnce(full);
    await copyDaily(NOW);
    expect(await readCopyRow()).toMatchObject({ madeAt: NOW, hasPapers: false });
    await db.copies.put({ ...(await readCopyRow())!, madeAt: 0 });
    await copyDaily(NOW + HOUR);
    expect(await readCopyRow()).toEqual({
      id: 'daily',
      key: expect.stringMatching(/^copy-/),
      madeAt: NOW + HOUR,
      hasPapers: true,
      bytes: expect.any(Number),
    });
  });
});
