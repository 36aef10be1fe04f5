import { setTimeout } from 'node:timers/promises';
import { fakeBrowser, storage } from '#imports';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveSettings } from '../../lib/save-settings';
import { defaultSettings, parseSettings, readSettings, watchSettings } from '../../lib/settings';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

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

  it('keep the later of two changes, whichever of them gets the lock first', async () => {
    const isLate = setTimeout(50);
    holdLocks(isLate, undefined);
    await Promise.all([saveSettings({ time: '07:01' }), saveSettings({ time: '07:15' })]);
    expect(await readSettings()).toMatchObject({ time: '07:15' });
  });

  it('are shown with the latest change while an older one is heard of', async () => {
    vi.resetModules();
    const { settings } = await import('../../components/settings');
    const { changeSettings } = await import('../../components/saving');
    const isHeard = Promise.withResolvers<void>();
    const shown: unknown[] = [];
    watchSettings(() => {
      shown.push(settings.value?.weekdays);
      isHeard.resolve();
    });
    holdLocks(undefined, isHeard.promise);
    changeSettings({ weekdays: [6] });
    changeSettings({ weekdays: [6, 7] });
    await vi.waitFor(async () => expect(await readSettings()).toMatchObject({ weekdays: [6, 7] }));
    expect(shown).toEqual([
      [6, 7],
      [6, 7],
    ]);
  });

  it('keep a change that follows one which could not be written', async () => {
    vi.spyOn(navigator.locks, 'request').mockRejectedValueOnce(new Error('no room'));
    await expect(saveSettings({ time: '07:01' })).rejects.toThrow('no room');
    await saveSettings({ time: '07:15' });
    expect(await readSettings()).toMatchObject({ time: '07:15' });
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

/** The first lock that is asked for is asked for once the first of these is done, the second once the second is. */
function holdLocks(...holds: (Promise<void> | undefined)[]): void {
  const { locks } = navigator;
  const request = locks.request.bind(locks) as (name: string, run: () => Promise<unknown>) => Promise<unknown>;
  vi.spyOn(locks, 'request').mockImplementation((async (name: string, run: () => Promise<unknown>) => {
    await holds.shift();
    return request(name, run);
  }) as typeof locks.request);
}
