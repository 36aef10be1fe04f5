import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../components/format';
import { draftTopic, nameLike, NO_MEANING } from '../../lib/topics/topic-draft';
import { TopicName } from '../../components/topic-name';
import { allTopics } from '../../components/topics';
import { reportDatabaseError } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import { MAX_TOPICS, saveTopic } from '../../lib/store/topic-change';
import type { Topic } from '../../lib/topics/topic';
import { say, sayAround } from '../../lib/words';
import { PlaceLink } from './place-link';
import { TopicLink } from './topic-link';

/** A topic of papers like the open one: made here, changed in the options. */
export function LikeTopic({ paperId, title }: { paperId: string; title: string }) {
  const place = useRef<HTMLDivElement>(null);
  /** Until the topic is read back: a second press makes no second one. */
  const isMaking = useSignal(false);
  const trouble = useSignal('');
  const own = allTopics.value?.find((topic) => isLikeOnly(topic, paperId));
  const isThere = own !== undefined;
  useLayoutEffect(() => {
    // The button that had the focus has gone.
    if (isThere && isMaking.value) place.current?.querySelector('a')?.focus();
    isMaking.value = false;
  }, [isThere]);
  const make = (): void => {
    if (isMaking.value) return;
    isMaking.value = true;
    makeTopic(paperId, title).catch((error: unknown) => {
      isMaking.value = false;
      if (error instanceof RangeError) trouble.value = say('topicsFull', formatCount(MAX_TOPICS));
      else reportDatabaseError(error);
    });
  };
  return (
    <div class="like-topic" data-testid="like-topic" ref={place}>
      <p role="status" class="similar-note">
        {own ? sayAround('topicOfLikeMade', <TopicPlace topic={own} />) : trouble.value}
      </p>
      {own && <TopicLink topicId={own.id} />}
      {!own && allTopics.value && (
        <button type="button" class="button" data-testid="topic-of-like" onClick={make}>
          {say('topicOfLike')}
        </button>
      )}
    </div>
  );
}

function TopicPlace({ topic }: { topic: Topic }) {
  return (
    <PlaceLink class="pane-topic" to={{ view: `topic:${topic.id}`, query: '' }}>
      <TopicName topic={topic} />
    </PlaceLink>
  );
}

/** The topic gathers what is like this paper, and nothing else is asked of it. */
function isLikeOnly({ filter, meaning }: Topic, paperId: string): boolean {
  return filter.trim() === '' && meaning?.phrase.trim() === '' && meaning.likeIds.join(' ') === paperId;
}

async function makeTopic(paperId: string, title: string): Promise<void> {
  const meaning = { ...NO_MEANING, likeIds: [paperId] };
  await saveTopic(draftTopic(allTopics.peek() ?? [], { name: nameLike(title), filter: '', meaning }));
  await requestWork();
}
