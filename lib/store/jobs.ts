import { db } from './db';
import { ARCHIVE, type Failure, type Job } from './rows';

/** The history as it stands; undefined where it was never started, or was stopped. */
export async function readHistory(): Promise<Job | undefined> {
  const job = await db.jobs.get('history');
  return job?.name === 'history' ? job : undefined;
}

/** How many papers the history has brought, in all its runs. */
export function countArchived(): Promise<number> {
  return db.papers.where('edition').equals(ARCHIVE).count();
}

/** Starts the history, or starts it again: lists that are stored stay so. `now` in epoch milliseconds. */
export async function startHistory(now = Date.now()): Promise<void> {
  await db.jobs.put({
    name: 'history',
    state: 'running',
    startedAt: now,
    dayCount: 0,
    doneCount: 0,
    paperCount: 0,
    tries: {},
    failureStreak: 0,
  });
}

/** Pauses the history if it runs: the worker sees it before the next day. */
export function pauseHistory(): Promise<void> {
  return changeHistory((job) => {
    if (job.state === 'running') job.state = 'paused';
  });
}

/** Lets a paused history go on. The user's wish ends a wait, but not one that the source has asked for. */
export function resumeHistory(): Promise<void> {
  return changeHistory((job) => {
    if (job.state !== 'paused') return;
    job.state = 'running';
    if (job.failure && job.failure.retryAt === undefined) clearWait(job);
  });
}

/** Ends the history where it is. What it brought stays. */
export async function stopHistory(): Promise<void> {
  await db.jobs.delete('history');
}

/** Notes that all was asked for. */
export function finishHistory(): Promise<void> {
  return changeHistory((job) => {
    job.state = 'done';
  });
}

/** How far the history has come. */
export type HistoryProgress = Partial<Pick<Job, 'dayCount' | 'doneCount' | 'paperCount' | 'msPerDay'>>;

/** Notes what was counted anew. */
export function noteProgress(progress: HistoryProgress): Promise<void> {
  return changeHistory((job) => {
    Object.assign(job, progress);
  });
}

/** Notes that a day came: whatever failed before is over. */
export function noteDay(progress: HistoryProgress): Promise<void> {
  return changeHistory((job) => {
    Object.assign(job, progress);
    job.failureStreak = 0;
    clearWait(job);
  });
}

/** Notes that nothing is to be asked before a moment (epoch milliseconds): only to keep within the source's limit. */
export function noteWait(retryAt: number): Promise<void> {
  return changeHistory((job) => {
    job.retryAt = retryAt;
  });
}

/** Notes a failure, and the day whose list could not be had if it was that list's own. */
export function noteFailure(failure: Failure, retryAt: number, day?: string): Promise<void> {
  return changeHistory((job) => {
    job.failure = failure;
    // Of these two nobody was asked.
    if (failure.kind !== 'offline' && failure.kind !== 'permission') job.failureStreak += 1;
    job.retryAt = retryAt;
    if (day !== undefined) job.tries[day] = (job.tries[day] ?? 0) + 1;
  });
}

function clearWait(job: Job): void {
  delete job.retryAt;
  delete job.failure;
}

/** One transaction. A history that was stopped meanwhile stays stopped. */
async function changeHistory(change: (job: Job) => void): Promise<void> {
  await db.transaction('rw', db.jobs, async () => {
    const job = await readHistory();
    if (!job) return;
    change(job);
    await db.jobs.put(job);
  });
}
