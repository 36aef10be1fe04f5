import type { MarkedPapers } from '../lib/store/editions';
import { readMarks } from '../lib/store/marks';
import { readTopicsOf } from '../lib/store/matches';
import type { SearchOrder } from '../lib/search/order';
import { findPapers } from '../lib/store/search';
import { TEXT_FIELDS } from '../lib/topics/fields';
import type { Filter } from '../lib/topics/filter';
import { FilterError } from '../lib/topics/filter-error';
import { createHighlighter } from '../lib/topics/highlights';
import { parseFilter } from '../lib/topics/parse';
import { describeFault } from './fault-words';
import type { Fault } from './filter-fault';
import type { FindRanges } from './highlighted';

/** What a search has found: the first papers in their order, and how many there are. */
export interface Found extends MarkedPapers {
  query: string;
  total: number;
  findRanges: FindRanges;
}

/** What a search asks for. */
export interface Search {
  query: string;
  order: SearchOrder;
  limit: number;
}

/** A filter as it was typed, read; or what cannot be read in it. Never throws. */
export function readQuery(query: string): { filter: Filter } | { fault: Fault } {
  try {
    return { filter: parseFilter(query) };
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    return { fault: { message: describeFault(error), start: error.start, end: error.end } };
  }
}

/**
 * What is asked for where nothing was found and the text ends in a lone letter: the same without it. While a next word
 * is begun its first letter stands in no paper by itself, and the list must not vanish for that moment.
 */
export function readUnfinished(query: string): Filter | undefined {
  const begun = query.replace(/(?<=\S)\s+[a-z]$/i, '');
  const read = begun === query ? undefined : readQuery(begun);
  return read && 'filter' in read ? read.filter : undefined;
}

/** Searches everything stored, words among authors too. To be run inside a live query. */
export async function search({ query, order, limit }: Search, filter: Filter): Promise<Found> {
  const page = { order, offset: 0, limit };
  const exact = await findPapers(filter, page);
  const begun = exact.total === 0 ? readUnfinished(query) : undefined;
  const { total, papers } = begun ? await findPapers(begun, page) : exact;
  const ids = papers.map((paper) => paper.id);
  const [marks, topicIds] = await Promise.all([readMarks(ids), readTopicsOf(papers)]);
  return { query, total, papers, marks, topicIds, findRanges: createHighlighter(begun ?? filter, TEXT_FIELDS) };
}
