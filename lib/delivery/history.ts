import { readDeliveries } from '../store/deliveries';
import { countArchived, finishHistory, noteDay, noteFailure, noteProgress, noteWait, readHistory } from '../store/jobs';
import { readFetchTimes, saveList } from '../store/lists';
import { ARCHIVE, type Failure, type Job } from '../store/rows';
import { describeFailure } from './failure';
import { findWaitMs, isOwnFault } from './history-failure';
import { FIRST_DAY, findFirstDay, planHistory, type HistoryPlan } from './history-plan';
import { browserHistoryWorld, type HistoryWorld } from './history-world';
import { keepAwake } from './keep-awake';
import { choosePace } from './pace';
import { tidyUp } from './work';

/** The next beat, if the worker is killed: as early as browsers fire alarms. */
const BEAT_MS = 30_000;
/** A longer wait is left to the alarm. */
const MAX_PAUSE_MS = 20_000;
/** No source is believed that asks for more patience: a later moment was written by a clock that was ahead. */
const MAX_WAIT_MS = 7 * 3600_000;

/**
 * Goes on with the history where the database says it stands, until it is done, paused or has to wait. Called at each
 * start of the worker, by its alarm and on request; one goes at a time, beside the delivery and not in its way. It may
 * be killed between any two steps: a list is stored with its papers or not at all, and stored lists are the progress.
 */
export function continueHistory(world: HistoryWorld = browserHistoryWorld): Promise<void> {
  return navigator.locks.request('history', () => keepAwake(() => runPiece(world)));
}

async function runPiece(world: HistoryWorld): Promise<void> {
  const job = await readHistory();
  if (job?.state !== 'running') return world.sleep();
  const now = readInstant(world);
  const waitMs = (job.retryAt ?? now) - now;
  if (waitMs > 0 && waitMs <= MAX_WAIT_MS) return world.wakeFrom(now + waitMs);
  // First of all, so that whatever kills the worker from here on does not end the history.
  await world.wakeFrom(now + BEAT_MS);
  const waitsMs = await fetchMissing(world);
  if (waitsMs === undefined) return world.sleep();
  return world.wakeFrom(readInstant(world) + waitsMs);
}

/**
 * Pass by pass: what could not be read in one is asked for in the next. Returns how long to wait before going on,
 * milliseconds; undefined when there is nothing to go on with, because all is done or the user has stopped it.
 */
async function fetchMissing(world: HistoryWorld): Promise<number | undefined> {
  for (;;) {
    const job = await readHistory();
    if (job?.state !== 'running') return undefined;
    const plan = await makePlan(job, world);
    if (plan.days.length === 0) {
      await finishHistory();
      return undefined;
    }
    if (!(await world.hasPermission())) {
      return saveFailure({ kind: 'permission', detail: world.source.name }, job, world);
    }
    const waitsMs = await fetchPass(plan.days, job.startedAt, world);
    if (waitsMs > 0) return waitsMs;
  }
}

async function makePlan(job: Job, world: HistoryWorld): Promise<HistoryPlan> {
  const [deliveries, fetchedAt, paperCount] = await Promise.all([
    readDeliveries(),
    readFetchTimes(world.source.id, FIRST_DAY),
    countArchived(),
  ]);
  const plan = planHistory(world.now(), { deliveries, fetchedAt }, job.tries, await readFirstDay(world));
  const doneCount = plan.dayCount - plan.days.length - plan.givenUp.length;
  await noteProgress({ dayCount: plan.dayCount, doneCount, paperCount });
  return plan;
}

/**
 * Asks for each day once, for the history that was begun then (epoch milliseconds). Ends early, with the wait in
 * milliseconds, where one is needed; 0 otherwise.
 */
async function fetchPass(days: Temporal.PlainDate[], begunAt: number, world: HistoryWorld): Promise<number> {
  let msPerDay: number | undefined;
  for (const day of days) {
    const job = await readHistory();
    if (job?.state !== 'running' || job.startedAt !== begunAt) return 0;
    // Whether the reader still lets us ask; the next pass says so.
    if (!(await world.hasPermission())) return 0;
    // The reader has just chosen to keep less: the next pass knows it from the beginning.
    if (Temporal.PlainDate.compare(day, await readFirstDay(world)) < 0) return 0;
    const startedAt = readInstant(world);
    msPerDay ??= job.msPerDay;
    const waitMs = await fetchDay(day, job, world, msPerDay);
    if (waitMs > MAX_PAUSE_MS) return waitMs;
    const pauseMs = waitMs - Math.max(readInstant(world) - startedAt, 0);
    if (pauseMs > 0) await world.pause(pauseMs);
    msPerDay = smooth(msPerDay, readInstant(world) - startedAt);
  }
  return 0;
}

/** One request and one transaction. Returns how long after its beginning the next may follow, milliseconds. */
async function fetchDay(
  day: Temporal.PlainDate,
  job: Job,
  world: HistoryWorld,
  msPerDay: number | undefined,
): Promise<number> {
  try {
    const list = await world.source.list(day);
    const added = await saveList({
      source: world.source.id,
      day: day.toString(),
      fetchedAt: readInstant(world),
      papers: list.papers,
      droppedCount: list.droppedCount,
      edition: ARCHIVE,
    });
    await noteDay({
      doneCount: job.doneCount + 1,
      // What came by other ways, or went, the next plan counts: to count all after each list would take ever longer.
      paperCount: job.paperCount + added.length,
      ...(msPerDay !== undefined && { msPerDay }),
    });
    // Hundreds of lists are hundreds of new batches in the search index: they are merged as they come.
    await tidyUp();
    const { msPerRequest, waitSeconds } = choosePace(list.allowance);
    if (waitSeconds === undefined) return msPerRequest * list.requestCount;
    await noteWait(readInstant(world) + waitSeconds * 1000);
    return waitSeconds * 1000;
  } catch (error) {
    return saveFailure(describeFailure(error, readInstant(world)), job, world, day.toString());
  }
}

/** Writes a failure down. Returns how long to wait, milliseconds. */
async function saveFailure(failure: Failure, job: Job, world: HistoryWorld, day?: string): Promise<number> {
  const now = readInstant(world);
  const waitMs = findWaitMs(failure, job.failureStreak + 1, now);
  await noteFailure(failure, now + waitMs, isOwnFault(failure) ? day : undefined);
  return waitMs;
}

async function readFirstDay(world: HistoryWorld): Promise<Temporal.PlainDate> {
  return findFirstDay(world.now(), (await world.readSettings()).keeps);
}

function readInstant(world: HistoryWorld): number {
  return world.now().epochMilliseconds;
}

/** A running mean in which the last ten or so count. */
function smooth(mean: number | undefined, next: number): number {
  return mean === undefined ? next : mean + (next - mean) / 10;
}
