import { rankStored, type AskedRanking } from '../store/meaning/ranking';
import { findBorder, type AskedTopic, type TopicBorder } from '../store/meaning/topic';
import { keepAwake } from './keep-awake';

/** Answers a page that asks for papers by meaning. It waits for no other work: somebody is looking. */
export function rankForPage(asked: AskedRanking): Promise<string[] | undefined> {
  return keepAwake(() => rankStored(asked));
}

/** Answers a page on which a topic by meaning is being written. */
export function findBorderForPage(asked: AskedTopic): Promise<TopicBorder | undefined> {
  return keepAwake(() => findBorder(asked));
}
