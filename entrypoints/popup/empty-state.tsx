import type { ComponentChildren } from 'preact';
import { NoEdition } from '../../components/no-edition';
import { content, counts, editions, runs, shownDate, starredCount } from './content';
import { fault, isSearching } from './found';
import { place, showList } from './place';
import { allTopics } from '../../components/topics';
import { say, sayCount } from '../../lib/words';
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
        <p class="empty-title">{say('emptyNoStars')}</p>
        <p>{say('emptyStarHint')}</p>
        <ClearButton label={say('backToEdition')} />
      </>
    );
  }
  if (shownDate.value === undefined) return <NoEdition last={runs.value?.[0]} />;
  if (place.value.view === 'hidden') {
    return (
      <>
        <p class="empty-title">{say('emptyNoneHidden')}</p>
        <p>{say('emptyOnlyHidden')}</p>
        <ClearButton label={say('clearFilter')} />
      </>
    );
  }
  if (place.value.view === 'topic' && counts.value?.shown !== 0) return <NothingInTopic />;
  return (
    <>
      <p class="empty-title">{sayCount('emptyAllHidden', counts.value?.hidden ?? 0)}</p>
      <button type="button" class="button" onClick={() => showList({ view: 'hidden', topicId: undefined })}>
        {say('showHidden')}
      </button>
    </>
  );
}

function NothingFound() {
  return (
    <>
      <p class="empty-title">{fault.value ? say('unsearchable') : say('nothingFound', place.value.query)}</p>
      <p>{say(fault.value ? 'faultAbove' : 'searchedEverything')}</p>
      <button type="button" class="button" onClick={() => showList({ query: '' })}>
        {say('clearSearch')}
      </button>
    </>
  );
}

function NothingInTopic() {
  const topic = allTopics.value?.find(({ id }) => id === place.value.topicId);
  return (
    <>
      <p class="empty-title">{topic ? say('emptyTopic', topic.name) : say('topicGone')}</p>
      <ClearButton label={say('clearFilter')} />
      {topic && (
        <a href={`/library.html?view=topic:${encodeURIComponent(topic.id)}`} target="_blank" rel="noopener">
          {say('searchTopicEverywhere')}
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
