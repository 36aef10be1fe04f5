import { parseSettings, readSettings, saveSettings, type Settings } from '../settings';
import { applyImport, previewImport, readImport, settleImport, undoImport } from '../store/imports';
import type { ImportCounts, UndoneImport } from '../store/imports';
import type { Backup } from './backup';

/** What an import would do, or did. */
export interface ImportSummary extends ImportCounts {
  /** The settings that are other ones afterwards. */
  changedSettings: (keyof Settings)[];
}

/** What importing a backup would do now. Changes nothing. */
export async function previewBackup(backup: Backup, now = Date.now()): Promise<ImportSummary> {
  const { settings, ...part } = backup;
  const [counts, before] = await Promise.all([previewImport(part, now), readSettings()]);
  return { ...counts, changedSettings: listChanged(before, settings) };
}

/**
 * Imports a backup: the newer mark and topic wins, no note is lost. All that lies in the database is one transaction,
 * all or nothing; the settings, which do not, are written after it, and by {@link finishImport} if this is cut short.
 */
export async function importBackup(backup: Backup, takesSettings: boolean, now = Date.now()): Promise<ImportSummary> {
  const before = await readSettings();
  const changedSettings = takesSettings ? listChanged(before, backup.settings) : [];
  const { marks, topics, papers } = backup;
  const settings = { before, after: { ...before, ...backup.settings } };
  const counts = await applyImport({ marks, topics, papers, ...(changedSettings.length > 0 && { settings }) }, now);
  await finishImport();
  return { ...counts, changedSettings };
}

/** Takes the last import back, once. Undefined where there is nothing to undo. */
export async function undoLastImport(now = Date.now()): Promise<UndoneImport | undefined> {
  const undone = await undoImport(now);
  await finishImport();
  return undone;
}

/** Completes an import, or its undoing, whose settings were not written any more. Costs next to nothing otherwise. */
export function finishImport(): Promise<void> {
  return navigator.locks.request('backup', writeSettings);
}

async function writeSettings(): Promise<void> {
  const row = await readImport();
  if (!row?.unwrittenSettings) return;
  await saveSettings(parseSettings(row.unwrittenSettings));
  await settleImport();
}

function listChanged(before: Settings, after: Partial<Settings>): (keyof Settings)[] {
  const names = Object.keys(after) as (keyof Settings)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
