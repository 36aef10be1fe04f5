import { db } from './db';
import { OWN_TABLES, readImport } from './imports';
import { INDEX_TABLES } from './indexing';
import { undoMarks } from './marks';
import { readOwnIds } from './own-part';
import { dropPapers } from './removal';
import type { ImportRow } from './rows';
import { noteDeletion } from './topic-deletion';

/** What undoing could not put back, because it was changed since. */
export interface UndoneImport {
  leftMarks: number;
  leftTopics: number;
}

/**
 * Takes the last import back, all or nothing and once. What was changed since then is left alone; papers go unless
 * they carry a mark by now or a list has brought them. Undefined where there is nothing to undo.
 */
export function undoImport(now = Date.now()): Promise<UndoneImport | undefined> {
  const tables = [...OWN_TABLES, db.topicTravels, db.imports, db.matches, db.meaning, ...INDEX_TABLES];
  return db.transaction('rw', tables, async () => {
    const row = await readImport();
    if (row?.state !== 'done') return undefined;
    const { left } = await undoMarks(row.marks, now);
    const leftTopics = await undoTopics(row.topics, now);
    const own = await readOwnIds();
    const papers = await db.papers.bulkGet(row.paperIds.filter((id) => !own.has(id)));
    await dropPapers(papers.filter((paper) => paper !== undefined).filter(({ votes }) => votes.length === 0));
    await (row.settings
      ? db.imports.put({ ...row, state: 'undone', hasUnwrittenSettings: true })
      : db.imports.delete('last'));
    return { leftMarks: left, leftTopics };
  });
}

async function undoTopics(changed: ImportRow['topics'], now: number): Promise<number> {
  let leftCount = 0;
  for (const { before, after } of changed) {
    const current = await db.topics.get(after.id);
    if (current?.updatedAt !== after.updatedAt) leftCount += 1;
    else if (before) await db.topics.put({ ...before, updatedAt: Math.max(now, after.updatedAt + 1) });
    else await Promise.all([db.topics.delete(after.id), db.matches.delete(after.id), noteDeletion(after.id, now)]);
  }
  return leftCount;
}
