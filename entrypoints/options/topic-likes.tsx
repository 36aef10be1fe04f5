import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { focusNeighbour } from '../../components/focus-neighbour';
import { formatCount } from '../../components/format';
import { RemoveButton } from '../../components/remove-button';
import { MAX_LIKES } from '../../lib/topics/topic';
import { say } from '../../lib/words';
import { namePaper, shownIds } from './liked-papers';
import { PaperFinder } from './paper-finder';

interface TopicLikesProps {
  likeIds: string[];
  onChange: (likeIds: string[]) => void;
}

/** The papers that a topic is to be like, each with a button that takes it away, and a field that finds more. */
export function TopicLikes({ likeIds, onChange }: TopicLikesProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const status = useSignal('');
  useEffect(() => {
    shownIds.value = likeIds;
  }, [likeIds]);
  const remove = (likeId: string, i: number): void => {
    status.value = say('removed', namePaper(likeId));
    focusNeighbour(list.current, i, document.getElementById(id));
    onChange(likeIds.filter((other) => other !== likeId));
  };
  const isFull = likeIds.length >= MAX_LIKES;
  return (
    <div class="field" role="group" aria-labelledby={`${id}-label`} data-testid="topic-likes">
      <span id={`${id}-label`}>{say('topicLike')}</span>
      <div>
        <ul class="liked-papers" ref={list} aria-labelledby={`${id}-label`} hidden={likeIds.length === 0}>
          {likeIds.map((likeId, i) => (
            <li key={likeId}>
              <span class="liked-title" lang="en" dir="auto">
                {namePaper(likeId)}
              </span>
              <RemoveButton label={say('topicLikeRemove', namePaper(likeId))} onClick={() => remove(likeId, i)} />
            </li>
          ))}
        </ul>
        <PaperFinder
          id={id}
          labelId={`${id}-label`}
          without={likeIds}
          onFind={({ id: found, title }) => {
            status.value = isFull ? say('topicLikesFull', formatCount(MAX_LIKES)) : say('added', title);
            if (!isFull) onChange([...likeIds, found]);
          }}
        />
        <p role="status" class={isFull ? 'field-help' : 'visually-hidden'}>
          {status.value}
        </p>
      </div>
    </div>
  );
}
