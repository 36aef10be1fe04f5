import { browser } from '#imports';
import * as v from 'valibot';
import { readCopyRow } from '../store/copies';
import { readImport } from '../store/imports';
import type { ImportRow } from '../store/rows';
import type { Backup } from './backup';
import { readBackup } from './read-backup';

/** What the keys of all copies begin with. */
export const COPY_PREFIX = 'copy';

/** What is left of databases that were lost, as one backup. */
export interface LostCopy {
  backup: Backup;
  /** Items that could not be read, or were too many. */
  droppedCount: number;
  /** Where it stands. */
  keys: string[];
}

const Copy = v.object({ text: v.string() });

/**
 * The copies that the database knows nothing of: they are of databases that were lost. They stay, beside the copies of
 * the present one, until the reader has said what is to become of them, and those that were imported as long as that
 * can be undone. One that a later Paperboy has written stays too, and is offered when it can be read.
 */
export async function readLostCopy(): Promise<LostCopy | undefined> {
  // Before the database, which knows its own copy before that is written.
  const stored = await browser.storage.local.get(null);
  const [row, last] = await Promise.all([readCopyRow(), readImport()]);
  const imported = listImportedCopies(last);
  return joinCopies(Object.entries(stored).filter(([key]) => key !== row?.key && !imported.includes(key)));
}

/** The keys of the copies that an import brought in, none once it was undone. */
export function listImportedCopies(row: ImportRow | undefined): string[] {
  return row?.state === 'done' ? (row.copyKeys ?? []) : [];
}

/** All copies, that of the present database too: what can still be read where the database cannot be opened. */
export async function readEveryCopy(): Promise<Backup | undefined> {
  return joinCopies(Object.entries(await browser.storage.local.get(null)))?.backup;
}

function joinCopies(stored: [key: string, value: unknown][]): LostCopy | undefined {
  const copies = stored
    .filter(([key]) => key.startsWith(COPY_PREFIX))
    .flatMap(([key, value]) => readCopy(key, value))
    .toSorted((a, b) => b.backup.createdAt - a.backup.createdAt);
  const [newest] = copies;
  const empty = { topics: [], marks: [], papers: [] };
  return newest && copies.reduce(join, { backup: { ...newest.backup, ...empty }, droppedCount: 0, keys: [] });
}

function readCopy(key: string, value: unknown): LostCopy[] {
  const parsed = v.safeParse(Copy, value);
  const reading = readBackup(parsed.success ? parsed.output.text : '');
  return 'backup' in reading ? [{ ...reading, keys: [key] }] : [];
}

/** Of two copies of one mark importing keeps all of both: which of them knew of the other nothing says. */
function join(joined: LostCopy, { backup, droppedCount, keys }: LostCopy): LostCopy {
  const { topics, marks, papers } = joined.backup;
  return {
    backup: {
      ...joined.backup,
      topics: [...topics, ...backup.topics],
      marks: [...marks, ...backup.marks],
      papers: [...papers, ...backup.papers],
    },
    droppedCount: joined.droppedCount + droppedCount,
    keys: [...joined.keys, ...keys],
  };
}

/** Deletes copies of lost databases: the reader does without them, or has imported them for good. */
export function dropCopies(keys: string[]): Promise<void> {
  return browser.storage.local.remove(keys);
}
