import { readSettings, type Settings } from '../settings';
import { applyImport, previewImport, readImport, type ImportCounts } from '../store/imports';
import { undoImport, type UndoneImport } from '../store/undo-import';
import type { Backup } from './backup';
import { finishImport, planSettings, type SettingsChange } from './import-settings';
import { dropCopies, listImportedCopies } from './lost-copy';

/** What an import would do, or did. */
export interface ImportSummary extends ImportCounts, Pick<SettingsChange, 'keepsLonger'> {
  /** The settings that are other ones afterwards. */
  changedSettings: (keyof Settings)[];
}

/** What an import did. */
export interface ImportOutcome extends ImportSummary {
  /** The browser did not take the settings: they follow at a later check. */
  areSettingsLate: boolean;
}

/** What came of undoing. */
export interface UndoOutcome extends UndoneImport, Pick<ImportOutcome, 'areSettingsLate'> {
  /** Settings that were changed since, and stay as they are. */
  leftSettings: number;
}

/** What {@link importBackup} would do now. Changes nothing. */
export async function previewBackup(backup: Backup, now = Date.now(), copyKeys: string[] = []): Promise<ImportSummary> {
  const { settings, ...part } = backup;
  const [counts, before] = await Promise.all([previewImport({ ...part, copyKeys }, now), readSettings()]);
  return summarize(counts, planSettings(before, settings));
}

/**
 * Imports a backup: the newer mark and topic wins, no note is lost; of a lost database all of both marks is kept. All
 * that lies in the database is one transaction, all or nothing; the settings, which do not, are written after it, and by
 * {@link finishImport} if this is cut short.
 * `copyKeys` say which copies of a lost database these are: they are kept as long as the import can be undone.
 */
export async function importBackup(
  backup: Backup,
  takesSettings: boolean,
  now = Date.now(),
  copyKeys: string[] = [],
): Promise<ImportOutcome> {
  // What the import before this one, or its undoing, has still to write would be lost with its row.
  await finishNow();
  const change = planSettings(await readSettings(), takesSettings ? backup.settings : {});
  const { marks, topics, papers } = backup;
  const last = await readImport();
  const counts = await applyImport({ marks, topics, papers, settings: change, copyKeys }, now);
  // What brought in these can be undone no longer. Where they do not go, they are offered once more.
  await dropCopies(listImportedCopies(last).filter((key) => !copyKeys.includes(key))).catch(() => undefined);
  const { areSettingsLate } = await finishNow();
  return { ...summarize(counts, change), areSettingsLate };
}

/** Takes the last import back, once. Undefined where there is nothing to undo. */
export async function undoLastImport(now = Date.now()): Promise<UndoOutcome | undefined> {
  const undone = await undoImport(now);
  return undone && { ...undone, ...(await finishNow()) };
}

/** What lies in the database is done, whatever the browser says to the settings. */
async function finishNow(): Promise<Pick<UndoOutcome, 'areSettingsLate' | 'leftSettings'>> {
  try {
    return { leftSettings: await finishImport(), areSettingsLate: false };
  } catch {
    return { leftSettings: 0, areSettingsLate: true };
  }
}

function summarize(counts: ImportCounts, { after, keepsLonger }: SettingsChange): ImportSummary {
  return { ...counts, changedSettings: Object.keys(after) as (keyof Settings)[], keepsLonger };
}
