import { stemWord } from './stem';

/** A word of a text, in the form that words are compared in, and where it stands. */
export interface Word {
  /** Lower case, without accents. */
  text: string;
  /** Where it begins in the text as it was given, in UTF-16 units. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** Its number in the text. */
  position: number;
  /** It is a compound written in one (`pretraining` for `pre-training`), and stands at the place of its second part. */
  isJoined: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][sS](?![\p{L}\p{N}]))?/gu;
/** In UTF-16 units, which are faster to compare than texts: it is asked at every word. */
const HYPHENS = [0x2d, 0x2010, 0x2011];
/** Letters that no accent can be taken from, as people type them. */
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' };

/**
 * The words of a text, in order. Hyphens part words, so that `text-to-image` is "text to image"; a compound of two
 * parts is found in one as well: `pre-training` yields `pre`, `training` and `pretraining`.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let before: Word | undefined;
  let isSecond = false;
  let position = 0;
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const start = match.index;
    const word = { text: normalizeWord(written), start, end: start + written.length, position, isJoined: false };
    // Nothing but accents: it would be the beginning of every word.
    if (word.text === '') continue;
    position += 1;
    words.push(word);
    const isHyphened = before !== undefined && isHyphen(text, before.end, start);
    if (before && isHyphened && !isSecond && !goesOn(text, word.end)) {
      words.push({ ...word, text: before.text + word.text, start: before.start, isJoined: true });
    }
    isSecond = isHyphened;
    before = word;
  }
  return words;
}

/** Whether a compound has one more part after this place. */
function goesOn(text: string, end: number): boolean {
  return isHyphen(text, end, end + 1) && /^[\p{L}\p{N}]/u.test(text.slice(end + 1, end + 3));
}

/** Whether exactly one hyphen stands between two places of a text. */
function isHyphen(text: string, start: number, end: number): boolean {
  return end - start === 1 && HYPHENS.includes(text.charCodeAt(start));
}

/**
 * One word in the form that words are compared in: lower case, without accents and possessive `'s`. Only letters and
 * numbers are left, also of signs that stand for several (½, ⒈), so that a normalised word is one that can be typed.
 */
function normalizeWord(word: string): string {
  // Nearly every word is plain: nothing to take from it.
  if (/^[\dA-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .replace(/['’][sS]$/, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/[ßøđłæœıþð]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * The rule that everything follows, topics, search and marking: a word of a text answers a word that was asked for
 * when it begins with it, or when both are forms of one word. Inside a phrase the beginning alone is not enough:
 * only the last word of a phrase may still be unfinished. Nor is it for a single letter or digit of ASCII: as a
 * beginning it tells nothing apart, and would touch a tenth of every text.
 */
export function answersWord(word: string, asked: string, isInner = false): boolean {
  const isWhole = isInner || (asked.length === 1 && /[\da-z]/.test(asked));
  if (isWhole ? word === asked : word.startsWith(asked)) return true;
  const stem = stemWord(asked);
  // Looking up a stem is what takes the time; most words cannot have this one.
  return word.startsWith(stem.slice(0, -3)) && stemWord(word) === stem;
}
