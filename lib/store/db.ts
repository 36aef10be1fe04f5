import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Delivery, ListRecord, Mark, Run, StoredPaper } from './rows';

/**
 * The one database. Nothing outside this folder opens it.
 * `papers` and `lists` can be fetched again; `marks` and `topics` are the user's own and cannot:
 * code that stores a list never has them in its transaction.
 */
export type PaperboyDatabase = Dexie & {
  papers: EntityTable<StoredPaper, 'id'>;
  marks: EntityTable<Mark, 'paperId'>;
  topics: EntityTable<{ id: string }, 'id'>;
  lists: Table<ListRecord, [source: string, day: string]>;
  deliveries: EntityTable<Delivery, 'date'>;
  runs: EntityTable<Run, 'id'>;
};

function openDatabase(): PaperboyDatabase {
  const database = new Dexie('paperboy') as PaperboyDatabase;
  database.version(1).stores({
    papers: 'id, edition, listedOn',
    marks: 'paperId, starredAt',
    topics: 'id',
    lists: '[source+day], day',
    deliveries: 'date',
    runs: '++id',
  });
  return database;
}

/** Opened by the first query that needs it. */
export const db: PaperboyDatabase = openDatabase();
