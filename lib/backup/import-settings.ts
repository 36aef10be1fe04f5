import { saveSettings } from '../save-settings';
import { readSettings, readSettingsChange, type Settings } from '../settings';
import { readImport, settleImport } from '../store/imports';

/** The settings that an import changes, and no others: each as it is and as it will be. */
export interface SettingsChange {
  before: Partial<Settings>;
  after: Partial<Settings>;
  /** The backup keeps papers for a shorter time. That is not taken over: the next check would remove some for good. */
  keepsLonger: boolean;
}

/** From the shortest on. */
const LENGTHS: Settings['keeps'][] = ['days90', 'year', 'all'];

/** What of a backup's settings is taken over. */
export function planSettings(current: Settings, wanted: Partial<Settings>): SettingsChange {
  const keepsLonger = wanted.keeps !== undefined && LENGTHS.indexOf(wanted.keeps) < LENGTHS.indexOf(current.keeps);
  const names = (Object.keys(wanted) as (keyof Settings)[]).filter(
    (name) => !isSame(current[name], wanted[name]) && !(name === 'keeps' && keepsLonger),
  );
  return { before: pick(current, names), after: pick(wanted, names), keepsLonger };
}

/**
 * Completes an import, or its undoing, whose settings were not written yet. One that was changed since is left alone:
 * returns how many those are. Costs next to nothing where there is nothing to do.
 */
export function finishImport(): Promise<number> {
  return navigator.locks.request('backup', writeSettings);
}

async function writeSettings(): Promise<number> {
  const row = await readImport();
  if (!row?.settings || !row.hasUnwrittenSettings) return 0;
  const [before, after] = [row.settings.before, row.settings.after].map((part) => readSettingsChange({ ...part }));
  const [from = {}, to = {}] = row.state === 'done' ? [before, after] : [after, before];
  const current = await readSettings();
  const names = Object.keys(to) as (keyof Settings)[];
  const unchanged = names.filter((name) => isSame(current[name], from[name]));
  if (unchanged.length > 0) await saveSettings(pick(to, unchanged));
  await settleImport();
  return names.filter((name) => !unchanged.includes(name) && !isSame(current[name], to[name])).length;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function pick(settings: Partial<Settings>, names: (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}
