import { isTelling } from '../../relevance/stop-words';
import type { Filter } from '../../topics/filter';
import { makePhrase } from '../../topics/parse';

/**
 * What stands for the meaning of a phrase as long as nothing is learnt of it: papers that say all of its words, in
 * whatever order, but for words that say nothing. A compound, `re-ranking`, is one of them, in either spelling.
 * Undefined where there are no others.
 */
export function readSaid(phrase: string): Filter | undefined {
  const parts = phrase.split(/\s+/).flatMap((piece): Filter[] => {
    const said = makePhrase(piece);
    if (!said || said.isCompound) return said ? [said] : [];
    return said.words.filter(isTelling).map((word) => ({ kind: 'phrase', words: [word], isCompound: false }));
  });
  return parts.length > 1 ? { kind: 'and', parts } : parts[0];
}
