/**
 * One thing to put right: what it looks like, and what stands there afterwards.
 *
 * The texts come from the network, so every pattern must run in linear time on any input: it begins with something
 * that cannot repeat (or with a look-behind that stops it from starting in the middle of a run), and what repeats
 * ends at the first character that could begin another match.
 */
export type Rule = readonly [pattern: RegExp, replacement: string | ((...match: string[]) => string)];

/** Applies the rules in their order, each to all of the text. */
export function rewrite(text: string, rules: readonly Rule[]): string {
  let result = text;
  for (const [pattern, replacement] of rules) {
    result =
      typeof replacement === 'string' ? result.replace(pattern, replacement) : result.replace(pattern, replacement);
  }
  return result;
}
