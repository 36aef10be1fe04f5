import { computed } from '@preact/signals';
import { liveSignal } from '../lib/live';
import { nameTrouble } from '../lib/store/connection';
import { readRuns } from '../lib/store/runs';
import type { TopicMeaning } from '../lib/topics/topic';
import { say } from '../lib/words';

const runs = liveSignal(() => () => readRuns(1));

/** What kept the worker from learning since the last run, in words; undefined where nothing did. */
export const learningFault = computed(() => {
  const { learnNextPiece, learnTaste } = runs.value?.[0]?.undone ?? {};
  const detail = learnNextPiece ?? learnTaste;
  return detail && say(nameTrouble(detail) === 'full' ? 'failureStorage' : 'failureInternal', detail);
});

/** Why something is not learnt yet: in these words, unless something keeps the worker from it. */
export function explainLearning(words: string): string {
  return learningFault.value ?? words;
}

/** What a topic by meaning has as long as nothing is learnt: papers that say its words; none where it has no words. */
export function describeLearning({ phrase }: TopicMeaning): string {
  if (learningFault.value) return learningFault.value;
  const learning = say('meaningLearning');
  return phrase.trim() === '' ? learning : `${learning} ${say('topicLearning')}`;
}
