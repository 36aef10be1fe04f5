/** English words that say nothing about what a paper is about, as they stand in a text. */
const STOP_WORDS = new Set(
  (
    'a about above after again against all also am among an and any are as at be because been before being below ' +
    'between both but by can cannot could did do does doing down during each few for from further had has have ' +
    'having he her here hers him his how however i if in into is it its itself just may me might more most must my ' +
    'no nor not now of off on once only or other our ours out over own same she should so some such than that the ' +
    'their theirs them then there these they this those through to too under until up us very was we were what when ' +
    'where which while who whom why will with would you your via using use used'
  ).split(' '),
);

/** Whether a normalised word is worth counting: no stop word and no single letter. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !STOP_WORDS.has(word);
}
