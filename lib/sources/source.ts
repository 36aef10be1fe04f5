import type { Paper } from '../paper/paper';
import type { Allowance } from './rate-limit';

/** What a source answered for one day. */
export interface SourceList {
  /** The readable ones, each id once. */
  papers: Paper[];
  /** Items that could not be read. */
  droppedCount: number;
  /** Requests it took. */
  requestCount: number;
  /** What may still be asked for. Absent where the source does not say. */
  allowance?: Allowance;
}

/** Where lists come from: one file a source. */
export interface Source {
  /** Part of database keys: never change it. */
  id: string;
  name: string;
  /**
   * The list of one UTC day. An empty list means that the source has none for that day.
   * @throws SourceError, and nothing else
   */
  list(day: Temporal.PlainDate): Promise<SourceList>;
  /**
   * One paper by its id, undefined where the source does not know it. Its `listedOn` is what the record suggests: the
   * day it was put on a list, else the day it was published.
   * @throws SourceError, and nothing else
   */
  paper(id: string): Promise<Paper | undefined>;
}
