import { formatCount, formatMoment } from '../../components/format';
import { formatMegabytes } from '../../components/format-figures';
import type { ImportOutcome, ImportSummary, UndoOutcome } from '../../lib/backup/import';
import type { BackupFault } from '../../lib/backup/read-backup';
import { parseSettings, type Settings } from '../../lib/settings';
import type { CopyRow } from '../../lib/store/rows';
import { say, sayCount } from '../../lib/words';
import { describeSettings } from './setting-words';

/** Why a file is not imported. */
export function describeFault(fault: BackupFault): string {
  switch (fault) {
    case 'too-large':
      return say('backupTooLarge');
    case 'unreadable':
      return say('backupUnreadable');
    case 'no-json':
      return say('backupCutShort');
    case 'foreign':
      return say('backupForeign');
    case 'later-version':
      return say('backupNewer');
  }
}

/** What an import does, line by line; what it does not do is left out. */
export function listEffects(
  settings: Partial<Settings>,
  summary: ImportSummary,
  droppedCount: number,
): [label: string, value: string][] {
  const rows: [label: string, count: number][] = [
    [say('importNewMarks'), summary.newMarks],
    [say('importChangedMarks'), summary.changedMarks],
    [say('importJoinedNotes'), summary.joinedNotes],
    [say('importSameMarks'), summary.sameMarks],
    [say('importNewTopics'), summary.newTopics],
    [say('importChangedTopics'), summary.changedTopics],
    [say('importLeftTopics'), summary.leftTopics],
    [say('importNewPapers'), summary.newPapers],
    [say('importDropped'), droppedCount],
  ];
  const effects = rows
    .filter(([, count]) => count > 0)
    .map(([label, count]): [string, string] => [label, formatCount(count)]);
  const changed = describeSettings(parseSettings(settings), summary.changedSettings);
  return changed === '' ? effects : [...effects, [say('importSettings'), changed]];
}

/** What an import has done. */
export function describeImported(summary: ImportOutcome): string {
  const marks = sayCount('importedMarks', summary.newMarks + summary.changedMarks);
  return joinWords([marks, say('importUndoable'), sayLate(summary)]);
}

/** What came of undoing. */
export function describeUndone(undone: UndoOutcome): string {
  const leftCount = undone.leftMarks + undone.leftTopics + undone.leftSettings;
  return joinWords([say('importUndone'), leftCount === 0 ? '' : sayCount('importKept', leftCount), sayLate(undone)]);
}

const sayLate = ({ areSettingsLate }: { areSettingsLate: boolean }): string =>
  areSettingsLate ? say('importSettingsLate') : '';

const joinWords = (sentences: string[]): string => sentences.filter((sentence) => sentence !== '').join(' ');

/** How the automatic copy stands. */
export function describeCopy(row: CopyRow | undefined): string {
  const parts = [say('copyExplained')];
  if (row?.madeAt !== undefined) {
    parts.push(say('copyMade', formatMoment(row.madeAt), formatMegabytes(row.bytes ?? 0)));
    if (row.hasPapers === false) parts.push(say('copyNoPapers'));
  }
  if (row?.failure === 'too-large') parts.push(say('copyTooLarge'));
  if (row?.failure === 'refused') parts.push(say('copyRefused'));
  return parts.join(' ');
}
