import { suggestTopic } from '../../components/suggested-topic';
import { writeTopics } from '../../components/topic-writing';
import { allTopics } from '../../components/topics';
import { liveSignal } from '../../lib/live';
import { readFrequentKeywords } from '../../lib/store/keywords';
import { toggleTopic } from '../../lib/store/topic-change';
import { draftTopic } from '../../lib/topics/topic-draft';
import { say } from '../../lib/words';
import '../../components/chip.css';

const SHOWN = 18;

/** The papers come while the page is open: the suggestions come along. */
const keywords = liveSignal(() => () => readFrequentKeywords(SHOWN));

/** Topics to start from: a press makes one, another takes it away. */
export function TopicsStep() {
  const suggested = (keywords.value ?? []).map(({ keyword }) => ({ keyword, ...suggestTopic(keyword) }));
  return (
    <>
      <p>{say('welcomeTopicsText')}</p>
      {suggested.length === 0 && (
        <p role="status" data-testid="no-suggestions">
          {say('welcomeTopicsSoon')}
        </p>
      )}
      <ul class="welcome-topics" aria-label={say('suggestedTopics')}>
        {suggested.map(({ keyword, name, filter }) => {
          const isChosen = allTopics.value?.some((topic) => topic.filter === filter) ?? false;
          return (
            <li key={keyword}>
              <button
                type="button"
                class="chip"
                data-testid="suggestion"
                aria-pressed={isChosen}
                onClick={() => toggleSuggestion(name, filter)}
              >
                <span aria-hidden="true">{isChosen ? '✓' : '+'}</span> {keyword}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function toggleSuggestion(name: string, filter: string): void {
  writeTopics(toggleTopic(draftTopic(allTopics.peek() ?? [], { name, filter })));
}
