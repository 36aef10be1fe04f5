import type { DBCore } from 'dexie';
import { db } from '../../../lib/store/db';

let beforeStep: (() => void) | undefined;

/** Calls back before each step into the database, which does not happen when the callback throws. Returns how to stop. */
export function watchDatabase(onStep: () => void): () => void {
  beforeStep = onStep;
  return () => {
    beforeStep = undefined;
  };
}

db.use({ stack: 'dbcore', name: 'steps', create: watchCore });

function watchCore(core: DBCore): DBCore {
  const step =
    <A extends unknown[], T>(run: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> => {
      beforeStep?.();
      return run(...args);
    };
  return {
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        get: step(table.get),
        getMany: step(table.getMany),
        query: step(table.query),
        count: step(table.count),
        openCursor: step(table.openCursor),
        mutate: step(table.mutate),
      };
    },
  };
}

/** An empty database, as after an installation. */
export async function resetDatabase(): Promise<void> {
  await db.delete();
  await db.open();
}
