import { describeFailure } from '../../components/failure-words';
import { formatMoment } from '../../components/format';
import { StatusLine } from '../../components/status-line';
import { liveSignal } from '../../lib/live';
import type { Run, Trigger } from '../../lib/store/rows';
import { readRuns } from '../../lib/store/runs';
import { say, sayCount } from '../../lib/words';

const SHOWN_RUNS = 20;
const runs = liveSignal(() => () => readRuns(SHOWN_RUNS));

const TRIGGERS: Record<Trigger, string> = {
  tick: say('triggerTick'),
  startup: say('triggerStartup'),
  installed: say('triggerInstalled'),
  user: say('triggerUser'),
};

/** What the last runs did. "Nothing new" that was an error for weeks must not happen unseen. */
export function LogSection() {
  return (
    <section aria-labelledby="log">
      <h2 id="log">{say('log')}</h2>
      <StatusLine runs={runs.value} />
      {runs.value && runs.value.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={say('logRuns')}>
          <table data-testid="log">
            <thead>
              <tr>
                <th scope="col">{say('logWhen')}</th>
                <th scope="col">{say('logAskedBy')}</th>
                <th scope="col">{say('lists')}</th>
                <th scope="col">{say('logOutcome')}</th>
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
  if (run.endedAt === undefined) return say('logUnfinished');
  const news = run.addedCount === 0 ? say('logNothing') : sayCount('logNew', run.addedCount);
  const dropped = run.droppedCount === 0 ? '' : sayCount('logDropped', run.droppedCount);
  const failure = run.failure && describeFailure(run.failure);
  const undone = Object.entries(run.undone ?? {}).map(([name, detail]) => say('failureInternal', `${name}: ${detail}`));
  return [news, dropped, failure, ...undone].filter(Boolean).join('; ');
}
