import type { Run, Wish } from '../store/rows';

/** Until when not to ask again. Moments are epoch milliseconds. A firm one is the source's own word. */
export interface BackOff {
  since: number;
  until: number;
  isFirm: boolean;
}

/**
 * Whether it holds at `now`. One that begins in the future was written before the clock was set back: it says nothing
 * any more.
 */
export function isInForce({ since, until }: Pick<BackOff, 'since' | 'until'>, now: number): boolean {
  return since <= now && now < until;
}

/**
 * How long to wait after the n-th failure in a row, in minutes, each a little less than a number of hourly ticks.
 * The first one waits for nothing but the next tick, which may come early (see {@link isJustAwake}).
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
  // Of those two nobody was asked: they make no streak.
  const asked = ended.filter(({ failure }) => failure?.kind !== 'offline' && failure?.kind !== 'permission');
  const failedCount = asked.findIndex((run) => run.failure === undefined);
  const streak = failedCount === -1 ? asked.length : failedCount;
  return { since: last.endedAt, until: last.endedAt + findWait(streak), isFirm: false };
}

/** How long to wait after so many failures in a row, in milliseconds. */
function findWait(streak: number): number {
  return (WAIT_MINUTES[Math.min(streak, WAIT_MINUTES.length) - 1] ?? 0) * 60_000;
}

/** What it looks like when the network is not up yet. */
const NO_WAY: readonly string[] = ['offline', 'unreachable', 'timeout'];

/** Ticks are an hour apart: after such a pause the computer has slept, and a failure begins another row. */
const SLEEP_MS = 2 * 3_600_000;

/**
 * Whether the last run (newest first) failed as it does just after waking: its way to the source was barred, and it is
 * the first in a row. The second is not: so only one try comes early. Who asked by hand sees it, and can ask again.
 */
export function isJustAwake(runs: Run[]): boolean {
  const [last, before] = runs.filter((run) => run.endedAt !== undefined);
  if (!last?.failure || last.trigger === 'user' || !NO_WAY.includes(last.failure.kind)) return false;
  return !before?.failure || last.startedAt - (before.endedAt ?? 0) > SLEEP_MS;
}

/** A paper that the source does not know is asked for again once a day. */
const UNKNOWN_WAIT_MS = 23 * 3_600_000;

/** The back-off after a record was asked for in vain: as after a run, but each paper's by itself. */
export function readWishBackOff({ failure, askedAt, askedCount }: Wish): BackOff {
  const { kind, retryAt } = failure;
  if (retryAt !== undefined) return { since: askedAt, until: retryAt, isFirm: true };
  return { since: askedAt, until: askedAt + findWishWait(kind, askedCount), isFirm: false };
}

function findWishWait(kind: Wish['failure']['kind'], askedCount: number): number {
  if (kind === 'offline' || kind === 'permission') return 0;
  return kind === 'unknown' ? UNKNOWN_WAIT_MS : findWait(askedCount);
}
