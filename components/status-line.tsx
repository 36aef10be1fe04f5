import { requestAccess } from '../lib/access';
import { databaseTrouble } from '../lib/live';
import { requestDelivery } from '../lib/messages';
import type { Failure, Run } from '../lib/store/rows';
import { say } from '../lib/words';
import { DatabaseTrouble } from './database-trouble';
import { describeFailure } from './failure-words';
import { formatCount, formatMoment } from './format';
import { now } from './now';
import './status-line.css';

/** A run without an end that is older than this was killed: the browser gives an event no more than five minutes. */
const RUN_LIMIT_MS = 6 * 60_000;

/** When it was last updated, or what is going on, or what went wrong and what can be done about it. */
export function StatusLine({ runs }: { runs: Run[] | undefined }) {
  if (databaseTrouble.value) return <DatabaseTrouble />;
  const last = runs?.[0];
  // The time is asked for first: the words of a run that has ended depend on it too.
  const isRunning = last !== undefined && now.value - last.startedAt < RUN_LIMIT_MS && last.endedAt === undefined;
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
  return say('statusFetching', formatCount(run.days.length), formatCount(run.plannedDayCount));
}

function describeOutcome(runs: Run[] | undefined): string {
  if (runs === undefined) return '';
  const ended = runs.filter((run) => run.endedAt !== undefined);
  const updatedAt = ended.find((run) => run.failure === undefined)?.endedAt;
  const failure = ended[0]?.failure;
  if (!failure) return updatedAt === undefined ? say('statusNever') : say('statusUpdated', formatMoment(updatedAt));
  const words = describeFailure(failure);
  return updatedAt === undefined ? words : say('statusFailedSince', words, formatMoment(updatedAt));
}

/** Stays while a run goes on, so that whoever pressed it keeps the focus. */
function Remedy({ failure, isRunning }: { failure: Failure | undefined; isRunning: boolean }) {
  if (failure?.kind === 'permission') {
    return (
      <button type="button" class="button is-main" onClick={() => void grantAccess()}>
        {say('allowAccess')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class={failure ? 'button' : 'icon-button'}
      aria-label={failure ? undefined : say('deliverNow')}
      title={failure ? undefined : say('deliverNow')}
      aria-disabled={isRunning}
      onClick={isRunning ? undefined : () => void requestDelivery()}
    >
      {failure ? say('retry') : <span aria-hidden="true">↻</span>}
    </button>
  );
}

/** Must be called from a click: browsers grant permissions only then. */
async function grantAccess(): Promise<void> {
  if (await requestAccess()) await requestDelivery();
}
