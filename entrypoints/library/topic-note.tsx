import { describeLearning } from '../../components/learning-words';
import type { TopicMeaning } from '../../lib/topics/topic';
import { say } from '../../lib/words';
import { address, shownMeaning, shownOrder, shownTopic } from './address';
import { isLearning, rankedState } from './ranked';
import { TopicLink } from './topic-link';

/** What stands in the view of a topic by meaning. */
export function TopicNote() {
  const topic = shownTopic.value;
  const meaning = shownMeaning.value;
  if (!topic || !meaning) return null;
  return (
    <p class="list-note">
      <span role="status" data-testid="topic-note">
        {describe(meaning)}
      </span>{' '}
      <TopicLink topicId={topic.id} />
    </p>
  );
}

function describe(meaning: TopicMeaning): string {
  if (isLearning.value) return describeLearning(meaning);
  if (address.value.query.trim() !== '' || shownOrder.value !== 'rank') return '';
  if (rankedState.value === 'asking') return say('topicOrdering');
  if (rankedState.value === 'words') return say('borderSaid');
  return rankedState.value === 'there' ? say('topicFits') : '';
}
