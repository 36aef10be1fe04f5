import * as v from 'valibot';
import { readSettingsChange } from '../settings';
import { BACKUP_FORMAT, type Backup } from './backup';
import { Moment, readMark, readPaper, readTopic } from './read-item';
import { upgradeFile } from './versions';

/** A file may have so many bytes: some forty thousand papers with their abstracts. */
export const MAX_BYTES = 100e6;
/** Beyond these, items of a file are dropped and counted. */
const MAX_ITEMS = { marks: 200_000, topics: 1_000, papers: 50_000 };
/** A file has one mark a paper; so many more, merged into one, are as many as several files that were put together have. */
const MAX_COPIES = 10;

/** Why a file cannot be read, in kinds that the page has words for. */
export type BackupFault = 'too-large' | 'unreadable' | 'no-json' | 'foreign' | 'later-version';

/** What came of reading a file. */
export type BackupReading =
  | { fault: BackupFault }
  /** `droppedCount` items could not be read, or were too many. */
  | { backup: Backup; droppedCount: number };

const Envelope = v.looseObject({ format: v.picklist([BACKUP_FORMAT]), version: v.number() });

const File = v.object({
  createdAt: v.fallback(Moment, 0),
  settings: v.fallback(v.looseObject({}), {}),
  topics: v.fallback(v.array(v.unknown()), []),
  marks: v.fallback(v.array(v.unknown()), []),
  papers: v.fallback(v.array(v.unknown()), []),
});

/** Reads a file that the user has chosen. Its size is looked at before its content. Never rejects. */
export async function readBackupFile(file: Blob): Promise<BackupReading> {
  if (file.size > MAX_BYTES) return { fault: 'too-large' };
  try {
    return readBackup(await file.text());
  } catch {
    // It was moved or changed after it was chosen, or there is no memory for it.
    return { fault: 'unreadable' };
  }
}

/** Reads a backup's text. Bad items are dropped and counted, a bad envelope is a fault. Never throws. */
export function readBackup(text: string): BackupReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { fault: 'no-json' };
  }
  const envelope = v.safeParse(Envelope, raw);
  if (!envelope.success) return { fault: 'foreign' };
  const upgraded = upgradeFile(envelope.output);
  if (!upgraded) return { fault: 'later-version' };
  const file = v.parse(File, upgraded);
  const marks = readAll(file.marks, MAX_ITEMS.marks, createMarkReader());
  const topics = readAll(file.topics, MAX_ITEMS.topics, readTopic);
  const papers = readAll(file.papers, MAX_ITEMS.papers, readPaper);
  return {
    backup: {
      createdAt: file.createdAt,
      settings: readSettingsChange(file.settings),
      topics: topics.items,
      marks: marks.items,
      papers: papers.items,
    },
    droppedCount: marks.droppedCount + topics.droppedCount + papers.droppedCount,
  };
}

/** Reads marks, of one paper no more than {@link MAX_COPIES}. */
function createMarkReader(): typeof readMark {
  const counts = new Map<string, number>();
  return (raw) => {
    const mark = readMark(raw);
    if (!mark) return undefined;
    const count = (counts.get(mark.paperId) ?? 0) + 1;
    counts.set(mark.paperId, count);
    return count > MAX_COPIES ? undefined : mark;
  };
}

function readAll<T>(
  raw: unknown[],
  limit: number,
  read: (item: unknown, index: number) => T | undefined,
): { items: T[]; droppedCount: number } {
  const items = raw.slice(0, limit).flatMap((item, i) => read(item, i) ?? []);
  return { items, droppedCount: raw.length - items.length };
}
