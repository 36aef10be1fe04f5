import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { reportDatabaseError } from '../../lib/live';
import { readFrequentKeywords } from '../../lib/store/keywords';
import { addTopic, topics } from './topics';
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
  const taken = topics.value?.map((topic) => topic.filter.toLowerCase()) ?? [];
  const free = keywords.value.filter((keyword) => !taken.includes(makeFilter(keyword))).slice(0, SHOWN);
  if (free.length === 0) return null;
  return (
    <div class="topic-suggestions">
      <h3 id="suggestions">To start from: frequent in the newest papers</h3>
      <ul aria-labelledby="suggestions">
        {free.map((keyword) => (
          <li key={keyword}>
            <button
              type="button"
              class="chip"
              data-testid="suggestion"
              onClick={() => addTopic(capitalize(keyword), makeFilter(keyword))}
            >
              + {keyword}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Several words are a phrase. What has a meaning in filters is left out. */
function makeFilter(keyword: string): string {
  const words = keyword.replace(/["“”():]/g, ' ').trim();
  return words.includes(' ') ? `"${words}"` : words;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
