import { readBigO, readScripted } from './maths-grammar.ts';

/** A formula in a readable text: where it stands, in UTF-16 units, and what it is in TeX. */
export interface Maths {
  start: number;
  end: number;
  tex: string;
}

/** What is not prose, up to the next blank: addresses, mail, code, markup, commands. No formula is looked for in it. */
const NOT_PROSE = /:\/\/|[@\\`]|<\/?[A-Za-z]|\.[A-Za-z]{2,}|--[A-Za-z]/;

/** A base and its script, or the O of a complexity, where neither begins in the middle of something else. */
const BEGINNING = /(?<![\p{L}\p{N}_^./{#$%&~'’-])(?:\p{L}|\d+(?:\.\d+)?|[∇∂∑∏∫])(?=[(^_⁰¹²³⁴-⁹⁺⁻₀-₉₊₋])/gu;

/**
 * The certain formulas in a text that `cleanText` made: scripts on one letter, number or sign (`R^(d×d)`, `x_t`,
 * `10⁻³`, `π₀`) and complexities (`O(n log n)`). What could be a name (`G²RPO`, `S²`), a unit (`m²`), chemistry (`H₂`) or
 * an identifier (`q_proj`) is none. Sorted, without overlaps; linear in the text's length, because a formula is short.
 */
export function findMaths(text: string): Maths[] {
  const found: Maths[] = [];
  let end = 0;
  for (const { index: start } of text.matchAll(BEGINNING)) {
    if (start < end) continue;
    const maths = readBigO(text, start) ?? readScripted(text, start);
    if (!maths || !endsThere(text, start, maths.end) || NOT_PROSE.test(readToken(text, start, maths.end))) continue;
    found.push({ start, ...maths });
    end = maths.end;
  }
  return found;
}

/** After a Latin letter, `-` and a capital or a figure make a name: `X²-Gaussian`, `M_t-7B`. */
function endsThere(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 3);
  if (/^(?:[\p{L}\p{N}_^/({}\p{M}’'%]|\.\p{L})/u.test(rest)) return false;
  return /^\p{Script=Greek}/u.test(text.slice(start, end)) || !/^[-–][\p{Lu}\d]/u.test(rest);
}

const LONGEST_TOKEN = 200;

/** The formula with what stands around it up to the blanks. */
function readToken(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_TOKEN), start);
  const after = text.slice(end, end + LONGEST_TOKEN);
  return /\S*$/.exec(before)?.[0] + text.slice(start, end) + (/^\S*/.exec(after)?.[0] ?? '');
}
