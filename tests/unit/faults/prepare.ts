import { fakeBrowser } from '#imports';
import { db } from '../../../lib/store/db';
import type { TestHistoryWorld } from '../delivery/history-world';
import { resetDatabase } from '../store/database';
import { makeWorkWorld } from './work-world';
import { type Work } from './works';

/** Makes what a work begins with, once. Returns how to have it again: to live it anew each time takes much longer. */
export async function prepare(work: Work): Promise<() => Promise<TestHistoryWorld>> {
  fakeBrowser.reset();
  await resetDatabase();
  const world = makeWorkWorld();
  await work.prepare(world);
  const { clock, shown, screen, wakesAt } = world;
  const tables = await Promise.all(db.tables.map(async (table) => ({ table, rows: await table.toArray() })));
  return async () => {
    Object.assign(world, { clock, shown: [...shown], screen: new Set(screen), wakesAt });
    await db.transaction('rw', db.tables, async () => {
      for (const { table, rows } of tables) {
        await table.clear();
        await table.bulkAdd(rows);
      }
    });
    return world;
  };
}
