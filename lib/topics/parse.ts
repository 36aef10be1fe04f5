import { isOwnField, isTextField, type OwnField, type TextField } from './fields';
import type { Filter, OwnFilter, PhraseFilter } from './filter';
import { FilterError } from './filter-error';
import { readTokens, type Token } from './tokens';
import { readFact } from './values';
import { readWords } from './words';

/** A field whose value is words. */
type WordField = TextField | OwnField;

/** Brackets and negations within each other. Nobody needs as many, and a hostile text must not exhaust the stack. */
const MAX_DEPTH = 50;

/** Where in the typed pieces the reading is. */
interface Cursor {
  tokens: Token[];
  index: number;
  depth: number;
}

/**
 * The meaning of a typed filter. One grammar for topics and search:
 *
 *     or      = and { "OR" and }
 *     and     = unary { ["AND"] unary }
 *     unary   = "NOT" unary | ["-"] operand
 *     operand = "(" or ")" | words | "phrase" | field:words | field:"phrase" | field:"(" or ")"
 *
 * What holds no word (`***`, a lone dash) is as if it were not there, and a text of nothing else means every paper.
 * Throws `FilterError`, and nothing else, for any text.
 */
export function parseFilter(text: string): Filter {
  const cursor = { tokens: readTokens(text), index: 0, depth: 0 };
  const filter = parseOr(cursor);
  const rest = cursor.tokens[cursor.index];
  if (rest) throw new FilterError({ kind: 'bracket-unopened' }, rest);
  return filter ?? { kind: 'all' };
}

/** Undefined where nothing stands that means anything. */
function parseOr(cursor: Cursor, field?: WordField): Filter | undefined {
  let part = parseAnd(cursor, field);
  const parts = part ? [part] : [];
  for (let or = take(cursor, 'or'); or; or = take(cursor, 'or')) {
    if (!part) throw new FilterError({ kind: 'nothing-before', operator: 'OR' }, or);
    part = parseAnd(cursor, field);
    if (!part) throw new FilterError({ kind: 'nothing-after', operator: 'OR' }, or);
    parts.push(part);
  }
  return join('or', parts);
}

function parseAnd(cursor: Cursor, field?: WordField): Filter | undefined {
  const parts: Filter[] = [];
  /** It waits for what it joins. */
  let and: Token | undefined;
  for (let token = cursor.tokens[cursor.index]; token; token = cursor.tokens[cursor.index]) {
    if (token.kind === 'or' || token.kind === 'close') break;
    if (token.kind === 'and') {
      if (parts.length === 0) throw new FilterError({ kind: 'nothing-before', operator: 'AND' }, token);
      if (and) break;
      and = token;
      cursor.index += 1;
      continue;
    }
    const part = parseUnary(cursor, token, field);
    if (!part) continue;
    parts.push(part);
    and = undefined;
  }
  if (and) throw new FilterError({ kind: 'nothing-after', operator: 'AND' }, and);
  return join('and', parts);
}

function parseUnary(cursor: Cursor, token: Token, field?: WordField): Filter | undefined {
  if (token.kind !== 'not' && token.kind !== 'minus') return parseOperand(cursor, token, field);
  cursor.index += 1;
  const next = cursor.tokens[cursor.index];
  const part = next && canBegin(next) && goDeeper(cursor, token, () => parseUnary(cursor, next, field));
  if (part) return { kind: 'not', part };
  if (token.kind === 'not') throw new FilterError({ kind: 'nothing-after', operator: 'NOT' }, token);
  return undefined;
}

function parseOperand(cursor: Cursor, token: Token, field?: WordField): Filter | undefined {
  if (token.kind === 'open') return parseGroup(cursor, token, field);
  cursor.index += 1;
  if (token.kind === 'words') return makePhrase(token.text, field);
  return token.kind === 'field' ? parseField(cursor, token) : undefined;
}

function parseGroup(cursor: Cursor, open: Token, field?: WordField): Filter {
  cursor.index += 1;
  const filter = goDeeper(cursor, open, () => parseOr(cursor, field));
  const close = take(cursor, 'close');
  if (!close) throw new FilterError({ kind: 'bracket-unclosed' }, open);
  if (!filter) throw new FilterError({ kind: 'bracket-empty' }, { start: open.start, end: close.end });
  return filter;
}

/** Its value is written to it: what comes after a blank is not meant. */
function parseField(cursor: Cursor, { name, start, end }: Token & { kind: 'field' }): Filter {
  const value = cursor.tokens[cursor.index];
  if (value?.start !== end) throw new FilterError({ kind: 'value', field: name }, { start, end });
  const isWordField = isTextField(name) || isOwnField(name);
  if (value.kind === 'open' && isWordField) return parseGroup(cursor, value, name);
  const place = { start, end: value.end };
  if (value.kind !== 'words') throw new FilterError({ kind: 'value', field: name }, place);
  cursor.index += 1;
  if (isWordField && /^-[^-]/.test(value.text)) {
    throw new FilterError({ kind: 'minus', field: name }, place);
  }
  const filter = isWordField ? makePhrase(value.text, name) : readFact(name, value.text);
  if (!filter) throw new FilterError({ kind: 'value', field: name }, place);
  return filter;
}

/**
 * What was written in one, `text-to-image`, are words that stand together, like those between quotes. Undefined where
 * there is no word.
 */
export function makePhrase(text: string, field?: WordField): PhraseFilter | OwnFilter | undefined {
  const found = readWords(text);
  const words = found.filter((word) => !word.isJoined).map((word) => word.text);
  if (words.length === 0) return undefined;
  const isCompound = words.length === 2 && found.length === 3;
  if (field !== undefined && isOwnField(field)) return { kind: 'own', field, words, isCompound };
  return { kind: 'phrase', ...(field && { field }), words, isCompound };
}

function join(kind: 'and' | 'or', parts: Filter[]): Filter | undefined {
  if (parts.length < 2) return parts[0];
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}

function take(cursor: Cursor, kind: Token['kind']): Token | undefined {
  const token = cursor.tokens[cursor.index];
  if (token?.kind !== kind) return undefined;
  cursor.index += 1;
  return token;
}

function goDeeper<Result>(cursor: Cursor, token: Token, parse: () => Result): Result {
  if (cursor.depth >= MAX_DEPTH) throw new FilterError({ kind: 'too-deep' }, token);
  cursor.depth += 1;
  const result = parse();
  cursor.depth -= 1;
  return result;
}

function canBegin(token: Token): boolean {
  return token.kind !== 'and' && token.kind !== 'or' && token.kind !== 'close';
}
