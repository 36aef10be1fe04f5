import { computed } from '@preact/signals';
import { address, goTo, shownMeaning, shownTopic, shownView } from './address';
import { fault } from './list';
import { overview } from './reading';
import { isLearning, rankedState } from './ranked';
import { describeLearning, explainLearning } from '../../components/learning-words';
import { NoEdition } from '../../components/no-edition';
import { liveSignal } from '../../lib/live';
import { readRuns } from '../../lib/store/runs';
import { say } from '../../lib/words';
import '../../components/empty.css';

const isEmpty = computed(() => overview.value?.counts.all === 0);

/** The last run, as far as it says why nothing at all is stored. */
const runs = liveSignal(() => {
  const isAsked = isEmpty.value;
  return async () => (isAsked ? readRuns(1) : undefined);
});

/** Why there is nothing in the list, and what to do about it. */
export function Nothing({ view }: { view: string }) {
  const { query } = address.value;
  return (
    <div class="empty" data-testid="empty">
      {query.trim() === '' ? <NothingThere view={view} /> : <NothingFound query={query} view={view} />}
    </div>
  );
}

function NothingFound({ query, view }: { query: string; view: string }) {
  const isNarrowed = shownView.value !== 'all';
  return (
    <>
      <p class="empty-title">
        {fault.value ? say('unsearchable') : say(isNarrowed ? 'nothingFoundIn' : 'nothingFound', query, view)}
      </p>
      {isNarrowed && (
        <button type="button" class="button is-main" onClick={() => goTo({ view: 'all' })}>
          {say('searchEverything')}
        </button>
      )}
      <button type="button" class="button" onClick={() => goTo({ query: '' })}>
        {say('clearSearch')}
      </button>
    </>
  );
}

function NothingThere({ view }: { view: string }) {
  if (isEmpty.value) return runs.value ? <NoEdition last={runs.value[0]} /> : null;
  return (
    <>
      <p class="empty-title">{say('nothingIn', view)}</p>
      <p>{explain()}</p>
      <button type="button" class="button" onClick={() => goTo({ view: 'all' })}>
        {say('showEverything')}
      </button>
    </>
  );
}

function explain(): string {
  const view = shownView.value;
  if (view === 'starred') return say('emptyStarHint');
  if (view === 'like') {
    return rankedState.value === 'learning' ? explainLearning(say('likeLearning')) : say('emptyStarHint');
  }
  if (view === 'today') return say('emptyToday');
  if (view === 'week') return say('emptyWeek');
  const meaning = shownMeaning.value;
  if (!meaning) return say('emptyTopicEver');
  if (isLearning.value) return describeLearning(meaning);
  if (rankedState.value === 'words') return say('borderSaid');
  return say(shownTopic.value?.filter.trim() === '' ? 'emptyTopicMeaning' : 'emptyTopicMeaningFilter');
}
