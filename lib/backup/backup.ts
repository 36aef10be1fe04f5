import type { Paper } from '../paper/paper';
import type { Settings } from '../settings';
import type { Mark } from '../store/rows';
import type { Topic } from '../topics/topic';

/** What says that a file is one of ours. */
export const BACKUP_FORMAT = 'paperboy-backup';

/** A paper as a backup keeps it. */
export interface BackupPaper extends Paper {
  /** No list had brought it: its day is only what its record suggests. */
  isUnlisted?: true;
}

/** All that is the user's own, and the papers that it is about: what docs/backup.md describes. */
export interface Backup {
  /** When it was made, epoch milliseconds. */
  createdAt: number;
  /** Those settings that could be read. */
  settings: Partial<Settings>;
  /** In the reader's order. */
  topics: Topic[];
  marks: Mark[];
  papers: BackupPaper[];
}
