import type { OwnField, TextField } from './fields';

/** Words that must stand in a text one after the other; a single word is a phrase of one. */
export interface Phrase {
  /** Normalised (see `readWords`), at least one. */
  words: string[];
  /** It was typed as a compound of two parts, `pre-training`: written in one it answers too. */
  isCompound: boolean;
}

/** A phrase that is looked for in a paper. */
export interface PhraseFilter extends Phrase {
  kind: 'phrase';
  /** Where to look; absent means everywhere that the asker looks in by default. */
  field?: TextField;
}

/** A phrase that is looked for in what the reader wrote: in one of the tags, or in the note. */
export interface OwnFilter extends Phrase {
  kind: 'own';
  field: OwnField;
}

/** How a number is compared. */
export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** What a paper must be like: the meaning of a filter that somebody typed. */
export type Filter =
  /** Every paper. */
  | { kind: 'all' }
  | PhraseFilter
  | OwnFilter
  /** Begins with this, case aside. */
  | { kind: 'id'; prefix: string }
  | { kind: 'count'; of: 'upvotes' | 'stars'; comparison: Comparison; value: number }
  /** `after` and `before` a list's UTC day, `YYYY-MM-DD`; the day itself counts for `after` and not for `before`. */
  | { kind: 'day'; side: 'after' | 'before'; day: string }
  | { kind: 'has'; what: 'code' | 'project' | OwnField }
  | { kind: 'is'; what: 'starred' | 'unread' }
  | { kind: 'not'; part: Filter }
  /** Two parts or more, none of them of the same kind. */
  | { kind: 'and' | 'or'; parts: Filter[] };
