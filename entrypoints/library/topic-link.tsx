import { say } from '../../lib/words';

/** Leads to where a topic can be changed. */
export function TopicLink({ topicId }: { topicId: string }) {
  return (
    <a href={`/options.html#topic=${topicId}`} target="_blank" rel="noopener" data-testid="edit-topic">
      {say('topicEdit')}
    </a>
  );
}
