import { suggestTopic } from '../../components/suggested-topic';
import { liveSignal } from '../../lib/live';
import { readFrequentKeywords } from '../../lib/store/keywords';
import { toggleSuggestion, topics } from '../options/topics';
import '../../components/chip.css';

const SHOWN = 18;

/** The papers come while the page is open: the suggestions come along. */
const keywords = liveSignal(() => () => readFrequentKeywords(SHOWN));

/** Topics to start from: a press makes one, another takes it away. */
export function TopicsStep() {
  const suggested = (keywords.value ?? []).map(({ keyword }) => ({ keyword, ...suggestTopic(keyword) }));
  return (
    <>
      <p>
        A topic gathers the papers that mention it. These are frequent in the newest papers; in the options you can
        write your own.
      </p>
      {suggested.length === 0 && (
        <p role="status" data-testid="no-suggestions">
          The first papers are on their way. Suggestions appear as soon as they are here.
        </p>
      )}
      <ul class="welcome-topics" aria-label="Suggested topics">
        {suggested.map(({ keyword, name, filter }) => {
          const isChosen = topics.value?.some((topic) => topic.filter === filter) ?? false;
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
