import { db } from './db';
import type { Mark } from './rows';

/** What can be switched on and off on a paper. */
export type MarkKind = 'starredAt' | 'readAt' | 'hiddenAt';

/** Sets or clears one mark of one paper; the others stay as they are. `now` in epoch milliseconds. */
export async function setMark(paperId: string, kind: MarkKind, isOn: boolean, now = Date.now()): Promise<void> {
  await db.transaction('rw', db.marks, async () => {
    const mark: Mark = { ...(await db.marks.get(paperId)), paperId, updatedAt: now };
    if (isOn) mark[kind] ??= now;
    else delete mark[kind];
    await db.marks.put(mark);
  });
}

/** The marks of these papers, by paper. Papers without one are not in the map. */
export async function readMarks(paperIds: string[]): Promise<Map<string, Mark>> {
  const marks = await db.marks.bulkGet(paperIds);
  return new Map(marks.flatMap((mark) => (mark ? [[mark.paperId, mark]] : [])));
}

/** How many papers are starred. */
export function countStarred(): Promise<number> {
  return db.marks.where('starredAt').above(0).count();
}
