import { Dexie, type Table } from 'dexie';
import { evaluateFilter, listPhrases, NO_MATCH, type Scores } from '../search/evaluate';
import { countDays, joinFacts, type Facts } from '../search/facts';
import { listBucketsOf, type IndexSlice } from '../search/occurrences';
import { orderMatches, type SearchOrder } from '../search/order';
import { ALL_TERMS } from '../search/rows';
import { TEXT_FIELDS, TOPIC_FIELDS, type TextField } from '../topics/fields';
import type { Filter } from '../topics/filter';
import { listMarked, numberMarks, readAskedMarks } from './asked-marks';
import { db } from './db';
import { readOnce } from './index-cache';
import type { StoredPaper } from './rows';

/** What a filter found: a score for every number (see `evaluateFilter`), and what the numbers mean. */
export interface Evaluation {
  scores: Scores;
  facts: Facts;
}

/**
 * Asks a filter of everything stored. Words without a field are looked for in `fields`. Whoever writes by the answer
 * reads the index again; everybody else may use what was read for the letter before.
 */
export function evaluateStored(
  filter: Filter,
  fields: readonly TextField[] = TEXT_FIELDS,
  read: typeof readOnce = readOnce,
): Promise<Evaluation> {
  return db.transaction('r', [db.facts, db.postings, db.hits, db.marks], async () => {
    const [facts, slice, marks] = await Promise.all([
      read('facts', async () => joinFacts(await db.facts.toArray())),
      readSlice(filter, read),
      readAskedMarks(filter),
      // What was read before is not watched; this is, so that a live query runs again when anything was stored.
      db.facts.count(),
    ]);
    const numbers = numberIds(facts, listMarked(marks));
    return { scores: evaluateFilter(filter, { slice, facts, fields, ...numberMarks(marks, numbers) }), facts };
  });
}

/** The part of the index that a filter is about. */
async function readSlice(filter: Filter, read: typeof readOnce): Promise<IndexSlice> {
  const phrases = listPhrases(filter);
  const joined = phrases.filter((phrase) => phrase.isCompound).map((phrase) => phrase.words.join(''));
  const words = [...phrases.flatMap((phrase) => phrase.words), ...joined];
  const inPhrases = phrases.filter((phrase) => phrase.words.length > 1).flatMap((phrase) => phrase.words);
  const [postings, hits] = await Promise.all([
    readBuckets(db.postings, words, read),
    readBuckets(db.hits, inPhrases, read),
  ]);
  return { postings, hits };
}

async function readBuckets<Row extends { bucket: string }>(
  table: Table<Row, [string, number]>,
  words: string[],
  read: typeof readOnce,
): Promise<Map<string, Row[]>> {
  if (words.length === 0) return new Map();
  const beginnings = [...new Set([ALL_TERMS, ...words.flatMap(listBucketsOf)])];
  const rows = await Promise.all(
    beginnings.map((beginning) => read(`${table.name} ${beginning}`, () => readBucket(table, beginning))),
  );
  return Map.groupBy(rows.flat(), (row) => row.bucket);
}

function readBucket<Row>(table: Table<Row, [string, number]>, beginning: string): Promise<Row[]> {
  // A single letter asks for itself; a single sign of another script begins words.
  const isWhole = beginning.length !== 1 || /^[\da-z]$/.test(beginning);
  const last = isWhole ? beginning : `${beginning}\uffff`;
  return table.where('[bucket+batch]').between([beginning, Dexie.minKey], [last, Dexie.maxKey]).toArray();
}

/** The number of every paper by its id, or of those that are wanted: a map of all takes a page 30 ms at 50,000. */
export function numberIds(facts: Facts, wanted?: ReadonlySet<string>): Map<string, number> {
  const numbers = new Map<string, number>();
  if (wanted?.size === 0) return numbers;
  // Ascending, so that of two numbers of one paper the current one stays.
  for (let number = 0; number < facts.size; number += 1) {
    const id = facts.id(number) ?? '';
    if (!wanted || wanted.has(id)) numbers.set(id, number);
  }
  return numbers;
}

/** Which part of the results is wanted, and in what order. */
export interface SearchPage {
  order: SearchOrder;
  offset: number;
  limit: number;
  /** Where a word without a field is looked for; everywhere by default. */
  fields?: readonly TextField[];
}

/** Searches everything stored: how much was found, and a page of it. */
export async function findPapers(
  filter: Filter,
  { order, offset, limit, fields }: SearchPage,
): Promise<{ total: number; papers: StoredPaper[] }> {
  const { scores, facts } = await evaluateStored(filter, fields);
  const numbers = orderMatches(scores, facts, order);
  return { total: numbers.length, papers: await readNumbers(numbers.subarray(offset, offset + limit), facts) };
}

async function readNumbers(numbers: Uint32Array, facts: Facts): Promise<StoredPaper[]> {
  const ids = Array.from(numbers).flatMap((number) => facts.id(number) ?? []);
  const papers = await db.papers.bulkGet(ids);
  return papers.filter((paper) => paper !== undefined);
}

const SHOWN = 5;
const WEEKS = 8;

/** What a topic's filter finds: how much, how much a week of late, and the newest. `today` is a UTC day. */
export async function summarizeMatches(
  filter: Filter,
  today: Temporal.PlainDate,
): Promise<{ total: number; perWeek: number; newest: StoredPaper[] }> {
  const { scores, facts } = await evaluateStored(filter, TOPIC_FIELDS);
  const numbers = orderMatches(scores, facts, 'date');
  const since = countDays(today.subtract({ weeks: WEEKS }).toString());
  const { first, recent } = countRecent(scores, facts, since);
  // Where less than that is stored, the pace is that of what there is.
  const weeks = Math.max(1, (countDays(today.toString()) - Math.max(first, since)) / 7);
  return {
    total: numbers.length,
    perWeek: recent / weeks,
    newest: await readNumbers(numbers.subarray(0, SHOWN), facts),
  };
}

/** The oldest day stored, and how many matches are newer than a day. */
function countRecent(scores: Scores, facts: Facts, since: number): { first: number; recent: number } {
  let first = Infinity;
  let recent = 0;
  for (const [number, score] of scores.entries()) {
    const day = facts.day(number);
    if (day < first) first = day;
    if (score !== NO_MATCH && day > since) recent += 1;
  }
  return { first, recent };
}
