import type { Failure } from '../store/rows';

const WAIT_MINUTES = [1, 5, 15, 60] as const;
/** So many lists in a row may be bad by themselves; with the next one it is the host. */
const BAD_LISTS_IN_A_ROW = 2;

/**
 * Whether the failure may be that one list's own, and is to be counted against its day: a list that is asked for again
 * and again without an end would hold up all others. A missing network and a full disk are no day's fault.
 */
export function isOwnFault({ kind }: Failure): boolean {
  return ['server', 'timeout', 'refused', 'unreadable', 'internal'].includes(kind);
}

/**
 * How long to ask nobody, in milliseconds, after a failure that is the n-th in a row: as long as the source said, not
 * at all after a single bad list, a minute where trying costs nobody anything, otherwise longer each time. Pure.
 */
export function findWaitMs({ kind, retryAt }: Failure, streak: number, now: number): number {
  if (retryAt !== undefined) return Math.max(retryAt - now, 0);
  if (kind === 'offline' || kind === 'permission') return 60_000;
  const isListsOwn = kind === 'unreadable' || kind === 'refused';
  const step = isListsOwn ? streak - BAD_LISTS_IN_A_ROW : streak;
  if (step <= 0) return 0;
  return (WAIT_MINUTES[Math.min(step, WAIT_MINUTES.length) - 1] ?? 0) * 60_000;
}
