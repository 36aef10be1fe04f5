import { formulaRules } from './formula.ts';
import { accentRules, latexRules } from './latex.ts';
import { rewrite, type Rule } from './rewrite.ts';
import { typographyRules } from './typography.ts';
import { removeUnseen } from './unseen.ts';
import { hideUrls, showUrls } from './urls.ts';

const TEXT_RULES = [...accentRules, ...latexRules, ...formulaRules, ...typographyRules];
const NAME_RULES: readonly Rule[] = [...accentRules, [/\{([^{}]*)\}/g, '$1'], [/(?<=\S)~(?=\S)/g, ' ']];

/** Commands stand inside commands: each round undoes one layer. Of 14,837 real texts three took three, none more. */
const MAX_ROUNDS = 8;

/**
 * A title or an abstract as a reader expects it: one paragraph, accents as letters, no left-over LaTeX, formulas as far
 * as plain characters go. What is not certain to be LaTeX stays: money, `<think>`, `snake_case`, addresses byte by byte.
 *
 * Any string will do, in linear time, and it never throws. Cleaning twice changes nothing.
 */
export function cleanText(raw: string): string {
  return settle(raw, TEXT_RULES);
}

/** The name of a person or of an organisation: one line, accents as letters. */
export function cleanName(raw: string): string {
  return settle(raw, NAME_RULES);
}

/**
 * Applies the rules until nothing changes. What does not come to rest (only made-up text, nested without end) is
 * left as it came, so that the result is always one that the rules leave alone.
 */
function settle(raw: string, rules: readonly Rule[]): string {
  const start = removeUnseen(raw);
  let text = start;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { text: bare, urls } = hideUrls(text);
    const next = removeUnseen(showUrls({ text: rewrite(bare.normalize('NFC'), rules), urls }));
    if (next === text) return text;
    text = next;
  }
  return start;
}
