import { findFirstDay, HISTORY_SOURCE, MAX_TRIES, planHistory } from '../../lib/delivery/history-plan';
import { liveSignal, reportDatabaseError } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import { readDeliveries } from '../../lib/store/deliveries';
import { readHistory } from '../../lib/store/jobs';
import { readFetchTimes } from '../../lib/store/lists';
import type { Settings } from '../../lib/settings';
import type { Job } from '../../lib/store/rows';
import { settings } from '../../components/settings';

/** What the section has to tell. */
export interface HistoryState {
  job: Job | undefined;
  /** Days without a complete list. Only counted while nothing is under way: then the job says how far it is. */
  missingCount: number;
  /** The oldest day (UTC, `YYYY-MM-DD`) that it has to do with. */
  firstDay: string;
}

/** The history as it stands, live. */
export const history = liveSignal(() => {
  const keeps = settings.value?.keeps ?? 'all';
  return () => readState(keeps);
});

async function readState(keeps: Settings['keeps']): Promise<HistoryState> {
  const now = Temporal.Now.zonedDateTimeISO();
  const first = findFirstDay(now, keeps);
  const firstDay = first.toString();
  const job = await readHistory();
  if (job && job.state !== 'done') return { job, missingCount: 0, firstDay };
  const [deliveries, fetchedAt] = await Promise.all([readDeliveries(), readFetchTimes(HISTORY_SOURCE, firstDay)]);
  const plan = planHistory(now, { deliveries, fetchedAt }, {}, first);
  return { job, missingCount: plan.days.length, firstDay };
}

/** The days (UTC) whose lists were asked for twice in vain, oldest first. */
export function listGivenUpDays(job: Job): string[] {
  const days = Object.keys(job.tries).filter((day) => (job.tries[day] ?? 0) >= MAX_TRIES);
  return days.toSorted();
}

/** Writes what the user wants and has the worker look. */
export function steerHistory(write: () => Promise<void>): void {
  void write().then(requestWork, reportDatabaseError);
}
