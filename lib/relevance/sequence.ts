import { stemWord } from '../topics/stem';
import { readWords } from '../topics/words';
import { isTelling } from './stop-words';

/** The words met so far, so that each is stemmed and judged once; plain data. */
export interface Lexicon {
  /** Each written form has a number. */
  forms: Map<string, number>;
  /** By form: the number of its stem; {@link NO_STEM} of a word that tells nothing. */
  formStems: number[];
  /** By form: how often it was met. */
  formCounts: number[];
  /** Each stem has a number. */
  stems: Map<string, number>;
  /** By stem: the form that was met most often, so that it is shown as no rare "optimizations" where it is "optimal". */
  stemForms: number[];
}

const NO_STEM = -1;

/** A lexicon without words. */
export function createLexicon(): Lexicon {
  return { forms: new Map(), formStems: [], formCounts: [], stems: new Map(), stemForms: [] };
}

/**
 * The numbers of a paper's stems, in order: words that are new get one. Each entry is twice the stem's number, plus one
 * where it stands directly behind the entry before it, so that the two make a pair; title and abstract make none.
 */
export function readSequence(lexicon: Lexicon, texts: string[]): Int32Array {
  const sequence: number[] = [];
  for (const text of texts) readText(lexicon, text, sequence);
  return new Int32Array(sequence);
}

function readText(lexicon: Lexicon, text: string, sequence: number[]): void {
  const joined: number[] = [];
  let telling = -2;
  for (const { text: word, position, isJoined } of readWords(text)) {
    const stem = numberStem(lexicon, word);
    if (stem === NO_STEM) continue;
    // It pairs with nothing.
    if (isJoined) joined.push(2 * stem);
    else sequence.push(2 * stem + (telling === position - 1 ? 1 : 0));
    if (!isJoined) telling = position;
  }
  for (const entry of joined) sequence.push(entry);
}

function numberStem(lexicon: Lexicon, word: string): number {
  const { formStems, formCounts, stemForms } = lexicon;
  const form = lexicon.forms.get(word) ?? addForm(lexicon, word);
  const stem = formStems[form] ?? NO_STEM;
  if (stem === NO_STEM) return stem;
  const count = (formCounts[form] ?? 0) + 1;
  formCounts[form] = count;
  if (count > (formCounts[stemForms[stem] ?? form] ?? 0)) stemForms[stem] = form;
  return stem;
}

function addForm({ forms, formStems, formCounts, stems, stemForms }: Lexicon, word: string): number {
  const form = formStems.length;
  forms.set(word, form);
  formCounts.push(0);
  if (!isTelling(word)) {
    formStems.push(NO_STEM);
    return form;
  }
  const name = stemWord(word);
  const stem = stems.get(name) ?? stemForms.push(form) - 1;
  stems.set(name, stem);
  formStems.push(stem);
  return form;
}

/** A text's terms as the vocabulary names them: stems, and pairs of neighbouring stems with a space between. */
export function readTermNames(text: string): string[] {
  const lexicon = createLexicon();
  const sequence = readSequence(lexicon, [text]);
  const stems = [...lexicon.stems.keys()];
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
