import { MAX_PHRASE } from '../../lib/topics/topic';
import { say } from '../../lib/words';

/** In the language of the papers. */
const EXAMPLE = 'agents that repair their own plans';

interface TopicAboutProps {
  /** Tells the fields of topics apart. */
  id: string;
  phrase: string;
  onChange: (phrase: string) => void;
}

/** What a topic is about, in the reader's own words. */
export function TopicAbout({ id, phrase, onChange }: TopicAboutProps) {
  return (
    <div class="field">
      <label for={`about-${id}`}>{say('topicAbout')}</label>
      <div>
        <input
          id={`about-${id}`}
          type="text"
          class="filter-input"
          data-testid="topic-about"
          dir="auto"
          placeholder={EXAMPLE}
          autocomplete="off"
          maxLength={MAX_PHRASE}
          value={phrase}
          aria-describedby={`about-help-${id}`}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <p class="field-help" id={`about-help-${id}`}>
          {say('topicAboutHelp')}
        </p>
      </div>
    </div>
  );
}
