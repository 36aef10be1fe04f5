import { FIRST_DAY, HISTORY_SOURCE, MAX_TRIES, planHistory } from '../../lib/delivery/history-plan';
import { liveSignal, reportDatabaseError } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import { readDeliveries } from '../../lib/store/deliveries';
import { readHistory } from '../../lib/store/jobs';
import { readFetchTimes } from '../../lib/store/lists';
import type { Job } from '../../lib/store/rows';

/** What the section has to tell. */
export interface HistoryState {
  job: Job | undefined;
  /** Days without a complete list. Only counted while nothing is under way: then the job says how far it is. */
  missingCount: number;
}

/** The history as it stands, live. */
export const history = liveSignal(() => readState);

async function readState(): Promise<HistoryState> {
  const job = await readHistory();
  if (job && job.state !== 'done') return { job, missingCount: 0 };
  const [deliveries, fetchedAt] = await Promise.all([readDeliveries(), readFetchTimes(HISTORY_SOURCE, FIRST_DAY)]);
  const plan = planHistory(Temporal.Now.zonedDateTimeISO(), { deliveries, fetchedAt });
  return { job, missingCount: plan.days.length };
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
