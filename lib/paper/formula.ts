import type { Rule } from './rewrite.ts';
import { ARROW_WORDS, GREEK, LOWERED, RAISED, SYMBOL_COMMANDS, SYMBOL_WORDS } from './symbols.ts';

const greek = [...GREEK.keys()].join('|');
const lowerGreek = [...GREEK.keys()].filter((name) => /^[a-z]/.test(name)).join('|');
/** What a script can stand on: a letter, a figure, a closing bracket, or another script. */
const BASE = String.raw`(?<=[\p{L}\p{N})\]}°∇∂∑∏∫])`;

/**
 * Formulas that lost their `$` and their backslashes on the way: `R^{d times d}`, `4times`, `pi_{0.5}`, `sim20%`.
 * Only what is certain: `3 times faster`, `beta test` and `snake_case` are as they should be.
 */
export const formulaRules: readonly Rule[] = [
  // The half-stripped groups round a sign: γ{=}4, 1{,}024, {sim}20%.
  [/(?<=\S)\{([=<>+:,−-])\}(?=\S)/g, '$1'],
  [/(?<=\d)\{times\}/g, '×'],
  [/\{sim\}(?=\d)/g, '~'],
  [/\{approx\}(?=\d)/g, '≈'],
  // \mathcal{F}_t, \mathcal{O}(n), \mathcal{W}-space: one capital letter in braces.
  [/(?<![\p{L}\p{N}_^}\\])\{([A-Z])\}/gu, '$1'],

  [/(?<=\d)\^(?:circ(?![a-su-z])|\{circ\}|∘|\{∘\})/g, '°'],
  [/(?<![\d.,])(\d+)( ?)times (?=(\d+)(?![\d%]|[.,]\d))/g, writeProduct],
  [/(?<=[\d°])times(?=sim\d|[^a-z]|$)/g, '×'],
  [/(?<=[_^]\{[^{}]{0,20})(?<![A-Za-z]{2}) ?times ?(?=[A-Za-z\d](?![A-Za-z])[^{}]{0,20}\})/g, '×'],
  [/(?<=(?<![A-Za-z])([b-z]) )times(?= \1(?![A-Za-z]))/g, '×'],
  [/(?<=[\d×%])sim ?(?=\d)/g, '~'],
  [/(?<![\p{L}\p{N}_\\-])sim!? ?(?=\d[\d.,]*(?:\\?%|×|times|[KMBk](?![a-z])))/gu, '~'],
  [/(?<![\p{L}\p{N}_\\-])sim!?(?=\d\d)/gu, '~'],
  [writeAlternatives('(?<![a-z\\\\])(', ARROW_WORDS, ')(?![a-z])'), writeSymbol(ARROW_WORDS)],
  [writeAlternatives('(?<![\\p{L}_\\\\])(', SYMBOL_WORDS, ')(?![\\p{L}_(])', 'gu'), writeSymbol(SYMBOL_WORDS)],
  [/(?<![A-Za-z\\])(nabla|ell)(?=[_^])/g, writeSymbol(SYMBOL_COMMANDS)],
  [/(?<![A-Za-z\\])(sum|prod)(?=_\{[^{}]*=)/g, writeSymbol(SYMBOL_COMMANDS)],
  [/(?<=\^)(top)(?![A-Za-z])/g, writeSymbol(SYMBOL_COMMANDS)],

  // A Greek letter by its name is one only where a script follows it.
  [new RegExp(String.raw`(?<![\w./\\])(${greek})(?=\^[\d{*+-]|_\{)`, 'g'), writeSymbol(GREEK)],
  [new RegExp(String.raw`(?<![\w./\\])(${lowerGreek})(?=_(?:\d+|[a-z]|${greek})(?![\w/]))`, 'g'), writeSymbol(GREEK)],
  [new RegExp(String.raw`(?<=[_^]\{)(${greek})(?=\})`, 'g'), writeSymbol(GREEK)],
  [new RegExp(String.raw`(?<=\p{Script=Greek}_)(${greek})(?![\p{L}\p{N}_])`, 'gu'), writeSymbol(GREEK)],

  [new RegExp(String.raw`${BASE}(\^)\{([^{}]+)\}(?=(.?))`, 'gu'), writeScript],
  [new RegExp(String.raw`${BASE}(_)\{([^{}]+)\}(?=(.?))(?![_/{]|\.\p{L})`, 'gu'), writeScript],
  [new RegExp(String.raw`${BASE}(\^)([+-]?\d+)(?!\d|\.\d)`, 'gu'), writeScript],
  [new RegExp(String.raw`${BASE}\^([*†‡])`, 'gu'), '$1'],
  [new RegExp(String.raw`${BASE}\^\+(?![\d\p{L}])`, 'gu'), '⁺'],
  // One letter and a number, so that gpt_4, v4_5 and a_1.png stay.
  [
    /(?<![\p{L}\p{N}_./\\])(\p{L})(_)(\d{1,3})(?![\p{L}\p{N}_/]|\.[\p{L}\p{N}])/gu,
    (_, letter = '', mark = '', body = '') => letter + writeScript('', mark, body),
  ],
  [/(?<![\p{L}\p{N}_./\\])log_(\d{1,2})(?![\p{L}\p{N}_/])/gu, (_, body = '') => `log${writeScript('', '_', body)}`],
];

function writeAlternatives(before: string, words: ReadonlyMap<string, string>, after: string, flags = 'g'): RegExp {
  return new RegExp(before + [...words.keys()].join('|') + after, flags);
}

function writeSymbol(symbols: ReadonlyMap<string, string>): (whole?: string, name?: string) => string {
  return (whole = '', name = '') => symbols.get(name) ?? whole;
}

/** `256 times 256` and `64 times 128` are sizes; `3 times 5 minutes` and `10 times 20 runs` are not. */
function writeProduct(whole = '', left = '', space = '', right = ''): string {
  const areLong = left.length > 1 && right.length > 1 && (space === '' || left.length + right.length > 4);
  return left === right || areLong ? `${left}${space}×${space}` : whole;
}

/** Raised or lowered where each character can be; else without braces, in parentheses where it would run on. */
function writeScript(_whole = '', mark = '', body = '', next = ''): string {
  const table = mark === '^' ? RAISED : LOWERED;
  const text = body.trim();
  const characters = Array.from(text, (character) => table.get(character));
  if (characters.every((character) => character !== undefined)) return characters.join('');
  if (mark === '^' && /^[*†‡′°]$/.test(text)) return text;
  return /^(?:\p{L}+|\d+\.\d+)$/u.test(text) && !/[\p{L}\p{N}_]/u.test(next) ? mark + text : `${mark}(${text})`;
}
