import type { ComponentChildren } from 'preact';
import { describeFailure } from '../../components/failure-words';
import { content, counts, editions, runs, shownDate, starredCount } from './content';
import { goTo, place } from './place';

/** Why there is nothing to see, and what to do about it. Nothing while the database has not answered yet. */
export function EmptyState() {
  const isWaiting = editions.value === undefined || runs.value === undefined || starredCount.value === undefined;
  if (isWaiting || (shownDate.value !== undefined && !content.value)) return <div class="empty" aria-hidden="true" />;
  return (
    <div class="empty" data-testid="empty">
      {explain()}
    </div>
  );
}

function explain(): ComponentChildren {
  if (place.value.view === 'starred') {
    return (
      <>
        <p class="empty-title">Nothing starred yet</p>
        <p>A star keeps a paper at hand: press ☆ beside it, or the key s.</p>
        <ClearButton label="Back to the edition" />
      </>
    );
  }
  if (shownDate.value === undefined) return <NoEdition />;
  if (place.value.view === 'hidden') {
    return (
      <>
        <p class="empty-title">Nothing hidden in this edition</p>
        <p>The list shows hidden papers only.</p>
        <ClearButton label="Clear: show all" />
      </>
    );
  }
  return (
    <>
      <p class="empty-title">All {counts.value?.hidden} papers of this edition are hidden</p>
      <button type="button" class="button" onClick={() => goTo({ view: 'hidden' })}>
        Show hidden papers
      </button>
    </>
  );
}

function ClearButton({ label }: { label: string }) {
  return (
    <button type="button" class="button" onClick={() => goTo({ view: 'edition', scrollTop: 0 })}>
      {label}
    </button>
  );
}

function NoEdition() {
  const last = runs.value?.[0];
  if (last?.failure) {
    return (
      <>
        <p class="empty-title">The first edition has not arrived</p>
        <p>{describeFailure(last.failure)}</p>
      </>
    );
  }
  if (last?.endedAt !== undefined) {
    return (
      <>
        <p class="empty-title">No papers yet</p>
        <p>
          The lists of the last days are empty, as they are on weekends and holidays. Paperboy looks again by itself.
        </p>
      </>
    );
  }
  return (
    <>
      <p class="empty-title">Your first edition is on its way</p>
      <p>
        Paperboy fetches the trending papers of the last seven days. From then on it brings the new ones once a day.
      </p>
    </>
  );
}
