import { formulaRules } from './formula.ts';
import { accentRules, latexRules } from './latex.ts';
import { rewrite, type Rule } from './rewrite.ts';
import { typographyRules } from './typography.ts';
import { hideUrls, showUrls } from './urls.ts';

const TEXT_RULES = [...accentRules, ...latexRules, ...formulaRules, ...typographyRules];
const NAME_RULES: readonly Rule[] = [...accentRules, [/\{([^{}]*)\}/g, '$1'], [/(?<=\S)~(?=\S)/g, ' ']];

/** Commands stand inside commands: each round undoes one layer. Of 14,837 real texts three took three, none more. */
const MAX_ROUNDS = 8;

/**
 * Invisible characters: controls, lone surrogates, bidirectional overrides, embeddings and isolates, everything of no
 * width, tags. They can turn what is read into something else than what is stored, and they break search.
 */
const UNSEEN =
  /(?![\s\u0085])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]|\u034F|\u17B4|\u17B5|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** What separates words, and letters that are drawn as nothing: a title of these alone would be an empty row. */
const BLANKS = /[\s\u0085\u115F\u1160\u2800\u3164\uFFA0]+/g;

/** Marks heaped on one letter run across the lines above and below. No script needs more than this many. */
const HEAPED_MARKS = /([\p{Mn}\p{Me}]{6})[\p{Mn}\p{Me}]+/gu;

/** Where a joiner is spelling. In emoji it is glue; elsewhere nobody typed it. */
const JOINING_SCRIPTS = 'Arab Beng Deva Gujr Guru Khmr Knda Mlym Mong Mymr Nkoo Orya Sinh Syrc Taml Telu Tibt'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const STRAY_JOINER = new RegExp(
  String.raw`(?<![${JOINING_SCRIPTS}])(?:\u200C|\u200D(?!(?<=[\p{ExtPict}\p{EMod}\uFE0F]\u200D)\p{ExtPict}))`,
  'gu',
);

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

/** One line without anything invisible in it. Every character that is seen stays as it is. */
export function removeUnseen(text: string): string {
  return text.replace(UNSEEN, '').replace(STRAY_JOINER, '').replace(HEAPED_MARKS, '$1').replace(BLANKS, ' ').trim();
}
