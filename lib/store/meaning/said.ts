import { isTelling } from '../../relevance/stop-words';
import type { Filter } from '../../topics/filter';
import { readWords } from '../../topics/words';

/**
 * What stands for the meaning of a phrase as long as nothing is learnt of it: papers that say all of its words, in
 * whatever order, but for words that say nothing. Undefined where there are no others.
 */
export function readSaid(phrase: string): Filter | undefined {
  const words = readWords(phrase);
  const parts = words
    // The joined form of a compound stands at the place of its second part.
    .filter(({ text, position }, i) => position !== words[i - 1]?.position && isTelling(text))
    .map(({ text }) => ({ kind: 'phrase' as const, words: [text], isCompound: false }));
  return parts.length > 1 ? { kind: 'and', parts } : parts[0];
}
