/** What cannot be read in a filter: the message is for the reader who typed it, without a full stop. */
export class FilterError extends Error {
  override name = 'FilterError';
  /** Where it stands in the typed text, in UTF-16 units. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;

  constructor(message: string, place: { start: number; end: number }) {
    super(message);
    this.start = place.start;
    this.end = place.end;
  }
}
