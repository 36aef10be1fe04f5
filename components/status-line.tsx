import { requestAccess } from '../lib/access';
import { databaseError } from '../lib/live';
import { requestDelivery } from '../lib/messages';
import type { Failure, Run } from '../lib/store/rows';
import { describeFailure } from './failure-words';
import { formatMoment } from './format';
import { now } from './now';
import './status-line.css';

/** A run without an end that is older than this was killed: the browser gives an event no more than five minutes. */
const RUN_LIMIT_MS = 6 * 60_000;

/** When it was last updated, or what is going on, or what went wrong and what can be done about it. */
export function StatusLine({ runs }: { runs: Run[] | undefined }) {
  if (databaseError.value !== undefined) {
    return (
      <p class="status-line is-failed" data-testid="status" role="status">
        The database cannot be read ({databaseError.value}). Your papers are still there: close this page and open it
        again.
      </p>
    );
  }
  const last = runs?.[0];
  const isRunning = last !== undefined && last.endedAt === undefined && now.value - last.startedAt < RUN_LIMIT_MS;
  const ended = runs?.find((run) => run.endedAt !== undefined);
  const failure = isRunning ? undefined : ended?.failure;
  return (
    <div class={`status-line${failure ? ' is-failed' : ''}`}>
      <p data-testid="status" role="status">
        {isRunning ? describeProgress(last) : describeOutcome(runs)}
      </p>
      {runs !== undefined && <Remedy failure={failure} isRunning={isRunning} />}
    </div>
  );
}

function describeProgress(run: Run): string {
  return `Fetching… ${run.days.length} of ${run.plannedDayCount} lists`;
}

function describeOutcome(runs: Run[] | undefined): string {
  if (runs === undefined) return '';
  const ended = runs.filter((run) => run.endedAt !== undefined);
  const updatedAt = ended.find((run) => run.failure === undefined)?.endedAt;
  const failure = ended[0]?.failure;
  if (!failure) return updatedAt === undefined ? 'Not updated yet' : `Updated ${formatMoment(updatedAt)}`;
  const words = describeFailure(failure);
  return updatedAt === undefined ? words : `${words} Last updated ${formatMoment(updatedAt)}.`;
}

/** Stays while a run goes on, so that whoever pressed it keeps the focus. */
function Remedy({ failure, isRunning }: { failure: Failure | undefined; isRunning: boolean }) {
  if (failure?.kind === 'permission') {
    return (
      <button type="button" class="button is-main" onClick={() => void grantAccess()}>
        Allow access
      </button>
    );
  }
  return (
    <button
      type="button"
      class={failure ? 'button' : 'icon-button'}
      aria-label={failure ? undefined : 'Deliver now'}
      title={failure ? undefined : 'Deliver now'}
      aria-disabled={isRunning}
      onClick={isRunning ? undefined : () => void requestDelivery()}
    >
      {failure ? 'Retry' : <span aria-hidden="true">↻</span>}
    </button>
  );
}

/** Must be called from a click: browsers grant permissions only then. */
async function grantAccess(): Promise<void> {
  if (await requestAccess()) await requestDelivery();
}
