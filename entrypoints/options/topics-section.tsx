import { useEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../components/format';
import { StepButton } from '../../components/step-button';
import { TopicName } from '../../components/topic-name';
import { allTopics } from '../../components/topics';
import type { Topic } from '../../lib/topics/topic';
import { say, sayCount } from '../../lib/words';
import { TopicEditor } from './topic-editor';
import { TopicSuggestions } from './topic-suggestions';
import {
  addTopic,
  addressedId,
  changeFields,
  copyTopic,
  editedId,
  lastDeleted,
  rematch,
  removeTopic,
  shiftTopic,
  undoRemoval,
} from './topics';
import './topics-section.css';

/** The reader's topics: named filters that give chips, counts and notifications. */
export function TopicsSection() {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that deleted it goes with it.
  useEffect(() => undo.current?.focus(), [lastDeleted.value]);
  if (!allTopics.value) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{say('topics')}</h2>
      <p>{say('topicsExplained')}</p>
      <ol class="topics">
        {allTopics.value.map((topic, index) => (
          <li key={topic.id} data-testid="topic">
            <TopicLine topic={topic} isFirst={index === 0} isLast={index === (allTopics.value?.length ?? 0) - 1} />
            {editedId.value === topic.id && <TopicEditor topic={topic} />}
          </li>
        ))}
      </ol>
      <div class="field-row">
        <button type="button" class="button is-main" data-testid="new-topic" onClick={() => addTopic()}>
          {say('newTopic')}
        </button>
        <p role="status" class="topics-undo">
          {lastDeleted.value && (
            <>
              {say('topicDeleted', lastDeleted.value.name)}{' '}
              <button type="button" class="button" data-testid="undo-topic" ref={undo} onClick={undoRemoval}>
                {say('undo')}
              </button>
            </>
          )}
        </p>
      </div>
      <RematchProgress />
      <TopicSuggestions />
    </section>
  );
}

interface TopicLineProps {
  topic: Topic;
  isFirst: boolean;
  isLast: boolean;
}

function TopicLine({ topic, isFirst, isLast }: TopicLineProps) {
  const isEdited = editedId.value === topic.id;
  const { name } = topic;
  const opener = useRef<HTMLButtonElement>(null);
  const isAddressed = addressedId.value === topic.id;
  useEffect(() => {
    if (isAddressed) opener.current?.focus();
  }, [isAddressed]);
  return (
    <div class={`topic-line${topic.isPaused ? ' is-paused' : ''}`}>
      <button
        type="button"
        class="topic-open"
        data-testid="edit-topic"
        ref={opener}
        aria-expanded={isEdited}
        onClick={() => (editedId.value = isEdited ? undefined : topic.id)}
      >
        <TopicName topic={topic} />
        <span class="topic-filter">{describeTopic(topic)}</span>
        {topic.isPaused && <span class="topic-state">{say('topicPaused')}</span>}
      </button>
      <div class="topic-actions">
        <StepButton
          class="button"
          label={say('topicUp', name)}
          sign="↑"
          isOff={isFirst}
          onClick={() => shiftTopic(topic, -1)}
        />
        <StepButton
          class="button"
          label={say('topicDown', name)}
          sign="↓"
          isOff={isLast}
          onClick={() => shiftTopic(topic, 1)}
        />
        <Action
          name={say('topicPause', name)}
          label={say(topic.isPaused ? 'topicResume' : 'pause')}
          isPressed={topic.isPaused}
          onClick={() => changeFields(topic.id, { isPaused: !topic.isPaused })}
        />
        <Action name={say('topicDuplicateLong', name)} label={say('topicDuplicate')} onClick={() => copyTopic(topic)} />
        <Action name={say('topicDeleteLong', name)} label={say('delete')} onClick={() => removeTopic(topic)} />
      </div>
    </div>
  );
}

/** What a topic asks for, in short. */
function describeTopic({ filter, meaning }: Topic): string {
  const likes = meaning?.likeIds.length ?? 0;
  const parts = [meaning?.phrase ?? '', likes > 0 ? sayCount('topicLikes', likes) : '', filter];
  return parts.filter((part) => part.trim() !== '').join(' · ');
}

interface ActionProps {
  /** Says which topic, for those who do not see where the button stands. */
  name: string;
  label: string;
  isPressed?: boolean;
  onClick: () => void;
}

function Action({ name, label, isPressed, onClick }: ActionProps) {
  return (
    <button type="button" class="button" aria-pressed={isPressed} aria-label={name} onClick={onClick}>
      {label}
    </button>
  );
}

/** Changing a filter asks everything stored again. That goes on when this page is closed. */
function RematchProgress() {
  const { done, total } = rematch.value ?? { done: 0, total: 0 };
  const isBusy = done < total;
  return (
    <div class="rematch" role="status" data-testid="rematch">
      {isBusy && (
        <>
          <progress value={done} max={total} aria-label={say('rematch')} />{' '}
          {say('rematchOf', formatCount(done), formatCount(total))}
        </>
      )}
    </div>
  );
}
