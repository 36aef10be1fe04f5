import type { RankingRequest } from '../rank-request';
import { rankStored } from '../store/meaning/ranking';
import { keepAwake } from './keep-awake';

/** Answers a page that asks for papers by meaning. It waits for no other work: somebody is looking. */
export function rankForPage(asked: RankingRequest): Promise<string[] | undefined> {
  return keepAwake(() => rankStored(asked));
}
