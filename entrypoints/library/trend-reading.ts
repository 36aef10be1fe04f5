import { useEffect, useState } from 'preact/hooks';
import { reportDatabaseError } from '../../lib/live';
import { nextTask } from '../../lib/store/next-task';
import { readStoredDays, readTrends } from '../../lib/store/trends';
import type { TrendCounts } from '../../lib/trends/counts';
import { findPeriod, findWindows, type Period, type Span, type Windows } from '../../lib/trends/period';
import type { CodeCount } from '../../lib/trends/counts';
import { rankCode, rankNames, type Ranked } from '../../lib/trends/ranking';
import { findRising, type RisingKeyword } from '../../lib/trends/rising';

/** What was counted, and over which time. The counts of all names are not kept: there may be hundreds of thousands. */
export interface TrendsRead extends Pick<TrendCounts, 'days'> {
  organizations: Ranked[];
  authors: Ranked[];
  code: CodeCount[];
  rising: RisingKeyword[];
  period: Period;
  windows: Windows;
}

/** So many names stand in a ranking. */
const RANKED = 12;

/** Fewer days between the first list and the last tell no trend. */
const LEAST_DAYS = 14;

/** Where a reading stands. */
export type TrendsState =
  | { kind: 'reading'; share: number }
  | { kind: 'too-few'; days: number }
  | { kind: 'failed' }
  | ({ kind: 'read' } & TrendsRead);

/**
 * Reads the trends of a span, anew for another one, and after each run, `ranAt`: topics are counted as papers arrive, and
 * must not speak of others. The last answer stays until the next one is complete.
 */
export function useTrends(span: Span, ranAt: number): { state: TrendsState; isReading: boolean } {
  const [state, setState] = useState<TrendsState>({ kind: 'reading', share: 0 });
  const [isReading, setReading] = useState(true);
  useEffect(() => {
    const stop = new AbortController();
    const show = async (): Promise<void> => {
      setReading(true);
      const next = await read(span, (share) => setState((last) => moveOn(last, share)), stop.signal);
      if (stop.signal.aborted) return;
      setState(next);
      setReading(false);
    };
    show().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      reportDatabaseError(error);
      setState({ kind: 'failed' });
      setReading(false);
    });
    return () => stop.abort();
  }, [span, ranAt]);
  return { state, isReading };
}

function moveOn(state: TrendsState, share: number): TrendsState {
  return state.kind === 'reading' ? { kind: 'reading', share } : state;
}

async function read(span: Span, onProgress: (share: number) => void, signal: AbortSignal): Promise<TrendsState> {
  const stored = await readStoredDays();
  const days = stored ? Temporal.PlainDate.from(stored.first).until(stored.last, { largestUnit: 'days' }).days + 1 : 0;
  if (!stored || days < LEAST_DAYS) return { kind: 'too-few', days };
  const period = findPeriod(span, stored);
  const windows = findWindows(stored.last);
  const counts = await readTrends(period, windows, { onProgress, signal });
  // Ranking, and drawing after it, are no part of the task that counted the last papers.
  await nextTask();
  return {
    kind: 'read',
    days: counts.days,
    organizations: rankNames(counts.organizations, RANKED),
    authors: rankNames(counts.authors, RANKED),
    code: rankCode(counts.code, RANKED),
    rising: findRising(counts.recentKeywords, counts.keywordsBefore, RANKED),
    period,
    windows,
  };
}
