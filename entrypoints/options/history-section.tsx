import { useRef } from 'preact/hooks';
import { pauseHistory, resumeHistory, startHistory, stopHistory } from '../../lib/store/jobs';
import type { Job } from '../../lib/store/rows';
import { history, steerHistory, type HistoryState } from './history-state';
import { announce, describeGaps, describeOffer, describeProgress, describeWait, nameDay } from './history-words';
import './history-section.css';

/** Everything that was listed before Paperboy came: fetched on request, at its own pace, to be found and not announced. */
export function HistorySection() {
  const state = history.value;
  if (!state) return null;
  const { job } = state;
  return (
    <section aria-labelledby="history" class="history" data-testid="history">
      <h2 id="history">History</h2>
      <p>
        Deliveries begin with the week before the first one. Paperboy can also fetch every list since{' '}
        {nameDay(state.firstDay)}, at half the speed that Hugging Face allows. What comes can be searched at once and is
        matched by your topics; it is never announced as new. You may close this page, and the browser too: it goes on
        at the next start.
      </p>
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
        aria-label="Days of the history"
      />
      <p data-testid="history-progress">
        {job.state === 'paused' && 'Paused. '}
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
        {job && <>Done. {describeProgress(job)}. </>}
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
          {job.state === 'paused' ? 'Go on' : 'Pause'}
        </button>
      ) : (
        <button
          ref={first}
          type="button"
          class="button is-main"
          data-testid="history-start"
          onClick={() => steerHistory(startHistory)}
        >
          {job ? 'Fetch what is missing' : `Fetch everything since ${nameDay(firstDay)}`}
        </button>
      )}
      {isUnderWay && (
        <button type="button" class="button" data-testid="history-stop" onClick={stop}>
          Stop
        </button>
      )}
    </div>
  );
}
