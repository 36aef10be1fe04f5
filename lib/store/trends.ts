import { addPapers, createCounts, type TrendCounts } from '../trends/counts';
import type { Period, Windows } from '../trends/period';
import { db } from './db';
import type { StoredPaper } from './rows';

/** The first and the last day (UTC, `YYYY-MM-DD`) with a listed paper; undefined where there is none. */
export async function readStoredDays(): Promise<{ first: string; last: string } | undefined> {
  const first = await db.papers.orderBy('listedOn').filter(isListed).first();
  const last = await db.papers.orderBy('listedOn').filter(isListed).last();
  return first && last && { first: first.listedOn, last: last.listedOn };
}

/** The day of a paper that no list has brought says nothing of the lists. */
const isListed = (paper: StoredPaper): boolean => paper.isUnlisted !== true;

/** How a reading goes on: the share that is done, 0 to 1, and whether anybody still wants it. */
export interface Reading {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** So many days are read at once: some hundred papers, whose counting takes a few milliseconds. */
const STEP_DAYS = 3;

/**
 * Counts what the trends show. Papers are read and forgotten a few days at a time: fifty thousand with their abstracts
 * would fill the memory, and the page stays responsive in between. Throws the signal's reason when it is aborted.
 */
export async function readTrends(period: Period, windows: Windows, reading: Reading): Promise<TrendCounts> {
  const counts = createCounts();
  const first = Temporal.PlainDate.from(period.first < windows.beforeFrom ? period.first : windows.beforeFrom);
  const dayCount = first.until(period.last, { largestUnit: 'days' }).days + 1;
  for (let done = 0; done < dayCount; done += STEP_DAYS) {
    reading.signal.throwIfAborted();
    const from = first.add({ days: done });
    const papers = await readListed(from.toString(), from.add({ days: STEP_DAYS }).toString());
    addPapers(counts, papers, period, windows);
    reading.onProgress(Math.min(1, (done + STEP_DAYS) / dayCount));
  }
  return counts;
}

function readListed(from: string, to: string): Promise<StoredPaper[]> {
  return db.papers.where('listedOn').between(from, to).filter(isListed).toArray();
}
