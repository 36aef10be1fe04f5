import { fakeBrowser, storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyDaily, MAX_COPY_BYTES } from '../../../lib/backup/daily-copy';
import { importBackup, undoLastImport } from '../../../lib/backup/import';
import { dropCopies, readEveryCopy, readLostCopy } from '../../../lib/backup/lost-copy';
import { readBackup } from '../../../lib/backup/read-backup';
import { printBackup } from '../../../lib/backup/write-backup';
import { saveSettings } from '../../../lib/save-settings';
import { readCopyRow } from '../../../lib/store/copies';
import { db } from '../../../lib/store/db';
import { saveList } from '../../../lib/store/lists';
import { setMark, setNote } from '../../../lib/store/marks';
import { makePaper } from '../delivery/world';
import { resetDatabase } from '../store/database';

const HOUR = 3600_000;
const NOW = 1_000 * 24 * HOUR;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await resetDatabase();
});

async function readCopied() {
  const { key } = (await readCopyRow())!;
  const copied = (await storage.getItem<{ text: string }>(`local:${key}`))?.text;
  const reading = readBackup(copied ?? '');
  if ('fault' in reading) throw new Error(`no copy: ${reading.fault}`);
  return reading.backup;
}

async function starStored(id: string): Promise<void> {
  await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers: [makePaper(id)], droppedCount: 0 });
  await setMark(id, 'starredAt', true, 5);
}

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

describe('a database that was lost', () => {
  beforeEach(async () => {
    await starStored('2611.00001');
    await setNote('2611.00001', 'Mine.', 6);
    await copyDaily(NOW);
    await resetDatabase();
  });

  const readLostMarks = async (): Promise<string[] | undefined> =>
    (await readLostCopy())?.backup.marks.map(({ paperId }) => paperId);

  async function restore(): Promise<void> {
    const { backup, keys } = (await readLostCopy())!;
    await importBackup(backup, true, 100, keys);
  }

  it('has its copy offered at once, and not written over, whatever the user does meanwhile', async () => {
    expect(await readLostCopy()).toMatchObject({ backup: { marks: [{ paperId: '2611.00001', note: 'Mine.' }] } });
    await starStored('2611.00007');
    await copyDaily(NOW + 99 * HOUR);
    expect(await readLostMarks()).toEqual(['2611.00001']);
  });

  it('is followed by one that has its own copies, so that a second loss costs nothing either', async () => {
    await starStored('2611.00007');
    await copyDaily(NOW + 2 * HOUR);
    expect((await readCopied()).marks).toMatchObject([{ paperId: '2611.00007' }]);
    await resetDatabase();
    expect(await readLostMarks()).toEqual(['2611.00007', '2611.00001']);
    await restore();
    expect(await db.marks.toCollection().primaryKeys()).toEqual(['2611.00001', '2611.00007']);
    expect(await db.papers.count()).toBe(2);
  });

  it('gets everything back from it', async () => {
    await restore();
    expect(await db.marks.toArray()).toMatchObject([{ paperId: '2611.00001', note: 'Mine.', starredAt: 5 }]);
    expect(await db.papers.count()).toBe(1);
    await copyDaily(NOW + 2 * HOUR);
    expect([await readLostCopy(), (await readCopyRow())?.madeAt]).toEqual([undefined, NOW + 2 * HOUR]);
  });

  it('is offered its copy again when that import is undone, and no more when it can be no longer', async () => {
    await restore();
    await undoLastImport(200);
    await copyDaily(NOW + 2 * HOUR);
    expect(await readLostMarks()).toEqual(['2611.00001']);
    await restore();
    await importBackup({ createdAt: 0, settings: {}, topics: [], marks: [], papers: [] }, true);
    await undoLastImport();
    expect(await readLostCopy()).toBeUndefined();
    expect(Object.keys(await storage.snapshot('local'))).toEqual([(await readCopyRow())?.key]);
  });

  it('keeps its copy when that import was undone, also while the browser refuses to put its settings back', async () => {
    await saveSettings({ theme: 'dark' });
    await restore();
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    expect(await undoLastImport(200)).toMatchObject({ areSettingsLate: true });
    await importBackup({ createdAt: 0, settings: {}, topics: [], marks: [], papers: [] }, true);
    expect(await readLostMarks()).toEqual(['2611.00001']);
  });

  it('is not asked about again when the copy is not wanted', async () => {
    await dropCopies((await readLostCopy())!.keys);
    expect(await readLostCopy()).toBeUndefined();
  });

  it('keeps the copy of a later version, and is offered it when that can be read', async () => {
    const [[key, value]] = Object.entries(await storage.snapshot('local')) as [[string, { text: string }]];
    await storage.setItem(`local:${key}`, { text: JSON.stringify({ ...JSON.parse(value.text), version: 99 }) });
    await starStored('2611.00007');
    await copyDaily(NOW + 2 * HOUR);
    expect(await readLostCopy()).toBeUndefined();
    expect(Object.keys(await storage.snapshot('local'))).toContain(key);
    await storage.setItem(`local:${key}`, value);
    expect(await readLostMarks()).toEqual(['2611.00001']);
  });

  it('with a copy that cannot be read is offered nothing', async () => {
    const [key] = Object.keys(await storage.snapshot('local'));
    for (const value of [{ nonsense: 1 }, { text: 'cut sho' }, { text: '{}' }, 7]) {
      await storage.setItem(`local:${key}`, value);
      await copyDaily(NOW + HOUR);
      expect(await readLostCopy()).toBeUndefined();
    }
  });
});
