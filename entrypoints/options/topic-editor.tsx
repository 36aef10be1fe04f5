import { useSignal } from '@preact/signals';
import { readQuery } from '../../components/searching';
import { NO_MEANING } from '../../lib/topics/topic-draft';
import { isByMeaning, type Topic, type TopicMeaning } from '../../lib/topics/topic';
import { say } from '../../lib/words';
import { TopicAbout } from './topic-about';
import { TopicBorder } from './topic-border';
import { TopicColours } from './topic-colours';
import { TopicFilter } from './topic-filter';
import { TopicLikes } from './topic-likes';
import { TopicPreview } from './topic-preview';
import { TopicReach } from './topic-reach';
import { changeTopic } from './topics';
import './topic-editor.css';

/** Everything about one topic, and at once what it finds. Saved as it is changed. */
export function TopicEditor({ topic }: { topic: Topic }) {
  // What is typed stays as it is, also while it is no name or filter that can be saved.
  const name = useSignal(topic.name);
  const filter = useSignal(topic.filter);
  const meaning = useSignal(topic.meaning ?? NO_MEANING);
  const query = readQuery(filter.value);
  const fault = 'fault' in query ? query.fault : undefined;
  const changeMeaning = (change: Partial<TopicMeaning>): void => {
    meaning.value = { ...meaning.value, ...change };
    changeTopic(topic, { meaning: meaning.value });
  };
  return (
    <div class="topic-editor" data-testid="topic-editor">
      <label class="field">
        <span>{say('name')}</span>
        <input
          type="text"
          class="filter-input"
          data-testid="topic-name"
          maxLength={60}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
            changeTopic(topic, { name: name.value });
          }}
        />
      </label>
      <TopicAbout id={topic.id} phrase={meaning.value.phrase} onChange={(phrase) => changeMeaning({ phrase })} />
      <TopicLikes likeIds={meaning.value.likeIds} onChange={(likeIds) => changeMeaning({ likeIds })} />
      {isByMeaning({ meaning: meaning.value }) && (
        <>
          <TopicReach reach={meaning.value.reach} onChange={(reach) => changeMeaning({ reach })} />
          <TopicBorder filter={fault ? undefined : filter.value} meaning={meaning.value} />
        </>
      )}
      <TopicFilter
        id={topic.id}
        filter={filter.value}
        fault={fault}
        onChange={(typed) => {
          filter.value = typed;
          changeTopic(topic, { filter: typed });
        }}
      />
      <TopicColours topic={topic} />
      <div class="field">
        <span>{say('notification')}</span>
        <label>
          <input
            type="checkbox"
            checked={topic.notifies}
            onChange={(event) => changeTopic(topic, { notifies: event.currentTarget.checked })}
          />{' '}
          {say('topicNotifies')}
        </label>
      </div>
      {!isByMeaning({ meaning: meaning.value }) && (
        <TopicPreview filter={'filter' in query ? query.filter : undefined} />
      )}
    </div>
  );
}
