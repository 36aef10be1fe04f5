import { joinFacts } from '../search/facts';
import { mergeRows, spreadRows } from '../search/merge';
import { ALL_TERMS, FLAGS, type BatchRow, type BucketRows } from '../search/rows';
import { db } from './db';
import { INDEX_TABLES } from './indexing';

/** So many neighbours of one level become one of the next. More would make searching slower, fewer the tidying dearer. */
const FAN_OUT = 8;
/** The offsets of a row are 16 bits wide. */
const MAX_SPAN = 65_536;
/** Each piece is a transaction that others wait for. */
const BUCKETS_A_PIECE = 40;

/**
 * Merges small batches of the index, so that a bucket never has many rows: a log-structured merge tree (O'Neil et al.
 * 1996) of a fan-out of 8. It may be killed at any time: what was merged is read as well as what was not, and the next
 * call goes on. Returns whether there was anything to merge.
 */
export async function tidyIndex(): Promise<boolean> {
  const group = findGroup(await db.batches.orderBy('first').toArray());
  const first = group[0];
  if (!first) return false;
  const numbers = group.map((batch) => batch.first);
  await (first.level === 0 ? spreadBatches(first.first, numbers) : mergeBatches(first.first, numbers));
  await db.transaction('rw', db.batches, async () => {
    await db.batches.bulkDelete(numbers);
    await db.batches.put({ first: first.first, size: spanOf(group), level: first.level + 1 });
  });
  return true;
}

/**
 * Writes a batch anew from which more than half of the papers have gone, without their words: merging alone would
 * leave them there for years. It may be killed at any time. Returns whether there was one.
 */
export async function sweepIndex(): Promise<boolean> {
  const [batches, facts] = await Promise.all([
    db.batches.orderBy('first').toArray(),
    db.facts.toArray().then(joinFacts),
  ]);
  const count = ({ first, size }: BatchRow): number => {
    let current = 0;
    for (let i = first; i < first + size; i += 1) if (facts.hasFlag(i, FLAGS.current)) current += 1;
    return current;
  };
  // New batches are spread before long anyway.
  const batch = batches.find((row) => row.level > 0 && count(row) < (row.sweptCount ?? row.size) / 2);
  if (!batch) return false;
  const sweptCount = count(batch);
  await mergeBatches(batch.first, [batch.first]);
  await (sweptCount === 0 ? db.batches.delete(batch.first) : db.batches.put({ ...batch, sweptCount }));
  return true;
}

/** The oldest {@link FAN_OUT} neighbours of one level that fit together; empty when there are none. */
function findGroup(batches: BatchRow[]): BatchRow[] {
  for (let i = 0; i + FAN_OUT <= batches.length; i += 1) {
    const group = batches.slice(i, i + FAN_OUT);
    if (group.every((batch) => batch.level === group[0]?.level) && spanOf(group) <= MAX_SPAN) return group;
  }
  return [];
}

function spanOf(group: BatchRow[]): number {
  const last = group.at(-1);
  return last === undefined ? 0 : last.first + last.size - (group[0]?.first ?? 0);
}

/** New batches are small: all of them at once. */
function spreadBatches(into: number, batches: number[]): Promise<void> {
  return rewrite(async (isCurrent) => {
    const rows = await takeRows(batches.map((batch) => [ALL_TERMS, batch]));
    await putRows(spreadRows(rows, isCurrent, into));
  });
}

async function mergeBatches(into: number, batches: number[]): Promise<void> {
  const keys = (await db.postings.toCollection().primaryKeys()) as RowKey[];
  const buckets = [...new Set(keys.map(([bucket]) => bucket))].filter((bucket) => bucket !== ALL_TERMS);
  for (let i = 0; i < buckets.length; i += BUCKETS_A_PIECE) {
    await rewrite(async (isCurrent) => {
      for (const bucket of buckets.slice(i, i + BUCKETS_A_PIECE)) {
        const merged = mergeRows(await takeRows(batches.map((batch) => [bucket, batch])), isCurrent, into);
        if (merged) await putRows([merged]);
      }
    });
  }
}

type RowKey = [bucket: string, batch: number];

function rewrite(work: (isCurrent: (number: number) => boolean) => Promise<void>): Promise<void> {
  return db.transaction('rw', INDEX_TABLES, async () => {
    const facts = joinFacts(await db.facts.toArray());
    await work((number) => facts.hasFlag(number, FLAGS.current));
  });
}

/** Reads and deletes rows; those that an earlier, cut-short call took are not there any more. */
async function takeRows(keys: RowKey[]): Promise<BucketRows[]> {
  const [postings, hits] = await Promise.all([db.postings.bulkGet(keys), db.hits.bulkGet(keys)]);
  await Promise.all([db.postings.bulkDelete(keys), db.hits.bulkDelete(keys)]);
  return postings.flatMap((row, i) => {
    const hitsRow = hits[i];
    return row && hitsRow ? [{ postings: row, hits: hitsRow }] : [];
  });
}

async function putRows(rows: BucketRows[]): Promise<void> {
  await db.postings.bulkPut(rows.map(({ postings }) => postings));
  await db.hits.bulkPut(rows.map(({ hits }) => hits));
}
