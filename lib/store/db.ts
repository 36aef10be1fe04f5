import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Topic } from '../topics/topic';
import type { Delivery, Job, ListRecord, Mark, MatchDay, Run, StoredPaper } from './rows';
import type { BlockRow, FactsRow, SegmentRow } from './search-rows';

/**
 * The one database. Nothing outside this folder opens it.
 * `papers` and `lists` can be fetched again, and what is computed from them (`matches`, `segments`, `blocks`, `facts`)
 * made anew; `marks` and `topics` are the user's own and cannot: code that stores a list never writes to them.
 */
export type PaperboyDatabase = Dexie & {
  papers: EntityTable<StoredPaper, 'id'>;
  marks: EntityTable<Mark, 'paperId'>;
  topics: EntityTable<Topic, 'id'>;
  lists: Table<ListRecord, [source: string, day: string]>;
  deliveries: EntityTable<Delivery, 'date'>;
  runs: EntityTable<Run, 'id'>;
  matches: EntityTable<MatchDay, 'day'>;
  segments: EntityTable<SegmentRow, 'id'>;
  blocks: Table<BlockRow, [segmentId: number, part: number]>;
  facts: EntityTable<FactsRow, 'month'>;
  jobs: EntityTable<Job, 'name'>;
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
  database.version(2).stores({
    topics: 'id, order',
    matches: 'day',
    segments: '++id',
    blocks: '[segmentId+part]',
    facts: 'month',
    jobs: 'name',
  });
  return database;
}

/** Opened by the first query that needs it. */
export const db: PaperboyDatabase = openDatabase();
