import type { Build } from '../../relevance/build';
import type { Space } from '../../relevance/model';
import type { PackedBlock } from '../../relevance/pack';
import type { Query } from '../../relevance/query';
import type { Reason } from '../../relevance/reason';

/** What is kept of the meaning of what is stored, but for the papers' places in it. */
export type MeaningRow = LearntState | LearntSpace | Learning | TasteState | LearntTaste | Suits;

/** What is learnt at present: small, so that pages can follow it. */
export interface LearntState {
  name: 'state';
  /**
   * Names a learning: the moment that it began (epoch milliseconds), or later than that of the one before. So it is
   * another one too after everything was deleted, and nothing that a page or the worker still has is taken for its.
   */
  generation: number;
  /** How many papers were stored when it was learnt. */
  learntFrom: number;
  /** How many papers have a place. */
  placed: number;
  /** Counted up with each change of the places. */
  revision: number;
  /** Papers were removed that may still have a place. */
  hasGone?: true;
}

/** The space of the present generation. */
interface LearntSpace {
  name: 'space';
  generation: number;
  space: Space;
}

/** A learning that is under way. */
export interface Learning {
  name: 'learning';
  generation: number;
  learntFrom: number;
  /** The papers that it still has to read. */
  unread: string[];
  build: Build;
}

/** The places of some papers in the space of a generation. */
export interface PlacesRow extends PackedBlock {
  generation: number;
  /** Counted up from 0. */
  chunk: number;
  /** How many papers. */
  count: number;
}

/** So many papers a row at most: a page reads a row in a few milliseconds. */
export const PLACES_PER_ROW = 500;

/** There is no taste in fewer stars. */
export const LEAST_STARS = 5;

/** What the order by taste was worked out from, also where that was too little. */
export interface TasteState {
  name: 'taste';
  generation: number;
  revision: number;
  /** Names the marks and the editions. */
  signature: string;
}

/** What the reader likes, to be asked of papers that have no place yet. */
interface LearntTaste {
  name: 'query';
  generation: number;
  query: Query;
}

/** All papers by how much they suit the reader. */
interface Suits {
  name: 'suits';
  /** What the search index calls them, the best first: to look up so many ids would take a page too long. */
  numbers: Uint32Array<ArrayBuffer>;
}

/** Papers by how much they suit the reader, the best first, each with the reason where there are words for it. */
export interface SuitedRow {
  /** An edition's date, or {@link BEST}. */
  name: string;
  ids: string[];
  reasons: (Reason | undefined)[];
}

/** The row of the papers that suit best of all that is stored. */
export const BEST = 'best';
