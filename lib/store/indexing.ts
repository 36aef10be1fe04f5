import { buildRows } from '../search/build';
import { joinFacts, type Facts } from '../search/facts';
import { draftFacts } from '../search/facts-draft';
import { FACTS_PER_ROW, FLAGS, type FactsRow } from '../search/rows';
import { db } from './db';
import type { StoredPaper } from './rows';

/** The tables that {@link indexPapers} reads and writes: a transaction that calls it holds them. */
export const INDEX_TABLES = [db.facts, db.postings, db.hits, db.batches];

/**
 * Makes papers findable, in the transaction that stores them, so that the index always equals what is stored. Returns
 * the rows as they are to be stored, each with its number (a paper whose words changed gets a new one), and what builds
 * and writes the index: to be called right after the rows were put, so that the database writes them meanwhile.
 */
export async function indexPapers(
  papers: { row: StoredPaper; known: StoredPaper | undefined }[],
): Promise<{ rows: StoredPaper[]; writeIndex: () => Promise<unknown> }> {
  const draft = draftFacts(await readChangingFacts(papers.map(({ known }) => known?.number)));
  const { facts } = draft;
  let next = facts.size;
  const added: { number: number; paper: StoredPaper }[] = [];
  const rows = papers.map(({ row, known }) => {
    const number = isIndexed(known, facts) ? known.number : undefined;
    if (number !== undefined && known && hasSameWords(row, known)) {
      draft.set(number, row);
      return { ...row, number };
    }
    if (number !== undefined) draft.retire(number);
    const numbered = { ...row, number: next };
    draft.set(next, row);
    added.push({ number: next, paper: row });
    next += 1;
    return numbered;
  });
  const writeIndex = () => Promise.all([db.facts.bulkPut([...draft.touched]), addBatch(added)]);
  return { rows, writeIndex };
}

/** Makes papers that go unfindable, in the transaction that removes them. Their words leave the index when it is tidied. */
export async function retirePapers(papers: StoredPaper[]): Promise<void> {
  const draft = draftFacts(await readChangingFacts(papers.map(({ number }) => number)));
  const { facts } = draft;
  for (const paper of papers) if (isIndexed(paper, facts)) draft.retire(paper.number);
  await db.facts.bulkPut([...draft.touched]);
}

/** The rows that hold these numbers, and the last one: a day's list is not to cost more in a large library. */
async function readChangingFacts(numbers: (number | undefined)[]): Promise<FactsRow[]> {
  const last = await db.facts.orderBy('chunk').last();
  if (!last) return [];
  const chunks = new Set(numbers.filter((number) => number !== undefined).map((n) => Math.floor(n / FACTS_PER_ROW)));
  const others = await db.facts.bulkGet([...chunks].filter((chunk) => chunk < last.chunk));
  return [...others.filter((row) => row !== undefined), last];
}

/** Whether the index knows a stored paper. After the index was made anew, numbers of before mean nothing. */
export function isIndexed(paper: StoredPaper | undefined, facts: Facts): paper is StoredPaper & { number: number } {
  if (paper?.number === undefined) return false;
  return facts.id(paper.number) === paper.id && facts.hasFlag(paper.number, FLAGS.current);
}

/** How many papers the index knows. Quickly read, while the database would count those of `papers` one by one. */
export async function countIndexed(): Promise<number> {
  return joinFacts(await db.facts.toArray()).currentCount;
}

/** The ids of all papers that the index knows. Read faster than those of `papers`, as {@link countIndexed} is. */
export async function listIndexedIds(): Promise<string[]> {
  return listCurrentIds(joinFacts(await db.facts.toArray()));
}

/** The ids of all papers that have facts. */
export function listCurrentIds(facts: Facts): string[] {
  const ids: string[] = [];
  for (let number = 0; number < facts.size; number += 1) {
    if (facts.hasFlag(number, FLAGS.current)) ids.push(facts.id(number) ?? '');
  }
  return ids;
}

async function addBatch(papers: { number: number; paper: StoredPaper }[]): Promise<void> {
  const first = papers[0]?.number;
  if (first === undefined) return;
  const { postings, hits } = buildRows(papers, first);
  await Promise.all([
    db.postings.put(postings),
    db.hits.put(hits),
    db.batches.put({ first, size: papers.length, level: 0 }),
  ]);
}

/** Votes and links change often; the words that are indexed hardly ever do, except that keywords come late. */
function hasSameWords(a: StoredPaper, b: StoredPaper): boolean {
  return (
    a.title === b.title &&
    a.abstract === b.abstract &&
    a.organization === b.organization &&
    isSameList(a.authors, b.authors) &&
    isSameList(a.keywords, b.keywords)
  );
}

function isSameList(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
