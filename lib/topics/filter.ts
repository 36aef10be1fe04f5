import type { TextField } from './fields';

/** Words that must stand in a text one after the other; a single word is a phrase of one. */
export interface PhraseFilter {
  kind: 'phrase';
  /** Where to look; absent means everywhere that the asker looks in by default. */
  field?: TextField;
  /** Normalised (see `readWords`), at least one. */
  words: string[];
  /** It was typed as a compound of two parts, `pre-training`: written in one it answers too. */
  isCompound: boolean;
}

/** How a number is compared. */
export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** What a paper must be like: the meaning of a filter that somebody typed. */
export type Filter =
  /** Every paper. */
  | { kind: 'all' }
  | PhraseFilter
  /** Begins with this, case aside. */
  | { kind: 'id'; prefix: string }
  | { kind: 'count'; of: 'upvotes' | 'stars'; comparison: Comparison; value: number }
  /** `after` and `before` a list's UTC day, `YYYY-MM-DD`; the day itself counts for `after` and not for `before`. */
  | { kind: 'day'; side: 'after' | 'before'; day: string }
  | { kind: 'has'; what: 'code' | 'project' }
  | { kind: 'is'; what: 'starred' | 'unread' }
  | { kind: 'not'; part: Filter }
  /** Two parts or more, none of them of the same kind. */
  | { kind: 'and' | 'or'; parts: Filter[] };
