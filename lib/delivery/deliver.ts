import { SourceError } from '../sources/source-error';
import { connect } from '../store/connection';
import { claimDelivery, readDeliveries, readDelivery, readWaiting } from '../store/deliveries';
import { readFetchTimes, saveList } from '../store/lists';
import type { Failure, Run, Trigger } from '../store/rows';
import { readRuns, startRun, updateRun } from '../store/runs';
import { isJustAwake, readBackOff } from './back-off';
import { describeFailure } from './failure';
import { keepAwake } from './keep-awake';
import { readNoticeTopics, showDueNotices } from './notify';
import { planRun, type Plan } from './schedule';
import { matchMeanings } from './work';
import { browserWorld, type World } from './world';

/** Enough to tell how many have failed in a row. */
const RECENT_RUNS = 10;

/**
 * The daily act, and the only place that puts its steps in order: fetch, store, claim, notify. Whoever asks, one run
 * goes at a time; those that waited find nothing left to do. It may be killed between any two steps: what is stored
 * then is what the next tick goes on from. It never rejects for anything that the network or the source did.
 */
export function deliver(trigger: Trigger, world: World = browserWorld): Promise<void> {
  return navigator.locks.request('delivery', () => keepAwake(() => runOnce(trigger, world)));
}

/** The browser lets us fetch again: what has failed for want of that is made up for at once. */
export async function deliverWithAccess(world: World = browserWorld): Promise<void> {
  const last = (await readRuns(RECENT_RUNS)).find((run) => run.endedAt !== undefined);
  if (last?.failure?.kind === 'permission') await deliver('user', world);
}

async function runOnce(trigger: Trigger, world: World): Promise<void> {
  try {
    await connect();
    await world.noteLoss();
    const plan = await makePlan(trigger, world);
    if (plan.days.length > 0 || plan.isDue) await runPlan(plan, trigger, world);
    // The first delivery is there from now on.
    await world.noteLoss();
    await showDueNotices(world);
  } catch (error) {
    // Nothing can be written down: the badge says it, and the next tick tries again.
    await world.refreshBadge(true);
    throw error;
  }
  await world.refreshBadge(false);
}

async function makePlan(trigger: Trigger, world: World): Promise<Plan> {
  const now = world.now();
  const twoMonthsAgo = now.toPlainDate().subtract({ months: 2 }).toString();
  const [settings, deliveries, fetchedAt, runs] = await Promise.all([
    world.readSettings(),
    readDeliveries(),
    readFetchTimes(world.source.id, twoMonthsAgo),
    readRuns(RECENT_RUNS),
  ]);
  const backOff = readBackOff(runs);
  return planRun(now, settings, { deliveries, fetchedAt, ...(backOff && { backOff }) }, trigger === 'user');
}

type RunReport = Pick<Run, 'days' | 'addedCount' | 'droppedCount' | 'requestCount'> & {
  failure?: Failure;
  edition?: string;
};

async function runPlan(plan: Plan, trigger: Trigger, world: World): Promise<void> {
  const runId = await startRun(trigger, world.now().epochMilliseconds, plan.days.length);
  const report: RunReport = { days: [], addedCount: 0, droppedCount: 0, requestCount: 0 };
  try {
    if (await world.hasPermission()) await fetchDays(plan, world, report, runId);
    else report.failure = { kind: 'permission', detail: world.source.name };
    const edition = await claimEdition(plan, trigger, world, report);
    if (edition !== undefined) report.edition = edition;
  } catch (error) {
    report.failure = describeFailure(error, world.now().epochMilliseconds);
  }
  await updateRun(runId, { ...report, endedAt: world.now().epochMilliseconds });
  if (report.failure && isJustAwake(await readRuns(RECENT_RUNS))) await world.hastenTick();
}

/** Each day is a transaction of its own, so that a run which is cut short has lost nothing. */
async function fetchDays(plan: Plan, world: World, report: RunReport, runId: number): Promise<void> {
  for (const day of plan.days) {
    try {
      await fetchDay(day, world, report);
      await updateRun(runId, { days: report.days });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      report.requestCount += 1;
      if (error.kind === 'ahead') continue;
      report.failure = describeFailure(error, world.now().epochMilliseconds);
      // One day's answer can be bad by itself; a host that is down or refuses is not asked again.
      if (error.kind !== 'unreadable') return;
    }
  }
}

async function fetchDay(day: Temporal.PlainDate, world: World, report: RunReport): Promise<void> {
  const list = await world.source.list(day);
  const added = await saveList({
    source: world.source.id,
    day: day.toString(),
    fetchedAt: world.now().epochMilliseconds,
    papers: list.papers,
    droppedCount: list.droppedCount,
  });
  report.days.push(day.toString());
  report.addedCount += added.length;
  report.droppedCount += list.droppedCount;
  report.requestCount += list.requestCount;
}

/** Returns the edition that waiting papers went into. While the newest list is missing, a new delivery waits for it. */
async function claimEdition(
  plan: Plan,
  trigger: Trigger,
  world: World,
  report: RunReport,
): Promise<string | undefined> {
  const now = world.now();
  const date = now.toPlainDate().toString();
  const hasNewest = report.failure === undefined || report.days.includes(plan.newestDay.toString());
  const makesDelivery = (plan.isDue || trigger === 'user') && hasNewest;
  if (!makesDelivery && !(await readDelivery(date))) return undefined;
  await matchMeanings();
  const claimedCount = await claimDelivery({
    date,
    now: now.epochMilliseconds,
    newestDay: plan.newestDay.toString(),
    isDue: plan.isDue,
    notifies: await wantsNotice(world),
  });
  return claimedCount > 0 ? date : undefined;
}

/** Whether the reader wants to be told of the papers that are waiting. */
async function wantsNotice(world: World): Promise<boolean> {
  const { notify } = await world.readSettings();
  if (notify !== 'topics') return notify === 'all';
  return (await readNoticeTopics(await readWaiting())).size > 0;
}
