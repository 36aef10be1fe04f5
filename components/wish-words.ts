import type { Wish } from '../lib/store/rows';
import { describeFailure } from './failure-words';

/** Why nothing but the star of a paper is there, in words. No wish: it has not been asked for yet. */
export function describeWish(wish: Wish | undefined): string {
  if (!wish) return 'Fetching its record…';
  if (wish.failure.kind !== 'unknown') return describeFailure(wish.failure);
  return 'Hugging Face does not know this paper. The star is kept; its title comes as soon as a list brings it.';
}
