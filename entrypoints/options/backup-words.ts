import { formatCount, formatMegabytes, formatMoment } from '../../components/format';
import type { ImportSummary } from '../../lib/backup/import';
import type { BackupFault } from '../../lib/backup/read-backup';
import type { UndoneImport } from '../../lib/store/imports';
import type { CopyRow } from '../../lib/store/rows';
import { say, sayCount } from '../../lib/words';

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
export function listEffects(summary: ImportSummary, droppedCount: number): [label: string, value: string][] {
  const rows: [label: string, count: number][] = [
    [say('importNewMarks'), summary.newMarks],
    [say('importChangedMarks'), summary.changedMarks],
    [say('importJoinedNotes'), summary.joinedNotes],
    [say('importSameMarks'), summary.sameMarks],
    [say('importNewTopics'), summary.newTopics],
    [say('importChangedTopics'), summary.changedTopics],
    [say('importLeftTopics'), summary.leftTopics],
    [say('importNewPapers'), summary.newPapers],
    [say('importSettings'), summary.changedSettings.length],
    [say('importDropped'), droppedCount],
  ];
  return rows.filter(([, count]) => count > 0).map(([label, count]) => [label, formatCount(count)]);
}

/** What an import has done. */
export function describeImported(summary: ImportSummary): string {
  const marks = sayCount('importedMarks', summary.newMarks + summary.changedMarks);
  return `${marks} ${say('importUndoable')}`;
}

/** What came of undoing. */
export function describeUndone({ leftMarks, leftTopics }: UndoneImport): string {
  const leftCount = leftMarks + leftTopics;
  return leftCount === 0 ? say('importUndone') : `${say('importUndone')} ${sayCount('importKept', leftCount)}`;
}

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
