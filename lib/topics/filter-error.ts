import type { FieldName } from './fields';

/** What is wrong in a filter: with a bracket or a quote, an operator, or what stands after a field. */
export type FilterMistake =
  | { kind: 'bracket-unopened' | 'bracket-unclosed' | 'bracket-empty' | 'quote-unclosed' | 'too-deep' }
  | { kind: 'nothing-before' | 'nothing-after'; operator: 'AND' | 'OR' | 'NOT' }
  | { kind: 'minus' | 'value'; field: FieldName };

/** What cannot be read in a filter. The words for it are the pages', in the reader's language. */
export class FilterError extends Error {
  override name = 'FilterError';
  readonly mistake: FilterMistake;
  /** Where it stands in the typed text, in UTF-16 units. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;

  constructor(mistake: FilterMistake, place: { start: number; end: number }) {
    super(mistake.kind);
    this.mistake = mistake;
    this.start = place.start;
    this.end = place.end;
  }
}
