import type { Rule } from './rewrite.ts';
import { ACCENTS, LETTERS, SYMBOL_COMMANDS } from './symbols.ts';
import { URL_MARK } from './urls.ts';

const FONTS =
  'text(?:bf|it|tt|sc|rm|sf|sl|md|up)|math(?:bb|bf|cal|frak|it|rm|scr|sf|tt)|emph|boldsymbol|operatorname|ensuremath';
const COLORS = 'black|blue|brown|cyan|gr[ae]y|green|magenta|olive|orange|pink|purple|red|teal|violet';

/** Accents and letters, as in people's names: `G\"odel`, `Poincar\'{e}`, `\v{C}ech`, `S\o ren`. */
export const accentRules: readonly Rule[] = [
  // An escaped quote or apostrophe is not an accent: \"so called\", don\'t, O\'Brien.
  [/(?<!\p{L})\\(["'`])([^\\{}]{1,200})\\\1(?![\p{L}{\\])/gu, '$1$2$1'],
  [/(?<=\p{L})\\'(?=(?:s|t|d|m|ll|re|ve)(?!\p{L}))/gu, "'"],
  [/(?<=(?<!\p{L})\p{L})\\'(?=\p{Lu}\p{Ll})/gu, "'"],
  [/\\(['`"^~=.uvHrckdb]) ?\{(?:([A-Za-z])|\\([ij]))\}/g, writeAccent],
  [/\\(['`"^~=])()\\([ij])(?![A-Za-z])(?:\{\}| )?/g, writeAccent],
  [/\\(['`"^~=])([aeiouyAEIOUYNSCZLR])/g, writeAccent],
  [/(?<=\p{L})\\(['^~])([cnszlr])/gu, writeAccent],
  [/\\(~)(n)/g, writeAccent],
  [/\\(\.)(I)/g, writeAccent],
  [/(?<=\p{L})\\([uvHrck]) ([A-Za-z])/gu, writeAccent],
  [/\\(ae|AE|oe|OE|aa|AA|ss)(?![A-Za-z])(?:\{\}| )?/g, writeLetter],
  [/(?<=\p{L})\\([oOlLij])(?![A-Za-z])(?:\{\}| )?/gu, writeLetter],
  [/\\([oOlLij])(?:\{\}|(?=\}))/g, writeLetter],
  // What is left of G{\"o}del; \textbf{ö} and x_{ö} keep theirs for the rules to come.
  [/(?<!\\[A-Za-z]{1,20}|[_^])\{((?=\P{ASCII})\p{Script=Latin})\}/gu, '$1'],
];

/** Left-over LaTeX that still has its backslash, or a command's name right before its brace. */
export const latexRules: readonly Rule[] = [
  // Dollars mean mathematics only round a formula; otherwise they are money. The rule of where they may stand is pandoc's.
  [
    /(?<![\\$])\$(?![\s$])([^$]{1,120})(?<!\s)\$(?![\d$])/g,
    (whole = '', body = '') => (isFormula(body) ? body : whole),
  ],
  [/(?<![\p{L}\p{N}$\\])\$([A-Za-z][A-Za-z@]{0,15})\$(?![\p{L}\p{N}$])/gu, '$1'],
  [/\\\( ?((?:[^\\]|\\(?![()]))*?) ?\\\)/g, '$1'],

  [/\\textsuperscript\{([^{}]*)\}/g, '^{$1}'],
  [/\\textsubscript\{([^{}]*)\}/g, '_{$1}'],
  [/ ?\\footnote\{([^{}]*)\}/g, ' ($1)'],
  [/\\(?:textcolor|colorbox)(?:\[\w*\])?\{[^{}]*\}\{([^{}]*)\}/g, '$1'],
  // {\color{ddt}D}ecoupled comes as \color{ddtD}ecoupled too: small letters are the colour, capitals at its end the text.
  [/\{(\\color(?:\[\w*\])?\{[^{}]*\}) ?([^{}]*)\}/g, '$1$2'],
  [/\\color(?:\[\w*\])?\{(?:[a-z]+([A-Z]+)|[^{}]*)\}/g, '$1'],
  [new RegExp(String.raw`\\(?:${FONTS}|text|underline|uline|mbox|url|href)\{([^{}]*)\}`, 'g'), '$1'],
  [new RegExp(String.raw`(?<![\p{L}\p{N}_\\])(?:${FONTS}|${COLORS})\{([^{}]*)\}`, 'gu'), '$1'],
  [/(?<=[{_^])text\{([^{}]*)\}/g, '$1'],
  [
    /\{\\(?:em|it|bf|tt|sc|rm|sf|sl|itshape|bfseries|ttfamily|scshape|small|footnotesize)(?![A-Za-z]) ?([^{}]*)\}/g,
    '$1',
  ],
  [/\{(?:em|bf|tt|sc|rm|sf) ([^{}]*)\}/g, '$1'],
  // {address}, but not address{address}, which is an address and its label.
  [new RegExp(String.raw`(?<!${URL_MARK})\{(${URL_MARK})\}`, 'g'), '$1'],
  [new RegExp(`(${URL_MARK})(?=${URL_MARK})`, 'g'), '$1 '],

  [/\\eg(?![A-Za-z])\.?/g, 'e.g.'],
  [/\\ie(?![A-Za-z])\.?/g, 'i.e.'],
  [/\\etc(?![A-Za-z])\.?/g, 'etc.'],
  [/\\etal(?![A-Za-z])\.?/g, 'et al.'],
  [/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, over = '', under = '') => `${writeTerm(over)}/${writeTerm(under)}`],
  [/\\sqrt\{([^{}]*)\}/g, (_, body = '') => `√${writeTerm(body)}`],
  [/\{\\([A-Za-z]+)\}|\\([A-Za-z]+)/g, writeSymbol],
  [/\\[ ,;](?=\S|$)/g, ' '],
  [/\\([%&_#${}])/g, '$1'],
];

/** Only where Unicode has the accented letter: what it has not was no accent. */
function writeAccent(whole = '', mark = '', letter = '', dotless = ''): string {
  const accented = ((letter || dotless) + (ACCENTS.get(mark) ?? '')).normalize('NFC');
  return accented.length === 1 ? accented : whole;
}

function writeLetter(whole = '', name = ''): string {
  return LETTERS.get(name) ?? whole;
}

function writeSymbol(whole = '', inBraces = '', bare = ''): string {
  return SYMBOL_COMMANDS.get(inBraces || bare) ?? whole;
}

function writeTerm(body: string): string {
  return /^\\?[\p{L}\p{N}]+$/u.test(body) ? body : `(${body})`;
}

/** A command, a `^` or a `_`, and no word of prose; with blanks in it, not after a number either (`$5 for x_1, 2$`). */
function isFormula(body: string): boolean {
  if (!/^[A-Za-z\\({[|^_\d-]/.test(body) || !/[\\^_]/.test(body)) return false;
  if (/\s/.test(body) && /^\d/.test(body)) return false;
  return !/(?<![\\{\p{L}])\p{L}{4}/u.test(body);
}
