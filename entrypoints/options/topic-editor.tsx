import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
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
import { addedId, changeFields, changeMeaning } from './topics';
import './topic-editor.css';

/** Everything about one topic, and at once what it finds. Saved as it is changed. */
export function TopicEditor({ topic: stored }: { topic: Topic }) {
  // What the reader changes stays as it is, also while it is no name or filter that can be saved, and whatever another
  // page or computer does. All else is as it is stored. This is only shown: what is written is the field that changes.
  const changes = useSignal<Partial<Topic>>({});
  const meant = useSignal<Partial<TopicMeaning>>({});
  const meaning: TopicMeaning = { ...(stored.meaning ?? NO_MEANING), ...meant.value };
  const topic: Topic = { ...stored, ...changes.value, meaning };
  const { id, name, filter } = topic;
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (addedId.peek() !== id) return;
    addedId.value = undefined;
    nameField.current?.focus();
    nameField.current?.select();
  }, []);
  const change = (one: Partial<Topic>): void => {
    changes.value = { ...changes.value, ...one };
    changeFields(id, one);
  };
  const mean = (one: Partial<TopicMeaning>): void => {
    const next = { ...meaning, ...one };
    // One that is emptied is not stored any more: what was chosen beside it is kept here for what is typed next.
    meant.value = isByMeaning({ meaning: next }) ? { ...meant.value, ...one } : next;
    changeMeaning(id, one, next);
  };
  const query = readQuery(filter);
  const fault = 'fault' in query ? query.fault : undefined;
  return (
    <div class="topic-editor" data-testid="topic-editor">
      <label class="field">
        <span>{say('name')}</span>
        <input
          type="text"
          ref={nameField}
          class="filter-input"
          data-testid="topic-name"
          maxLength={60}
          value={name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      <TopicAbout id={id} phrase={meaning.phrase} onChange={(phrase) => mean({ phrase })} />
      <TopicLikes likeIds={meaning.likeIds} onChange={(likeIds) => mean({ likeIds })} />
      {isByMeaning(topic) && (
        <>
          <TopicReach reach={meaning.reach} onChange={(reach) => mean({ reach })} />
          <TopicBorder filter={fault ? undefined : filter} meaning={meaning} />
        </>
      )}
      <TopicFilter id={id} filter={filter} fault={fault} onChange={(typed) => change({ filter: typed })} />
      <TopicColours id={id} colour={topic.colour} onChange={(colour) => change({ colour })} />
      <div class="field">
        <span>{say('notification')}</span>
        <label>
          <input
            type="checkbox"
            checked={topic.notifies}
            onChange={(event) => change({ notifies: event.currentTarget.checked })}
          />{' '}
          {say('topicNotifies')}
        </label>
      </div>
      {!isByMeaning(topic) && <TopicPreview filter={'filter' in query ? query.filter : undefined} />}
    </div>
  );
}
