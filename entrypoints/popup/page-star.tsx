import { describeWish } from '../../components/wish-words';
import { reportDatabaseError, reportOutcome } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import { namePaper } from '../../lib/paper/pages';
import { setMark } from '../../lib/store/marks';
import { forgetWish, type PaperState } from '../../lib/store/wishes';
import { say } from '../../lib/words';
import { now } from '../../components/now';
import { pagePaper, pagePaperId } from './page-paper';
import './page-star.css';

/** The first line on the page of a paper: star it, whether it was ever delivered or not. */
export function PageStar() {
  const paperId = pagePaperId.value;
  if (paperId === undefined) return null;
  const state = pagePaper.value?.paperId === paperId ? pagePaper.value : undefined;
  const isStarred = state?.isStarred === true;
  return (
    <section class="page-star" aria-label={say('pageYouAreOn')} data-testid="page-star">
      <button
        type="button"
        class={isStarred ? 'button is-starred' : 'button is-main'}
        data-testid="star-page"
        aria-label={isStarred ? say('pageUnstar') : undefined}
        onClick={() => starPaper(paperId, !isStarred, state?.title)}
      >
        <span aria-hidden="true">{isStarred ? '★' : '☆'}</span> {say(isStarred ? 'starred' : 'pageStar')}
      </button>
      <p role="status" data-testid="page-state">
        {state?.title ?? (isStarred ? describeWish(state?.wish) : namePaper(paperId))}
      </p>
      {isStarred && state && <RetryButton state={state} />}
    </section>
  );
}

/** The star is written at once; only the record of an unknown paper, which has no title, is left to the worker. */
function starPaper(paperId: string, isOn: boolean, title: string | undefined): void {
  void reportOutcome(setMark(paperId, 'starredAt', isOn)).then((isSaved) => {
    if (isSaved && isOn && title === undefined) void requestWork();
  });
}

/** Not where it would be in vain: the source's own word to wait stands, and so does its ignorance for the day. */
function RetryButton({ state: { paperId, title, wish } }: { state: PaperState }) {
  if (title !== undefined || !wish || wish.failure.kind === 'unknown') return null;
  if ((wish.failure.retryAt ?? 0) > now.value) return null;
  const retry = (): void => void forgetWish(paperId).then(requestWork, reportDatabaseError);
  return (
    <button type="button" class="button" onClick={retry}>
      {say('retry')}
    </button>
  );
}
