import type { Wish } from '../lib/store/rows';
import { say } from '../lib/words';
import { describeFailure } from './failure-words';

/** Why nothing but the star of a paper is there, in words. No wish: it has not been asked for yet. */
export function describeWish(wish: Wish | undefined): string {
  if (!wish) return say('wishFetching');
  if (wish.failure.kind !== 'unknown') return describeFailure(wish.failure);
  return say('wishUnknown');
}
