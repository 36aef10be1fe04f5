/** A part of the search index: some papers, in the order of their ids, never changed once written. */
export interface SegmentRow {
  id: number;
}

/** The postings of a range of a segment's terms. */
export interface BlockRow {
  segmentId: number;
  part: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What changes about papers, for all of a month's lists together, as columns. */
export interface FactsRow {
  /** `YYYY-MM` of the papers' `listedOn`. */
  month: string;
}
