import { readSettings } from '../settings';
import { readOwnPapers, readOwnPart } from '../store/own-part';
import { BACKUP_FORMAT, type Backup, type BackupPaper } from './backup';
import { BACKUP_VERSION } from './versions';

/**
 * All that is the user's own as the text of a backup: docs/backup.md describes it. Without its papers it is a tenth as
 * long; they can be fetched again. `now` in epoch milliseconds.
 */
export async function writeBackup(now: number, hasPapers = true): Promise<string> {
  const [{ marks, topics }, settings, papers] = await Promise.all([
    readOwnPart(),
    readSettings(),
    hasPapers ? readOwnPapers() : [],
  ]);
  return printBackup({
    createdAt: now,
    settings,
    topics,
    marks,
    papers: papers.map(({ edition: _edition, votes: _votes, number: _number, ...paper }): BackupPaper => paper),
  });
}

/** A backup as the text of a file. */
export function printBackup(backup: Backup): string {
  return JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...backup });
}
