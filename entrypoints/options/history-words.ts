import { describeCause } from '../../components/failure-words';
import { formatCount, formatMoment, formatPapers, formatStoredDay } from '../../components/format';
import { formatDuration, formatShare } from '../../components/format-figures';
import { DEFAULT_MS_PER_REQUEST } from '../../lib/delivery/pace';
import type { Job } from '../../lib/store/rows';
import { say, sayCount } from '../../lib/words';
import { listGivenUpDays, type HistoryState } from './history-state';

/** Shown by name up to here; more are only counted. */
const MAX_NAMED_DAYS = 5;
/** Whoever listens is told of every so-manieth part. */
const ANNOUNCED_PARTS = 10;

/** What it would take to fetch what is missing. */
export function describeOffer({ missingCount, firstDay }: HistoryState): string {
  if (missingCount === 0) return say('historyComplete', formatStoredDay(firstDay));
  return sayCount('historyMissing', missingCount, formatDuration(missingCount * DEFAULT_MS_PER_REQUEST));
}

/** How far it has come, and how long it will still take at the pace so far. */
export function describeProgress(job: Job): string {
  if (job.dayCount === 0) return say('historyLooking');
  const parts = [say('historyOf', formatCount(job.doneCount), formatCount(job.dayCount)), formatPapers(job.paperCount)];
  const leftCount = job.dayCount - job.doneCount - listGivenUpDays(job).length;
  const leftMs = leftCount * (job.msPerDay ?? DEFAULT_MS_PER_REQUEST);
  if (job.state === 'running' && leftCount > 0) parts.push(say('timeLeft', formatDuration(leftMs)));
  return parts.join(' · ');
}

/** Why it does not go on at present, and when it will. Undefined while it does. */
export function describeWait(job: Job, now = Date.now()): string | undefined {
  if (job.state !== 'running' || job.retryAt === undefined || job.retryAt <= now) return undefined;
  const cause = job.failure ? describeCause(job.failure) : say('historyThrottled');
  return say('historyWaits', cause, formatMoment(job.retryAt));
}

/** What became of it in the end. Undefined where nothing is to be told. */
export function describeGaps(job: Job): string | undefined {
  const days = listGivenUpDays(job);
  if (days.length === 0) return undefined;
  const named = days.slice(0, MAX_NAMED_DAYS).map(formatStoredDay).join('; ');
  const others = days.length - MAX_NAMED_DAYS;
  return others > 0 ? sayCount('historyGapsMore', others, named) : say('historyGaps', named);
}

/** For those who listen: what has changed, and progress in tenths only. */
export function announce({ job }: HistoryState): string {
  if (!job) return '';
  if (job.state === 'done') return say('historySaidDone');
  if (job.state === 'paused') return say('historySaidPaused');
  const wait = describeWait(job);
  if (wait !== undefined) return wait;
  const part = job.dayCount === 0 ? 0 : Math.floor((ANNOUNCED_PARTS * job.doneCount) / job.dayCount);
  return say('historySaid', formatShare(part / ANNOUNCED_PARTS));
}
