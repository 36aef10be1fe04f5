/** `refine` as `refining`. For the regular verbs of the word list. */
export const toGerund = (verb: string): string => `${verb.replace(/e$/u, '')}ing`;

/** `unify` as `unified`. */
export const toPast = (verb: string): string =>
  verb.endsWith('y') ? `${verb.slice(0, -1)}ied` : `${verb.replace(/e$/u, '')}ed`;

/** `match` as `matches`. */
export function toThirdPerson(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|ss)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

/** First letter upper case. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a` or `an`, by the sound that the next word begins with. Abbreviations are read letter by letter. */
export function articleFor(word: string): string {
  if (/^(?:uni|use|usu|one|eu)/iu.test(word)) return 'a';
  if (/^[A-Z]{2}/u.test(word)) return /^[AEFHILMNORSX]/u.test(word) ? 'an' : 'a';
  return /^[aeiou]/iu.test(word) ? 'an' : 'a';
}

const SMALL_WORDS = new Set('a an and are as at be by do for from in is of on or the to via with'.split(' '));

/** A title in capitals: every word but the small ones. Words that carry capitals of their own are left alone. */
export const toTitleCase = (text: string): string =>
  text
    .split(' ')
    .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : word.split('-').map(capitalize).join('-')))
    .join(' ');
