import { browser, fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { importBackup, previewBackup, undoLastImport } from '../../../lib/backup/import';
import { finishImport } from '../../../lib/backup/import-settings';
import { saveSettings } from '../../../lib/save-settings';
import { readSettings } from '../../../lib/settings';
import { resetDatabase } from '../store/database';
import { makeBackup } from './profile';

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
});

describe('importing settings', () => {
  it('leaves the settings alone where it is told to', async () => {
    const backup = makeBackup({ settings: { time: '06:00' } });
    expect(await previewBackup(backup)).toMatchObject({ changedSettings: ['time'] });
    await importBackup(backup, false);
    expect(await readSettings()).toMatchObject({ time: '08:30' });
    await importBackup(backup, true);
    expect(await readSettings()).toMatchObject({ time: '06:00' });
    await undoLastImport();
    expect(await readSettings()).toMatchObject({ time: '08:30' });
  });

  it('never keeps papers for a shorter time because of a backup, and says so', async () => {
    const backup = makeBackup({ settings: { keeps: 'year', theme: 'dark' } });
    expect(await previewBackup(backup)).toMatchObject({ changedSettings: ['theme'], keepsLonger: true });
    await importBackup(backup, true);
    expect(await readSettings()).toMatchObject({ keeps: 'all', theme: 'dark' });
    await saveSettings({ keeps: 'days90' });
    expect(await previewBackup(backup)).toMatchObject({ changedSettings: ['keeps'], keepsLonger: false });
    await importBackup(backup, true);
    expect(await readSettings()).toMatchObject({ keeps: 'year' });
  });

  it('is done although the browser refuses the settings, which follow later', async () => {
    const backup = makeBackup({ settings: { theme: 'dark' }, marks: [{ paperId: '1.1', starredAt: 1, updatedAt: 1 }] });
    vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    expect(await importBackup(backup, true)).toMatchObject({ newMarks: 1, areSettingsLate: true });
    expect(await readSettings()).toMatchObject({ theme: 'system' });
    await saveSettings({ time: '07:00' });
    await finishImport();
    expect(await readSettings()).toMatchObject({ theme: 'dark', time: '07:00' });
    vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    expect(await undoLastImport()).toMatchObject({ areSettingsLate: true });
    await finishImport();
    expect(await readSettings()).toMatchObject({ theme: 'system', time: '07:00' });
  });

  it('first writes what an earlier import or its undoing has left to be written', async () => {
    const refuseOnce = () => vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('refused'));
    refuseOnce();
    await importBackup(makeBackup({ settings: { theme: 'dark' } }), true);
    await importBackup(makeBackup({ settings: { badge: 'none' } }), true);
    expect(await readSettings()).toMatchObject({ theme: 'dark', badge: 'none' });
    refuseOnce();
    await undoLastImport();
    await importBackup(makeBackup(), true);
    expect(await readSettings()).toMatchObject({ theme: 'dark', badge: 'unread' });
  });

  it('that was cut short writes no setting over one that was changed since', async () => {
    vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('killed'));
    await importBackup(makeBackup({ settings: { theme: 'dark', time: '06:00' } }), true);
    await saveSettings({ theme: 'light' });
    expect(await finishImport()).toBe(1);
    expect(await readSettings()).toMatchObject({ theme: 'light', time: '06:00' });
    expect(await finishImport()).toBe(0);
  });
});
