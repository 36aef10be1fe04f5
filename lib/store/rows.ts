import type { Paper } from '../paper/paper';
import type { VoteCount } from '../paper/votes';
import type { Topic } from '../topics/topic';

/** The edition of a paper that is stored but not delivered yet. An empty string, so that the index can find it. */
export const WAITING = '';

/** A paper as it is kept: what sources said, and what delivering it added. */
export interface StoredPaper extends Paper {
  /** The local date, `YYYY-MM-DD`, of the delivery that brought it; {@link WAITING} until then. Set once. */
  edition: string;
  /** Fetched by itself: no list that is stored has brought it, and `listedOn` is only what its record suggests. */
  isUnlisted?: true;
  /** Votes over time, oldest first, one entry a fetch: the speed of rise comes from these. */
  votes: VoteCount[];
  /** What the search index calls it. Absent while it is not indexed; another one when its text has changed. */
  number?: number;
}

/** What the user did to a paper. Moments are epoch milliseconds; absent means "no". */
export interface Mark {
  paperId: string;
  starredAt?: number;
  readAt?: number;
  hiddenAt?: number;
  /** Markdown as it was typed; absent where there is none. */
  note?: string;
  /** In the reader's order, normalised (see `normalizeTags`), at least one. */
  tags?: string[];
  /** The last change of any kind: the newest wins where two copies meet. */
  updatedAt: number;
}

/** What one source published for one UTC day, as of the last good answer. */
export interface ListRecord {
  source: string;
  /** UTC day, `YYYY-MM-DD`. */
  day: string;
  /** Epoch milliseconds. A list fills during its day, so this says how complete it can be. */
  fetchedAt: number;
  paperIds: string[];
  /** Items that could not be read in the last answer. */
  droppedCount: number;
}

/**
 * Where the day's one notification stands: `due` is claimed but not confirmed, `none` means there was nothing to say
 * (or the user wants none), `missed` that its day ended before it could be shown.
 */
export type NoticeState = 'due' | 'shown' | 'none' | 'failed' | 'missed';

/** The daily act. Its existence is the claim: one a local date. */
export interface Delivery {
  /** Local date, `YYYY-MM-DD`: the name of the edition too. */
  date: string;
  /** Epoch milliseconds. */
  claimedAt: number;
  /** The newest list (UTC day) that it opened; later top-ups of the day go no further. */
  newestDay: string;
  paperCount: number;
  notice: NoticeState;
}

/** Who asked for a run. */
export type Trigger = 'tick' | 'startup' | 'installed' | 'user';

/** Why a fetch brought nothing, in kinds that the pages have words for. */
type FailureKind =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'permission'
  | 'rate-limit'
  | 'server'
  | 'refused'
  /** The source has no such paper. */
  | 'unknown'
  | 'unreadable'
  | 'storage'
  | 'internal';

/** A failure as it is stored and shown. */
export interface Failure {
  kind: FailureKind;
  /** What came, in the words of whoever said it. English, technical. */
  detail: string;
  /** Not before this moment, epoch milliseconds: set where the source said so. */
  retryAt?: number;
}

/** One run of the sequencer: the log that the options page shows, and the memory of the back-off. */
export interface Run {
  id: number;
  trigger: Trigger;
  startedAt: number;
  /** Absent while it runs, and for ever when the worker was killed. */
  endedAt?: number;
  /** How many days the run set out to fetch. */
  plannedDayCount: number;
  /** UTC days that were fetched. */
  days: string[];
  addedCount: number;
  droppedCount: number;
  requestCount: number;
  /** The edition that the new papers went into, if any did. */
  edition?: string;
  failure?: Failure;
  /** What went wrong beside it until the next run: what was to be done, and what the browser said. English, technical. */
  undone?: Record<string, string>;
}

/** The edition of papers that came by the history or by a star: delivered to nobody, never announced, found by search and topics. */
export const ARCHIVE = 'archive';

/**
 * What became of asking for the record of a marked paper that is not stored. That a record is wanted says the mark
 * itself; a row is only there once it was asked for in vain.
 */
export interface Wish {
  paperId: string;
  /** The last time, epoch milliseconds. */
  askedAt: number;
  /** How often, all in vain. */
  askedCount: number;
  failure: Failure;
}

/** A paper that was stored once and is no longer, because the reader does not keep old ones: it is never new again. */
export interface Removed {
  id: string;
}

/** Work that outlives the worker: the history. Whatever else it knows, it knows from the lists that are stored. */
export interface Job {
  name: 'history';
  state: 'running' | 'paused' | 'done';
  /** Epoch milliseconds. */
  startedAt: number;
  /** The days there are, how many of them are stored, and the papers they brought. 0 until the worker has looked. */
  dayCount: number;
  doneCount: number;
  paperCount: number;
  /** How often a day's list was asked for in vain, by UTC day. */
  tries: Record<string, number>;
  /** Requests in a row that failed: the back-off grows with it. */
  failureStreak: number;
  /** What a day takes at present, waiting between requests included. */
  msPerDay?: number;
  /** Nothing is asked before this moment, epoch milliseconds; it may be over. */
  retryAt?: number;
  /** Why it waits; absent where it only keeps within the source's limit. */
  failure?: Failure;
}

/** That work is done once and for all: every stored paper is in the index. */
export interface DoneJob {
  name: 'indexed';
}

/** The last import: how to undo it. */
export interface ImportRow {
  id: 'last';
  /** Epoch milliseconds. */
  importedAt: number;
  /** An undone one is only there until its settings were written. */
  state: 'done' | 'undone';
  /** Each mark before, and the moment that names it after. */
  marks: { paperId: string; before: Mark | undefined; changedAt: number }[];
  topics: { before: Topic | undefined; after: Topic }[];
  /** The papers that it added. */
  paperIds: string[];
  /** The settings that it changed, each as it was and as it was then. What is another one by now is left alone. */
  settings?: { before: object; after: object };
  /** Settings lie outside the database, and a worker may die in between: these are still to be written, or put back. */
  hasUnwrittenSettings?: true;
  /** The copies of a lost database that it brought in: they are kept as long as it can be undone. */
  copyKeys?: string[];
}

/**
 * The automatic copy outside the database, as the database remembers it.
 */
export interface CopyRow {
  id: 'daily';
  /** Its key in `storage.local`, drawn once: copies under other keys are of databases that were lost. */
  key: string;
  /** When it was made, epoch milliseconds; undefined while there is none. */
  madeAt?: number;
  /** How long it is, bytes. */
  bytes?: number;
  /** Whether the papers found room in it. */
  hasPapers?: boolean;
  /** Why the last attempt made none. */
  failure?: 'too-large' | 'refused';
}
