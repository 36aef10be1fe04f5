import { describeFailure } from '../../components/failure-words';
import { formatMoment, formatPapers } from '../../components/format';
import { StatusLine } from '../../components/status-line';
import { liveSignal } from '../../lib/live';
import type { Run, Trigger } from '../../lib/store/rows';
import { readRuns } from '../../lib/store/runs';

const SHOWN_RUNS = 20;
const runs = liveSignal(() => () => readRuns(SHOWN_RUNS));

const TRIGGERS: Record<Trigger, string> = {
  tick: 'hourly check',
  startup: 'browser start',
  installed: 'installation or update',
  user: 'you',
};

/** What the last runs did. "Nothing new" that was an error for weeks must not happen unseen. */
export function LogSection() {
  return (
    <section aria-labelledby="log">
      <h2 id="log">Last deliveries</h2>
      <StatusLine runs={runs.value} />
      {runs.value && runs.value.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="region" aria-label="The last runs">
          <table data-testid="log">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Asked by</th>
                <th scope="col">Lists</th>
                <th scope="col">Outcome</th>
              </tr>
            </thead>
            <tbody>
              {runs.value.map((run) => (
                <tr key={run.id}>
                  <td>{formatMoment(run.startedAt)}</td>
                  <td>{TRIGGERS[run.trigger]}</td>
                  <td>{run.days.length}</td>
                  <td>{describeRun(run)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function describeRun(run: Run): string {
  if (run.endedAt === undefined) return 'Not finished: running, or stopped by the browser';
  const news = run.addedCount === 0 ? 'nothing new' : `${formatPapers(run.addedCount)} new`;
  const dropped = run.droppedCount === 0 ? '' : `${run.droppedCount} unreadable items left out`;
  const failure = run.failure && describeFailure(run.failure);
  return [news, dropped, failure].filter(Boolean).join('; ');
}
