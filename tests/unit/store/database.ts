import type { DBCore, DBCoreCountRequest, DBCoreQueryRequest } from 'dexie';
import { db } from '../../../lib/store/db';
import { indexNextPapers } from '../../../lib/store/reindex';
import type { StoredPaper } from '../../../lib/store/rows';

/** A step into the database: what is called, and the table. */
export interface Step {
  call: 'get' | 'getMany' | 'query' | 'count' | 'openCursor' | 'mutate';
  table: string;
  /** All rows, or their number, are asked for. */
  isWhole: boolean;
}

/** `DBCoreRangeType.Any`, which Dexie exports as a type alone. */
const ANY_RANGE = 3;

function isWhole(request: unknown): boolean {
  const { query } = request as Partial<DBCoreQueryRequest & DBCoreCountRequest>;
  return Number(query?.range.type) === ANY_RANGE;
}

let beforeStep: ((step: Step) => void) | undefined;

/** Calls back before each step into the database, which does not happen when the callback throws. Returns how to stop. */
export function watchDatabase(onStep: (step: Step) => void): () => void {
  beforeStep = onStep;
  return () => {
    beforeStep = undefined;
  };
}

db.use({ stack: 'dbcore', name: 'steps', create: watchCore });

function watchCore(core: DBCore): DBCore {
  return {
    ...core,
    table: (name) => {
      const table = core.table(name);
      const step =
        <A extends unknown[], T>(call: Step['call'], run: (...args: A) => Promise<T>) =>
        (...args: A): Promise<T> => {
          beforeStep?.({ call, table: name, isWhole: isWhole(args[0]) });
          return run(...args);
        };
      return {
        ...table,
        get: step('get', table.get),
        getMany: step('getMany', table.getMany),
        query: step('query', table.query),
        count: step('count', table.count),
        openCursor: step('openCursor', table.openCursor),
        mutate: step('mutate', table.mutate),
      };
    },
  };
}

/** An empty database, as after an installation. */
export async function resetDatabase(): Promise<void> {
  await db.delete();
  await db.open();
}

/** Stores rows as they are, and makes them findable. */
export async function putPapers(papers: StoredPaper[]): Promise<void> {
  await db.papers.bulkPut(papers);
  await db.jobs.delete('indexed');
  while (await indexNextPapers());
}
