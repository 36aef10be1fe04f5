import { Dexie, type EntityTable, type Table } from 'dexie';
import type { BatchRow, FactsRow, HitsRow, PostingsRow } from '../search/rows';
import type { Topic } from '../topics/topic';
import type { MeaningRow, PlacesRow, SuitedRow } from './meaning/rows';
import type { Matches } from './match-rows';
import type {
  CopyRow,
  Delivery,
  DoneJob,
  ImportRow,
  Job,
  ListRecord,
  Mark,
  Removed,
  Run,
  StoredPaper,
  Wish,
} from './rows';
import type { ExchangeRow, MarkTravel, TopicTravel } from './travel-rows';
import { createFactory, refuseNewer } from './version';

/**
 * The one database. Nothing outside this folder opens it.
 * `papers` and `lists` can be fetched again, and what is computed from them (`facts`, `postings`, `hits`, `batches`,
 * `matches`, `wishes`, `meaning`, `places`, `suited`) made anew; `marks` and `topics` are the user's own and cannot: code that stores a list never writes to them.
 * `markTravels` and `topicTravels` remember what the last exchange with other computers knew of these.
 */
export type PaperboyDatabase = Dexie & {
  papers: EntityTable<StoredPaper, 'id'>;
  marks: EntityTable<Mark, 'paperId'>;
  topics: EntityTable<Topic, 'id'>;
  lists: Table<ListRecord, [source: string, day: string]>;
  deliveries: EntityTable<Delivery, 'date'>;
  runs: EntityTable<Run, 'id'>;
  facts: EntityTable<FactsRow, 'chunk'>;
  postings: Table<PostingsRow, [bucket: string, batch: number]>;
  hits: Table<HitsRow, [bucket: string, batch: number]>;
  batches: EntityTable<BatchRow, 'first'>;
  matches: EntityTable<Matches, 'topicId'>;
  jobs: Table<Job | DoneJob, string>;
  wishes: EntityTable<Wish, 'paperId'>;
  removed: EntityTable<Removed, 'id'>;
  imports: EntityTable<ImportRow, 'id'>;
  copies: EntityTable<CopyRow, 'id'>;
  meaning: Table<MeaningRow, string>;
  places: Table<PlacesRow, [generation: number, chunk: number]>;
  suited: EntityTable<SuitedRow, 'name'>;
  markTravels: EntityTable<MarkTravel, 'paperId'>;
  topicTravels: EntityTable<TopicTravel, 'id'>;
  exchanges: EntityTable<ExchangeRow, 'id'>;
};

/** The present version. Each one that was released has a fixture among the tests. */
const VERSION = 2;

function openDatabase(): PaperboyDatabase {
  const database = new Dexie('paperboy', { indexedDB: createFactory(VERSION) }) as PaperboyDatabase;
  database.version(1).stores({
    papers: 'id, edition, listedOn',
    marks: 'paperId, starredAt',
    topics: 'id',
    lists: '[source+day], day',
    deliveries: 'date',
    runs: '++id',
  });
  // Papers that version 1 stored are not in the index yet: the worker notices and adds them.
  database.version(VERSION).stores({
    // Notes are few: their index says which papers have one.
    marks: 'paperId, starredAt, readAt, hiddenAt, note, *tags',
    topics: 'id, order',
    facts: 'chunk',
    postings: '[bucket+batch]',
    hits: '[bucket+batch]',
    batches: 'first',
    matches: 'topicId',
    jobs: 'name',
    wishes: 'paperId',
    removed: 'id',
    imports: 'id',
    copies: 'id',
    meaning: 'name',
    places: '[generation+chunk]',
    suited: 'name',
    markTravels: 'paperId',
    topicTravels: 'id',
    exchanges: 'id',
  });
  refuseNewer(database, VERSION);
  return database;
}

/** Opened by the first query that needs it. */
export const db: PaperboyDatabase = openDatabase();
