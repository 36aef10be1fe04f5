import { db } from './db';
import { applyChange, type MarkChange, type MarkKind } from './mark-change';
import type { Mark } from './rows';

/** Sets or clears one mark of one paper; the others stay as they are. `now` in epoch milliseconds. */
export function setMark(paperId: string, kind: MarkKind, isOn: boolean, now = Date.now()): Promise<void> {
  return changeMark(paperId, { kind, isOn }, now);
}

/** Gives a paper these tags and no others. */
export function setTags(paperId: string, tags: readonly string[], now = Date.now()): Promise<void> {
  return changeMark(paperId, { kind: 'setTags', tags }, now);
}

/** Adds tags to a paper, but for those that it has, in whatever case, and no more than it can have. */
export function addTags(paperId: string, tags: readonly string[], now = Date.now()): Promise<void> {
  return changeMark(paperId, { kind: 'addTags', tags }, now);
}

/** Takes a tag from a paper, in whatever case. */
export function removeTag(paperId: string, tag: string, now = Date.now()): Promise<void> {
  return changeMark(paperId, { kind: 'removeTag', tag }, now);
}

async function changeMark(paperId: string, change: MarkChange, now: number): Promise<void> {
  await changeMarks([paperId], change, now);
}

/** What {@link undoMarks} needs: for each paper that was changed, the mark before and the moment that names it after. */
export type Undo = { paperId: string; before: Mark | undefined; changedAt: number }[];

/**
 * Changes the marks of many papers, all or none. Papers on which the change makes no difference are left as they are,
 * and undoing leaves them too: the result tells how many there were others.
 */
export function changeMarks(paperIds: readonly string[], change: MarkChange, now = Date.now()): Promise<Undo> {
  const ids = [...new Set(paperIds)];
  return db.transaction('rw', db.marks, async () => {
    const known = await db.marks.bulkGet(ids);
    const changes = ids.flatMap((paperId, i) => {
      const before = known[i];
      const mark = before ?? { paperId, updatedAt: 0 };
      const after = applyChange(mark, change, now);
      return after === mark ? [] : [{ before, after }];
    });
    // To put nothing would still count as a change: whoever follows marks would begin anew, and an exchange be asked for.
    if (changes.length > 0) await db.marks.bulkPut(changes.map(({ after }) => after));
    return changes.map(({ before, after }) => ({ paperId: after.paperId, before, changedAt: after.updatedAt }));
  });
}

/**
 * Puts marks back as they were before a change. One that was changed since then is left alone: how many were is
 * returned. Undoing is itself a change, with its own moment, so that it wins over a copy that was made in between.
 */
export function undoMarks(undo: Undo, now = Date.now()): Promise<{ restored: number; left: number }> {
  return db.transaction('rw', db.marks, async () => {
    const current = await db.marks.bulkGet(undo.map(({ paperId }) => paperId));
    const unchanged = undo.filter(({ changedAt }, i) => current[i]?.updatedAt === changedAt);
    const restored = unchanged.map(({ paperId, before, changedAt }) => ({
      ...before,
      paperId,
      updatedAt: Math.max(now, changedAt + 1),
    }));
    if (restored.length > 0) await db.marks.bulkPut(restored);
    return { restored: unchanged.length, left: undo.length - unchanged.length };
  });
}

/** The marks of these papers, by paper. Papers without one are not in the map. */
export async function readMarks(paperIds: string[]): Promise<Map<string, Mark>> {
  const marks = await db.marks.bulkGet(paperIds);
  return new Map(marks.flatMap((mark) => (mark ? [[mark.paperId, mark]] : [])));
}

/** How many of these papers have each mark. It reads nothing but the indexes. */
export async function countMarked(paperIds: ReadonlySet<string>): Promise<Record<MarkKind, number>> {
  const count = async (kind: MarkKind): Promise<number> => {
    const marked = await db.marks.where(kind).above(0).primaryKeys();
    return marked.filter((paperId) => paperIds.has(paperId)).length;
  };
  const [starredAt, readAt, hiddenAt] = await Promise.all([count('starredAt'), count('readAt'), count('hiddenAt')]);
  return { starredAt, readAt, hiddenAt };
}

/** How many papers are starred. */
export function countStarred(): Promise<number> {
  return db.marks.where('starredAt').above(0).count();
}
