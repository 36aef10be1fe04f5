import { db } from './db';
import type { Run, Trigger } from './rows';

/** The log keeps this many runs: about a fortnight. */
const KEPT_RUNS = 120;

/** Notes that a run began, before it does anything. Returns its number. `now` in epoch milliseconds. */
export function startRun(trigger: Trigger, now: number, plannedDayCount: number): Promise<number> {
  return db.transaction('rw', db.runs, async () => {
    const id = await db.runs.add({
      trigger,
      startedAt: now,
      days: [],
      addedCount: 0,
      droppedCount: 0,
      requestCount: 0,
      plannedDayCount,
    });
    await db.runs
      .where('id')
      .belowOrEqual(id - KEPT_RUNS)
      .delete();
    return id;
  });
}

/** Notes how far a run has come, or how it ended (`endedAt`). */
export async function updateRun(id: number, change: Partial<Omit<Run, 'id'>>): Promise<void> {
  await db.runs.update(id, change);
}

/** Notes in the last run what has gone wrong beside it since, by its name. */
export function noteUndone(name: string, detail: string): Promise<void> {
  return db.transaction('rw', db.runs, async () => {
    const last = await db.runs.toCollection().last();
    if (last) await db.runs.update(last.id, { undone: { ...last.undone, [name]: detail } });
  });
}

/** The last runs, newest first. */
export function readRuns(limit: number): Promise<Run[]> {
  return db.runs.reverse().limit(limit).toArray();
}
