import { ACCENTS, LETTERS, LOWERED, RAISED, SYMBOL_COMMANDS } from '../paper/symbols';

/** What LaTeX would take for something else. A brace must not stay one: BibTeX counts them even behind a backslash. */
const SPECIAL = readPairs(String.raw`
  \ {\textbackslash} { {$\lbrace$} } {$\rbrace$} ^ {\textasciicircum} ~ {\textasciitilde}
  < {\textless} > {\textgreater} | {$|$} $ \$ # \# % \% & \& _ \_
  – -- — --- “ ${'``'} ” '' ‘ ${'`'} ’ ' … {\ldots} • {\textbullet} § {\S} £ {\pounds} © {\copyright}
  ° {\textdegree}`);

const letters = [...LETTERS].map(([name, letter]) => [letter, `{\\${name}}`] as const);
const symbols = [...SYMBOL_COMMANDS]
  .filter(([, symbol]) => /^\P{ASCII}$/u.test(symbol) && symbol !== '✓')
  .map(([name, symbol]) => [symbol, `{$\\${name}$}`] as const);
const scripts = [
  ...[...RAISED].map(([sign, raised]) => [raised, `{$^{${sign}}$}`] as const),
  ...[...LOWERED].map(([sign, lowered]) => [lowered, `{$_{${sign}}$}`] as const),
];

/** Where two commands mean the same, the more usual one comes first in the lists: it is written last. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ...[...scripts, ...symbols].toReversed(),
  ...letters,
  ...SPECIAL,
]);
const MARKS: ReadonlyMap<string, string> = new Map([...ACCENTS].map(([command, mark]) => [mark, command]));

/**
 * What is not written as it is. A word in Greek is a word, and stays; a single letter is a symbol. Two hyphens would
 * become a dash. Plain letters are passed over: to look each of them up takes ten times as long.
 */
const LETTER = /(?:\p{Script=Greek}\p{M}*){2,}|(-)(?=-)|([^\p{M}\w\s.,;:()-]|_|[A-Za-z](?=\p{M}))(\p{M}*)/gu;

/**
 * Text as the value of a BibTeX field: braces always balance, whatever it is made of. Accents become commands in
 * braces (`{\'e}`), which classic BibTeX sorts and abbreviates as one letter. What has no command in LaTeX as it is
 * installed (Chinese, emoji) stays as it is; biber and every TeX of today read UTF-8.
 */
export function toLatex(text: string): string {
  return text.normalize('NFD').replaceAll(LETTER, writeLetter);
}

function writeLetter(whole: string, hyphen = '', letter = '', marks = ''): string {
  if (hyphen !== '') return `${hyphen}{}`;
  const composed = whole.normalize('NFC');
  const accents = Array.from(marks, (mark) => MARKS.get(mark));
  if (marks !== '' && /[A-Za-z]/.test(letter) && accents.every((accent) => accent !== undefined)) {
    return accents.reduce(writeAccent, letter);
  }
  return COMMANDS.get(composed) ?? composed.replaceAll(/\p{ASCII}/gu, (sign) => COMMANDS.get(sign) ?? sign);
}

/** `\'e` needs nothing between, `\v c` would: a word as command takes its letter in braces. */
function writeAccent(inner: string, accent: string): string {
  return /[a-zA-Z]/.test(accent) && !inner.startsWith('{') ? `{\\${accent}{${inner}}}` : `{\\${accent}${inner}}`;
}

function readPairs(list: string): (readonly [string, string])[] {
  const words = list.trim().split(/\s+/);
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] as const] : []));
}
