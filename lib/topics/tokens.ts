import { FIELD_NAMES, type FieldName } from './fields';
import { FilterError } from './filter-error';

/** A piece of a typed filter, and where it stands in it, in UTF-16 units. */
export type Token = { start: number; end: number } & (
  | { kind: 'and' | 'or' | 'not' | 'minus' | 'open' | 'close' }
  | { kind: 'field'; name: FieldName }
  /** What is between quotes, or between blanks; a field's value too. It may hold no word at all. */
  | { kind: 'words'; text: string }
);

/** Commas part words, as people list them, but not the digits of 1,000. */
const BLANKS = /(?:[\s;]|,(?!\d)|(?<!\d),)+/uy;
const RUN = /(?:[^\s;,()"“”„]|(?<=\d),(?=\d))+/uy;
const QUOTED = /["“”„]([^"“”„]*)(["“”„]?)/uy;
/** It negates what it is written to, and only where something begins: `pre-training`, `a - b` and `--` are no negations. */
const MINUS = /(?<![^\s;,(])-(?=[^\s;,)-])/uy;
const FIELD = new RegExp(`(${FIELD_NAMES.join('|')}):`, 'iuy');
/** What would mean something if it did not stand between quotes. */
const MEANING = new RegExp(String.raw`[()]|(?<!\S)(?:AND|OR|NOT)(?!\S)|(?<![^\s-])(?i:${FIELD_NAMES.join('|')}):`, 'u');

const BRACKETS: Record<string, 'open' | 'close'> = { '(': 'open', ')': 'close' };
/** In capitals only: "search and rescue" are three words. */
const OPERATORS: Record<string, 'and' | 'or' | 'not'> = { AND: 'and', OR: 'or', NOT: 'not' };

/** The pieces of a typed filter, in order. Throws a `FilterError` for a quote of which nobody can say where it ends. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const blanks = matchAt(BLANKS, text, at);
    if (blanks) {
      at += blanks[0].length;
      continue;
    }
    const before = tokens.at(-1);
    const token = readToken(text, at, before?.kind === 'field' && before.end === at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number, isValue: boolean): Token {
  const bracket = BRACKETS[text[start] ?? ''];
  if (bracket) return { kind: bracket, start, end: start + 1 };
  const quoted = matchAt(QUOTED, text, start);
  if (quoted) return readQuoted(quoted, start);
  if (!isValue) {
    if (matchAt(MINUS, text, start)) return { kind: 'minus', start, end: start + 1 };
    const field = matchAt(FIELD, text, start)?.[0];
    if (field !== undefined) {
      return { kind: 'field', name: field.slice(0, -1).toLowerCase() as FieldName, start, end: start + field.length };
    }
  }
  const run = matchAt(RUN, text, start)?.[0] ?? text.charAt(start);
  const operator = isValue ? undefined : OPERATORS[run];
  const place = { start, end: start + run.length };
  return operator ? { kind: operator, ...place } : { kind: 'words', text: run, ...place };
}

/**
 * A quote that is not closed (yet) ends with the text, so that typing a phrase is no mistake all the while. Where more
 * than words follow it, that would be a guess: the rest of the filter would be swallowed without a word.
 */
function readQuoted([whole, inside = '', closing]: RegExpExecArray, start: number): Token {
  const end = start + whole.length;
  if (closing === '' && MEANING.test(inside)) throw new FilterError({ kind: 'quote-unclosed' }, { start, end });
  return { kind: 'words', text: inside, start, end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
