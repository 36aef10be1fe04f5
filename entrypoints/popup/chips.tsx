import type { ComponentChildren } from 'preact';
import { formatCount } from '../../components/format';
import { TopicName } from '../../components/topic-name';
import { counts, shownDate, starredCount } from './content';
import { isSearching } from './found';
import { place, showList, type View } from './place';
import { allTopics } from '../../components/topics';
import { say } from '../../lib/words';
import '../../components/chip.css';

/** What to list: everything of the edition, one of its topics, what is starred, and what was hidden. */
export function Chips() {
  const stars = starredCount.value;
  if (stars === undefined || !allTopics.value || (shownDate.value !== undefined && !counts.value)) return null;
  const { shown, hidden, ofTopics } = counts.value ?? { shown: 0, hidden: 0, ofTopics: new Map<string, string[]>() };
  if (shownDate.value === undefined && stars === 0) return null;
  return (
    <div class="chips" role="group" aria-label={say('show')}>
      <Chip view="edition" count={shown}>
        {say('all')}
      </Chip>
      <Chip view="taste" count={shown}>
        {say('forYou')}
      </Chip>
      <Chip view="starred" count={stars}>
        ★ {say('starred')}
      </Chip>
      {allTopics.value.map(
        (topic) =>
          // A paused one has its chip as long as it is on show.
          (!topic.isPaused || topic.id === place.value.topicId) && (
            <Chip key={topic.id} view="topic" topicId={topic.id} count={ofTopics.get(topic.id)?.length ?? 0}>
              <TopicName topic={topic} />
            </Chip>
          ),
      )}
      {(hidden > 0 || place.value.view === 'hidden') && (
        <Chip view="hidden" count={hidden}>
          {say('hidden')}
        </Chip>
      )}
    </div>
  );
}

interface ChipProps {
  view: View;
  topicId?: string;
  count: number;
  children: ComponentChildren;
}

function Chip({ view, topicId, count, children }: ChipProps) {
  const isPressed = !isSearching.value && place.value.view === view && place.value.topicId === topicId;
  return (
    <button
      type="button"
      class="chip"
      data-testid={topicId === undefined ? undefined : 'topic-chip'}
      data-view={view}
      aria-pressed={isPressed}
      onClick={() => showList({ view, topicId })}
    >
      {children} <span>{formatCount(count)}</span>
    </button>
  );
}
