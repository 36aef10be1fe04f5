import { LOWERED, RAISED } from './symbols.ts';

/** A piece of a text that was read as mathematics: where it ends, and what it is in TeX. */
interface Piece {
  end: number;
  tex: string;
}

/** Longer ones are not looked at: every formula of the 6,066 real abstracts is much shorter. */
const LONGEST_GROUP = 60;

const FUNCTIONS = new Set(['log', 'ln', 'exp', 'min', 'max', 'sin', 'cos', 'tan', 'tanh', 'det', 'dim']);
const SIGNS = new Set("+-−*/·×,|=<>≤≥≈∼∈∝→∞⊤⊥†′∇∂∑∏∫'");
/** What TeX would set as text, or as something else, if it were written as it is. */
const COMMANDS = new Map([
  ['⊤', String.raw`\top`],
  ['⊥', String.raw`\bot`],
  ['†', String.raw`\dagger`],
  ["'", '′'],
  ['−', '-'],
]);
/** Units: a raised figure on them is area, volume or rate. */
const UNIT = /^[mshgkKVA]$/;

const NUMBER = /\d+(?:\.\d+)?/y;
const WORD = /\p{L}+/uy;
const SMALL = /[⁰¹²³⁴-⁹⁺⁻]+|[₀-₉₊₋]+/y;
const RAISED_SIGN = /[⊤⊥†′∞*]/y;

/** A complexity: `O(…)`, with nothing but mathematics between its parentheses. */
export function readBigO(text: string, at: number): Piece | undefined {
  if (!text.startsWith('O(', at)) return undefined;
  const group = readGroup(text, at + 1);
  return group && { end: group.end, tex: `O(${group.tex})` };
}

/** A letter, number or sign with at least one script, where that cannot be anything else. */
export function readScripted(text: string, at: number): Piece | undefined {
  const base = readBase(text, at);
  if (!base) return undefined;
  const scripts = readScripts(text, base.end, base.tex);
  if (!scripts || !isCertain(base.tex, text.slice(base.end, scripts.end))) return undefined;
  return { end: scripts.end, tex: base.tex + scripts.tex };
}

function readBase(text: string, at: number): Piece | undefined {
  const whole = match(NUMBER, text, at) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
  const isBase = /^(?:\d.*|[A-Za-z\p{Script=Greek}ℓ∇∂∑∏∫])$/u.test(whole);
  return isBase ? { end: at + whole.length, tex: whole } : undefined;
}

/** A year or a decimal with a small figure may have a footnote; `T_T` and `o_o` are faces. */
function isCertain(base: string, scripts: string): boolean {
  const isSmall = /^[⁰¹²³⁴-⁹⁺⁻₀-₉₊₋]+$/.test(scripts);
  if (/^\d/.test(base)) return !/[_₀-₉₊₋]/.test(scripts) && !(isSmall && /\.|^(?:19\d|20[0-3])\d$/.test(base));
  if (scripts === `_${base}`) return false;
  // In small figures a capital is as readable, and may be a name or an element: S², H₂.
  if (isSmall) return !/^[A-Z]$/.test(base) && !UNIT.test(base);
  return true;
}

/** One raised, one lowered at most, in either order; undefined where there is none or one that cannot be read. */
function readScripts(text: string, at: number, base: string): Piece | undefined {
  let end = at;
  const scripts = new Map<string, string>();
  while (end < text.length) {
    const small = match(SMALL, text, end);
    const mark = small === undefined ? text.charAt(end) : RAISED_MARK.test(small) ? '^' : '_';
    if (mark !== '^' && mark !== '_') break;
    const script = small === undefined ? readScript(text, end + 1, mark, base) : readSmall(small, end);
    if (!script || scripts.has(mark)) return undefined;
    scripts.set(mark, `${mark}{${script.tex}}`);
    end = script.end;
  }
  return scripts.size === 0 ? undefined : { end, tex: [...scripts.values()].join('') };
}

const RAISED_MARK = /^[⁰¹²³⁴-⁹⁺⁻]/;

const FIGURES = new Map([...RAISED, ...LOWERED].map(([plain, small]) => [small, COMMANDS.get(plain) ?? plain]));

function readSmall(small: string, at: number): Piece {
  return { end: at + small.length, tex: Array.from(small, (figure) => FIGURES.get(figure) ?? figure).join('') };
}

function readScript(text: string, at: number, mark: string, base: string): Piece | undefined {
  if (text.charAt(at) === '(') return readGroup(text, at);
  const number = match(NUMBER, text, at);
  // `k_10` would have become small figures if it were certain.
  if (number !== undefined) return mark === '^' || isGreek(base) ? { end: at + number.length, tex: number } : undefined;
  const sign = mark === '^' ? match(RAISED_SIGN, text, at) : undefined;
  if (sign !== undefined) return { end: at + sign.length, tex: COMMANDS.get(sign) ?? sign };
  const word = match(WORD, text, at);
  if (word === undefined) return undefined;
  if (isLetter(word) || (isGreek(base) && /^[a-z]{2}$/.test(word))) return { end: at + word.length, tex: word };
  // θ_GRPO; but q_proj, x_train and e_commerce are no formulas.
  return isGreek(base) && /^[A-Za-z]+$/.test(word) && mark === '_'
    ? { end: at + word.length, tex: String.raw`\text{${word}}` }
    : undefined;
}

/** What stands in parentheses, these left out; undefined where anything in it is not mathematics. */
function readGroup(text: string, at: number): Piece | undefined {
  const closing = findClosing(text, at);
  if (closing === undefined) return undefined;
  const tex = writeExpression(text.slice(at + 1, closing));
  return tex === undefined ? undefined : { end: closing + 1, tex };
}

function findClosing(text: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + LONGEST_GROUP); i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  return undefined;
}

function writeExpression(text: string): string | undefined {
  if (!/^[\p{L}\p{N}(+−-]/u.test(text) || !/[\p{L}\p{N})∞⊤*′⁰¹²³⁴-⁹₀-₉]$/u.test(text)) return undefined;
  let tex = '';
  for (let at = 0; at < text.length;) {
    const piece = readPiece(text, at);
    if (!piece) return undefined;
    tex += piece.tex;
    at = piece.end;
  }
  return tex;
}

function readPiece(text: string, at: number): Piece | undefined {
  const character = text.charAt(at);
  if (character === ' ' || character === '(' || character === ')') return { end: at + 1, tex: character };
  const word = match(WORD, text, at);
  if (word !== undefined && FUNCTIONS.has(word)) {
    const scripts = readScripts(text, at + word.length, word);
    return { end: scripts?.end ?? at + word.length, tex: `\\${word}${scripts?.tex ?? ' '}` };
  }
  if (word !== undefined && !isLetter(word) && !isGreek(word)) return undefined;
  const base = readBase(text, at);
  if (base) {
    const scripts = readScripts(text, base.end, base.tex);
    return scripts ? { end: scripts.end, tex: base.tex + scripts.tex } : base;
  }
  return SIGNS.has(character) ? { end: at + 1, tex: `${COMMANDS.get(character) ?? character} ` } : undefined;
}

function isLetter(text: string): boolean {
  return /^[A-Za-z\p{Script=Greek}ℓ]$/u.test(text);
}

function isGreek(text: string): boolean {
  return /^\p{Script=Greek}+$/u.test(text);
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
