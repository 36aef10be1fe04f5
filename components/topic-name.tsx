import type { Topic } from '../lib/topics/topic';
import './topic-name.css';

/** A topic's name in its colour, with a dot before it. The name says everything; the colour only helps to find it. */
export function TopicName({ topic }: { topic: Pick<Topic, 'name' | 'colour'> }) {
  return (
    <span class="topic-name" data-colour={topic.colour}>
      <span class="topic-dot" aria-hidden="true" />
      <span class="topic-text" dir="auto">
        {topic.name}
      </span>
    </span>
  );
}
