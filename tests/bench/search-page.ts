import { Dexie, liveQuery, type Table } from 'dexie';
import MiniSearch from 'minisearch';
import { readQuery, search } from '../../components/searching';
import type { Paper } from '../../lib/paper/paper';
import { readItem } from '../../lib/sources/huggingface-item';
import { db } from '../../lib/store/db';
import { saveList } from '../../lib/store/lists';
import { matchNextTopic } from '../../lib/store/rematch';
import { readRematchProgress } from '../../lib/store/stale-topics';
import { tidyIndex } from '../../lib/store/tidy';
import { saveTopic } from '../../lib/store/topic-change';
import { generateDay } from '../feed/generator';

/** This file runs in the browser: searching as the pages do it, and what it is held against. */

/** As many rows as the popup reads. */
const SHOWN = 40;

/** Searches as pages do, from the text to the rows. Milliseconds; it is an error if nothing is found. */
export async function timeSearch(query: string): Promise<number> {
  const { ms, count } = await searchOnce(query);
  if (count === 0) throw new Error(`nothing found for ${query}`);
  return ms;
}

/** Types a query letter by letter, from its second letter on. Milliseconds for each. */
export async function timeTyping(query: string): Promise<number[]> {
  const times: number[] = [];
  for (let length = 2; length <= query.length; length += 1) times.push((await searchOnce(query.slice(0, length))).ms);
  return times;
}

async function searchOnce(query: string): Promise<{ ms: number; count: number }> {
  const startedAt = performance.now();
  const read = readQuery(query);
  if ('fault' in read) throw new Error(`${query}: ${read.fault.message}`);
  const found = await search({ query, order: 'rank', limit: SHOWN }, read.filter);
  return { ms: performance.now() - startedAt, count: found.papers.length };
}

// What the index is held against: MiniSearch's, kept as the JSON that it is loaded from.
const rival = new Dexie('minisearch') as Dexie & { index: Table<{ id: number; json: string }, number> };
rival.version(1).stores({ index: 'id' });

const OPTIONS = { fields: ['title', 'abstract', 'authors', 'organization', 'keywords'], storeFields: ['title'] };

/** Makes MiniSearch's index of all that is stored, and keeps it. */
export async function buildMiniSearch(): Promise<number> {
  const index = new MiniSearch<Paper>({
    ...OPTIONS,
    extractField: (paper, field) => String(paper[field as keyof Paper] ?? ''),
  });
  await db.papers.each((paper) => index.add(paper));
  const json = JSON.stringify(index);
  await rival.index.put({ id: 1, json });
  rival.close();
  db.close();
  return json.length;
}

/** Loads MiniSearch's index and searches in it. Milliseconds. */
export async function timeMiniSearch(query: string): Promise<number> {
  const startedAt = performance.now();
  const row = await rival.index.get(1);
  const index = MiniSearch.loadJSON<Paper>(row?.json ?? '', OPTIONS);
  const found = index.search(query, { prefix: true, combineWith: 'AND', boost: { title: 2 } }).slice(0, SHOWN);
  await db.papers.bulkGet(found.map(({ id }) => id as string));
  if (found.length === 0) throw new Error(`nothing found for ${query}`);
  return performance.now() - startedAt;
}

/** Stores one more day of so many papers. Milliseconds, with searching and topics. */
export async function timeAddingDay(day: string, count: number): Promise<number> {
  const items = generateDay(7, day, { papersPerDay: count, repeatShare: 0 });
  const papers = items.flatMap((item) => readItem(item, day) ?? []);
  const startedAt = performance.now();
  await saveList({ source: 'hf', day, fetchedAt: Date.parse(`${day}T12:00:00Z`), papers, droppedCount: 0 });
  return performance.now() - startedAt;
}

/** Tidies the index until there is nothing to tidy. Milliseconds. */
export async function tidyAll(): Promise<number> {
  const startedAt = performance.now();
  while (await tidyIndex());
  return performance.now() - startedAt;
}

/** Makes topics of these filters. */
export async function addTopics(filters: string[]): Promise<void> {
  for (const [i, filter] of filters.entries()) {
    await saveTopic({ id: `t${i}`, name: filter, filter, colour: 'teal', notifies: true, isPaused: false });
  }
}

/** Matches every topic anew with everything stored. Milliseconds. */
export async function timeRematch(): Promise<number> {
  await db.matches.clear();
  const startedAt = performance.now();
  while (await matchNextTopic());
  return performance.now() - startedAt;
}

/** How much room the index takes: the bytes in its rows. What the database adds, the browser's estimate cannot tell. */
export async function measureIndex(): Promise<{ bytes: number; rows: number }> {
  let bytes = 0;
  let rows = 0;
  await db.postings.each((row) => {
    bytes += row.terms.length + row.ends.byteLength + row.offsets.byteLength + row.weights.byteLength;
    rows += 1;
  });
  await db.hits.each((row) => (bytes += row.counts.byteLength + row.hits.byteLength));
  return { bytes, rows };
}

/** Makes every topic one that is to be matched. */
export function forgetMatches(): Promise<void> {
  return db.matches.clear();
}

/** Ends when every topic has been matched. */
export function waitForMatches(): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription = liveQuery(readRematchProgress).subscribe({
      next: ({ done, total }) => {
        if (done < total) return;
        subscription.unsubscribe();
        resolve();
      },
      error: reject,
    });
  });
}
