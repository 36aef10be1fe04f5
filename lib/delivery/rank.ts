import type { Border, BorderRequest, RankingRequest } from '../rank-request';
import { rankStored } from '../store/meaning/ranking';
import { findBorder } from '../store/meaning/topic';
import { keepAwake } from './keep-awake';

/** Answers a page that asks for papers by meaning. It waits for no other work: somebody is looking. */
export function rankForPage(asked: RankingRequest): Promise<string[] | undefined> {
  return keepAwake(() => rankStored(asked));
}

/** Answers a page on which a topic by meaning is being written. */
export function findBorderForPage(asked: BorderRequest): Promise<Border | undefined> {
  return keepAwake(() => findBorder(asked));
}
