import type { ComponentChildren } from 'preact';
import { describeFailure } from '../../components/failure-words';
import { content, counts, editions, runs, shownDate, starredCount } from './content';
import { fault, isSearching } from './found';
import { goTo, place, showList } from './place';
import { topics } from '../../components/topics';
import '../../components/empty.css';

/** Why there is nothing to see, and what to do about it. Nothing while the database has not answered yet. */
export function EmptyState() {
  const isWaiting = editions.value === undefined || runs.value === undefined || starredCount.value === undefined;
  if (isWaiting || (!content.value && (isSearching.value || shownDate.value !== undefined)))
    return <div class="empty" aria-hidden="true" />;
  return (
    <div class="empty" data-testid="empty">
      {explain()}
    </div>
  );
}

function explain(): ComponentChildren {
  if (isSearching.value) return <NothingFound />;
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
  if (place.value.view === 'topic' && counts.value?.shown !== 0) return <NothingInTopic />;
  return (
    <>
      <p class="empty-title">All {counts.value?.hidden} papers of this edition are hidden</p>
      <button type="button" class="button" onClick={() => goTo({ view: 'hidden' })}>
        Show hidden papers
      </button>
    </>
  );
}

function NothingFound() {
  return (
    <>
      <p class="empty-title">
        {fault.value ? 'This cannot be searched for' : `Nothing found for “${place.value.query}”`}
      </p>
      <p>
        {fault.value
          ? 'What is wrong with it stands above.'
          : 'Every paper that was ever delivered was searched: titles, abstracts, authors, organisations and keywords.'}
      </p>
      <button type="button" class="button" onClick={() => showList({ query: '' })}>
        Clear the search
      </button>
    </>
  );
}

function NothingInTopic() {
  const topic = topics.value?.find(({ id }) => id === place.value.topicId);
  return (
    <>
      <p class="empty-title">{topic ? `Nothing in “${topic.name}” in this edition` : 'This topic is gone'}</p>
      <ClearButton label="Clear: show all" />
      {topic && (
        <a href={`/library.html?q=${encodeURIComponent(topic.filter)}`} target="_blank" rel="noopener">
          Look for it in everything
        </a>
      )}
    </>
  );
}

function ClearButton({ label }: { label: string }) {
  return (
    <button type="button" class="button" onClick={() => showList({ view: 'edition', topicId: undefined })}>
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
