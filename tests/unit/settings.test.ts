import { fakeBrowser, storage } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings, readSettings, saveSettings, watchSettings } from '../../lib/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are 08:30 from Monday to Friday at first', async () => {
    expect(await readSettings()).toMatchObject({ time: '08:30', weekdays: [1, 2, 3, 4, 5], notify: 'all' });
  });

  it('are kept in storage.sync, each change beside the others', async () => {
    await saveSettings({ time: '07:15' });
    await saveSettings({ weekdays: [6] });
    expect(await readSettings()).toMatchObject({ time: '07:15', weekdays: [6] });
    expect(await storage.getItem('sync:settings')).toMatchObject({ time: '07:15' });
  });

  it('keep each of two changes that are made at once, as by two pages', async () => {
    await Promise.all([saveSettings({ time: '07:15' }), saveSettings({ weekdays: [6] })]);
    expect(await readSettings()).toMatchObject({ time: '07:15', weekdays: [6] });
  });

  it('keep what a later version wrote, on this computer or another', async () => {
    const later = { version: 2, time: '07:15', theme: 'sepia', paper: { size: 'A4' } };
    await storage.setItem('sync:settings', later);
    await saveSettings({ hasKeys: false });
    expect(await storage.getItem('sync:settings')).toEqual({ ...later, hasKeys: false });
    expect(await readSettings()).toMatchObject({ time: '07:15', theme: 'system', hasKeys: false });
  });

  it('fall back one by one where they cannot be read', () => {
    expect(parseSettings({ time: '25:00', weekdays: [0, 9], theme: 'dark', unknown: 1 })).toEqual({
      ...defaultSettings,
      theme: 'dark',
    });
    expect(parseSettings('nonsense')).toEqual(defaultSettings);
    expect(parseSettings(null)).toEqual(defaultSettings);
  });

  it('tell who listens of each change', async () => {
    const heard: string[] = [];
    watchSettings((settings) => heard.push(settings.time));
    await saveSettings({ time: '06:00' });
    await saveSettings({ time: '05:00' });
    expect(heard).toEqual(['06:00', '05:00']);
  });
});
