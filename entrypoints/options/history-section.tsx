import { useRef } from 'preact/hooks';
import { formatStoredDay } from '../../components/format';
import { pauseHistory, resumeHistory, startHistory, stopHistory } from '../../lib/store/jobs';
import type { Job } from '../../lib/store/rows';
import { say } from '../../lib/words';
import { history, steerHistory, type HistoryState } from './history-state';
import { announce, describeGaps, describeOffer, describeProgress, describeWait } from './history-words';
import './history-section.css';

/** Everything that was listed before Paperboy came: fetched on request, at its own pace, to be found and not announced. */
export function HistorySection() {
  const state = history.value;
  if (!state) return null;
  const { job } = state;
  return (
    <section aria-labelledby="history" class="history" data-testid="history">
      <h2 id="history">{say('history')}</h2>
      <p>{say('historyExplained', formatStoredDay(state.firstDay))}</p>
      {job && job.state !== 'done' ? <Progress job={job} /> : <Outcome state={state} />}
      <Buttons state={state} />
      <p class="visually-hidden" role="status">
        {announce(state)}
      </p>
    </section>
  );
}

function Progress({ job }: { job: Job }) {
  const wait = describeWait(job);
  return (
    <>
      <progress
        max={Math.max(job.dayCount, 1)}
        value={job.dayCount === 0 ? undefined : job.doneCount}
        aria-label={say('historyDays')}
      />
      <p data-testid="history-progress">
        {job.state === 'paused' && `${say('historyPaused')} `}
        {describeProgress(job)}
      </p>
      {wait !== undefined && (
        <p class={job.failure ? 'history-note is-failed' : 'history-note'} data-testid="history-wait">
          {wait}
        </p>
      )}
    </>
  );
}

function Outcome({ state }: { state: HistoryState }) {
  const { job } = state;
  const gaps = job && describeGaps(job);
  return (
    <>
      <p data-testid="history-offer">
        {job && `${say('historyDone', describeProgress(job))} `}
        {describeOffer(state)}
      </p>
      {gaps !== undefined && (
        <p class="history-note is-failed" data-testid="history-gaps">
          {gaps}
        </p>
      )}
    </>
  );
}

/** The first button is one element whatever it says, so that whoever pressed it keeps the focus. */
function Buttons({ state: { job, missingCount, firstDay } }: { state: HistoryState }) {
  const first = useRef<HTMLButtonElement>(null);
  const isUnderWay = job !== undefined && job.state !== 'done';
  if (!isUnderWay && missingCount === 0) return null;
  const stop = (): void => {
    first.current?.focus();
    steerHistory(stopHistory);
  };
  return (
    <div class="history-buttons">
      {isUnderWay ? (
        <button
          ref={first}
          type="button"
          class="button"
          data-testid="history-pause"
          onClick={() => steerHistory(job.state === 'paused' ? resumeHistory : pauseHistory)}
        >
          {say(job.state === 'paused' ? 'resume' : 'pause')}
        </button>
      ) : (
        <button
          ref={first}
          type="button"
          class="button is-main"
          data-testid="history-start"
          onClick={() => steerHistory(startHistory)}
        >
          {job ? say('historyFetchMissing') : say('historyFetch', formatStoredDay(firstDay))}
        </button>
      )}
      {isUnderWay && (
        <button type="button" class="button" data-testid="history-stop" onClick={stop}>
          {say('stop')}
        </button>
      )}
    </div>
  );
}
