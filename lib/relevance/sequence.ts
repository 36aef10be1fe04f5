import { stemWord } from '../topics/stem';
import { readWords } from '../topics/words';
import { isTelling } from './stop-words';

/** The words met so far: each stem has a number, and a written form to show to people. */
export interface Lexicon {
  numbers: Map<string, number>;
  /** By number: the written form that was met most often, so that a stem is no rare "optimizations" where it is "optimal". */
  labels: string[];
  /** How often each written form was met. */
  forms: Map<string, number>;
}

/**
 * A text as numbers of stems, in order. Each entry is twice the stem's number, plus one where it stands directly behind
 * the entry before it, so that the two make a pair.
 */
type Sequence = number[];

/** A lexicon without words. */
export function createLexicon(): Lexicon {
  return { numbers: new Map(), labels: [], forms: new Map() };
}

/** The numbers of a paper's stems. Words that are new get a number; title and abstract make no pair with each other. */
export function readSequence(lexicon: Lexicon, texts: string[]): Int32Array {
  return Int32Array.from(texts.flatMap((text) => readText(text, (stem, word) => numberStem(lexicon, stem, word))));
}

/** A text's telling stems and the pairs that stand next to each other, with the number of each found by the caller. */
function readText(text: string, findNumber: (stem: string, word: string) => number): Sequence {
  const sequence: Sequence = [];
  const joined: Sequence = [];
  let position = -1;
  let telling = -2;
  for (const word of readWords(text)) {
    const isJoined = word.position === position;
    position = word.position;
    if (!isTelling(word.text)) continue;
    const entry = 2 * findNumber(stemWord(word.text), word.text);
    // A compound's joined form is one more word at the place of its second part: it pairs with nothing.
    if (isJoined) joined.push(entry);
    else sequence.push(entry + (telling === position - 1 ? 1 : 0));
    if (!isJoined) telling = position;
  }
  return [...sequence, ...joined];
}

function numberStem({ numbers, labels, forms }: Lexicon, stem: string, word: string): number {
  const count = (forms.get(word) ?? 0) + 1;
  forms.set(word, count);
  const known = numbers.get(stem);
  if (known === undefined) {
    numbers.set(stem, labels.length);
    return labels.push(word) - 1;
  }
  if (count > (forms.get(labels[known] ?? '') ?? 0)) labels[known] = word;
  return known;
}

/** A text's terms as the vocabulary names them: stems, and pairs of neighbouring stems with a space between. */
export function readTermNames(text: string): string[] {
  const lexicon = createLexicon();
  const sequence = readSequence(lexicon, [text]);
  const stems = [...lexicon.numbers.keys()];
  const names: string[] = [];
  let before = '';
  for (const entry of sequence) {
    const stem = stems[entry >> 1] ?? '';
    names.push(stem);
    if (entry & 1) names.push(`${before} ${stem}`);
    before = stem;
  }
  return names;
}
