import type { Run, Wish } from '../store/rows';

/** Until when not to ask again. Moments are epoch milliseconds. A firm one is the source's own word. */
export interface BackOff {
  since: number;
  until: number;
  isFirm: boolean;
}

/**
 * How long to wait after the n-th failure in a row, in minutes, each a little less than a number of hourly ticks.
 * The first one waits for nothing but the next tick.
 */
const WAIT_MINUTES = [0, 50, 110, 230];

/**
 * The back-off after the last runs (newest first), or undefined when the last one went well or nobody was asked.
 * It is computed from the log, so it outlives the worker. Killed runs tell nothing about the source.
 */
export function readBackOff(runs: Run[]): BackOff | undefined {
  const ended = runs.filter((run) => run.endedAt !== undefined);
  const last = ended[0];
  if (!last?.failure || last.endedAt === undefined) return undefined;
  const { kind, retryAt } = last.failure;
  if (retryAt !== undefined) return { since: last.endedAt, until: retryAt, isFirm: true };
  if (kind === 'offline' || kind === 'permission') return undefined;
  const failedCount = ended.findIndex((run) => run.failure === undefined);
  const streak = failedCount === -1 ? ended.length : failedCount;
  return { since: last.endedAt, until: last.endedAt + findWait(streak), isFirm: false };
}

/** How long to wait after so many failures in a row, in milliseconds. */
function findWait(streak: number): number {
  return (WAIT_MINUTES[Math.min(streak, WAIT_MINUTES.length) - 1] ?? 0) * 60_000;
}

/** A paper that the source does not know is asked for again once a day. */
const UNKNOWN_WAIT_MS = 23 * 3_600_000;

/** When the record of a starred paper may be asked for again, epoch milliseconds: as a run, but each by itself. */
export function findNextAsk({ failure, askedAt, askedCount }: Wish): number {
  if (failure.retryAt !== undefined) return failure.retryAt;
  if (failure.kind === 'offline' || failure.kind === 'permission') return askedAt;
  return askedAt + (failure.kind === 'unknown' ? UNKNOWN_WAIT_MS : findWait(askedCount));
}
