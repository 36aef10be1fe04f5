import type { Paper } from '../../../lib/paper/paper';
import { buildRows } from '../../../lib/search/build';
import { evaluateFilter, NO_MATCH } from '../../../lib/search/evaluate';
import { joinFacts, type Facts } from '../../../lib/search/facts';
import { draftFacts } from '../../../lib/search/facts-draft';
import { mergeRows, spreadRows } from '../../../lib/search/merge';
import type { IndexSlice } from '../../../lib/search/occurrences';
import { ALL_TERMS, type BucketRows } from '../../../lib/search/rows';
import { readOwnTexts, TEXT_FIELDS, type OwnField, type TextField } from '../../../lib/topics/fields';
import type { Filter } from '../../../lib/topics/filter';
import type { createSubject } from '../../../lib/topics/match';
import { readFieldWords } from '../../../lib/topics/occurrences';

type AskedMark = NonNullable<Parameters<typeof createSubject>[1]>;

/** The whole index of some papers in memory, in batches, as the store would keep it. */
export interface MemoryIndex {
  slice: IndexSlice;
  facts: Facts;
}

export function indexInMemory(papers: Paper[], batchSize: number): MemoryIndex {
  const draft = draftFacts([]);
  for (const [number, paper] of papers.entries()) draft.set(number, paper);
  const rows: BucketRows[] = [];
  for (let first = 0; first < papers.length; first += batchSize) {
    const batch = papers.slice(first, first + batchSize).map((paper, i) => ({ number: first + i, paper }));
    rows.push(buildRows(batch, first));
  }
  return { slice: sliceOf(rows), facts: joinFacts([...draft.touched]) };
}

function sliceOf(rows: BucketRows[]): IndexSlice {
  const buckets = Map.groupBy(rows, ({ postings }) => postings.bucket);
  const pick = <T>(read: (row: BucketRows) => T) => new Map([...buckets].map(([name, rows]) => [name, rows.map(read)]));
  return { postings: pick((row) => row.postings), hits: pick((row) => row.hits) };
}

const isCurrent = () => true;

/** The same index with its batches spread over buckets, a few at a time, and then each bucket's rows merged into one. */
export function mergeInMemory({ slice, facts }: MemoryIndex): MemoryIndex {
  const batches = pairRows(slice, ALL_TERMS);
  const halves = [batches.slice(0, batches.length / 2), batches.slice(batches.length / 2)];
  const spread = sliceOf(
    halves.flatMap((rows) => (rows[0] ? spreadRows(rows, isCurrent, rows[0].postings.batch) : [])),
  );
  const merged = [...spread.postings.keys()].map((bucket) => mergeRows(pairRows(spread, bucket), isCurrent, 0)!);
  return { slice: sliceOf(merged), facts };
}

function pairRows(slice: IndexSlice, bucket: string): BucketRows[] {
  const hits = slice.hits.get(bucket)!;
  return slice.postings.get(bucket)!.map((row, i) => ({ postings: row, hits: hits[i]! }));
}

/** The papers' places that a filter finds, ascending. `marks` are those of the papers, in their order. */
export function askIndex(
  { slice, facts }: MemoryIndex,
  filter: Filter,
  fields: readonly TextField[] = TEXT_FIELDS,
  marks: AskedMark[] = [],
): number[] {
  const listNumbers = (isMeant: (mark: AskedMark) => boolean) =>
    new Set([...marks.keys()].filter((number) => isMeant(marks[number]!)));
  const readOwn = (field: OwnField) => {
    const numbers = listNumbers((mark) => readOwnTexts(mark, field).length > 0);
    return new Map([...numbers].map((number) => [number, readFieldWords(readOwnTexts(marks[number]!, field))]));
  };
  const scores = evaluateFilter(filter, {
    slice,
    facts,
    fields,
    starred: listNumbers((mark) => mark.starredAt !== undefined),
    read: listNumbers((mark) => mark.readAt !== undefined),
    own: { tag: readOwn('tag'), note: readOwn('note') },
  });
  return [...scores.keys()].filter((number) => scores[number] !== NO_MATCH);
}
