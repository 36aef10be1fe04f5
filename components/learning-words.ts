import type { TopicMeaning } from '../lib/topics/topic';
import { say } from '../lib/words';

/** What a topic by meaning has as long as nothing is learnt: papers that say its words; none where it has no words. */
export function describeLearning({ phrase }: TopicMeaning): string {
  const learning = say('meaningLearning');
  return phrase.trim() === '' ? learning : `${learning} ${say('topicLearning')}`;
}
