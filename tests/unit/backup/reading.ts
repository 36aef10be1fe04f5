import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../../lib/backup/backup';
import { readBackup } from '../../../lib/backup/read-backup';

/** The file of a version, as it was written then. */
export const fixture = (version: number): string =>
  readFileSync(join(import.meta.dirname, `fixtures/version-${version}.json`), 'utf8');

/** A backup that can be read, from its content. */
export function read(file: unknown): { backup: Backup; droppedCount: number } {
  const reading = readBackup(JSON.stringify(file));
  if ('fault' in reading) throw new Error(reading.fault);
  return reading;
}

/** What every backup of the first version begins with. */
export const envelope = { format: 'paperboy-backup', version: 1 };
/** A mark as a backup has it. */
export const mark = { paperId: '2611.00001', starredAt: 5, updatedAt: 6 };
