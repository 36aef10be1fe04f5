import { actionTopics } from './action.ts';
import { languageTopics } from './language.ts';
import { scienceTopics } from './science.ts';
import type { Topic } from './topic.ts';
import { visionTopics } from './vision.ts';

/** Every topic that a generated paper can be about. */
export const topics: Topic[] = [...languageTopics, ...visionTopics, ...actionTopics, ...scienceTopics];
