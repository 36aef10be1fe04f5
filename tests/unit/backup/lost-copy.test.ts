import { fakeBrowser, storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyDaily } from '../../../lib/backup/daily-copy';
import { importBackup, undoLastImport } from '../../../lib/backup/import';
import { dropCopies, readLostCopy } from '../../../lib/backup/lost-copy';
import { saveSettings } from '../../../lib/save-settings';
import { readCopyRow } from '../../../lib/store/copies';
import { db } from '../../../lib/store/db';
import { setNote } from '../../../lib/store/notes';
import { resetDatabase } from '../store/database';
import { HOUR, NOW, readCopied, starStored } from './copying';

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await resetDatabase();
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

  it('says how much of its copy could not be read', async () => {
    const [[key, value]] = Object.entries(await storage.snapshot('local')) as [[string, { text: string }]];
    const copy = JSON.parse(value.text) as { marks: object[] };
    await storage.setItem(`local:${key}`, { text: JSON.stringify({ ...copy, marks: [...copy.marks, { bad: 1 }] }) });
    await storage.setItem('local:copy-older', { text: JSON.stringify({ ...copy, createdAt: 1, topics: [7, 8] }) });
    expect(await readLostCopy()).toMatchObject({ droppedCount: 3 });
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
