import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { suggestTopic } from '../../components/suggested-topic';
import { allTopics } from '../../components/topics';
import { reportDatabaseError } from '../../lib/live';
import { readFrequentKeywords } from '../../lib/store/keywords';
import { say } from '../../lib/words';
import { addTopic } from './topics';
import '../../components/chip.css';

const SHOWN = 12;

/** What to start from: the keywords that most of the newest papers share and no topic asks for yet. */
export function TopicSuggestions() {
  const keywords = useSignal<string[]>([]);
  useEffect(() => {
    readFrequentKeywords(3 * SHOWN).then((found) => {
      keywords.value = found.map(({ keyword }) => keyword);
    }, reportDatabaseError);
  }, []);
  const taken = allTopics.value?.map((topic) => topic.filter.toLowerCase()) ?? [];
  const suggested = keywords.value.map((keyword) => ({ keyword, ...suggestTopic(keyword) }));
  const free = suggested.filter(({ filter }) => !taken.includes(filter)).slice(0, SHOWN);
  if (free.length === 0) return null;
  return (
    <div class="topic-suggestions">
      <h3 id="suggestions">{say('suggestions')}</h3>
      <ul aria-labelledby="suggestions">
        {free.map(({ keyword, name, filter }) => (
          <li key={keyword}>
            <button type="button" class="chip" data-testid="suggestion" onClick={() => addTopic(name, filter)}>
              + {keyword}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
