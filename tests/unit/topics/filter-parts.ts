import type { TextField } from '../../../lib/topics/fields.ts';
import type { Filter } from '../../../lib/topics/filter.ts';
import { describeFault } from '../../../components/fault-words.ts';
import { FilterError } from '../../../lib/topics/filter-error.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';

/** Words that are asked for in their order. */
export function phrase(text: string, field?: TextField): Filter {
  return { kind: 'phrase', ...(field && { field }), words: text.split(' '), isCompound: false };
}

/** A compound of two parts. */
export const compound = (first: string, second: string): Filter => ({
  kind: 'phrase',
  words: [first, second],
  isCompound: true,
});
/** What is not so. */
export const not = (part: Filter): Filter => ({ kind: 'not', part });
/** All of these. */
export const and = (...parts: Filter[]): Filter => ({ kind: 'and', parts });
/** One of these. */
export const or = (...parts: Filter[]): Filter => ({ kind: 'or', parts });
/** Three words. */
export const [a, b, c] = [phrase('a'), phrase('b'), phrase('c')];

/** The message of a mistake, and the part of the text that it is shown at. */
export function readFault(text: string): [message: string, place: string] {
  try {
    parseFilter(text);
  } catch (error) {
    if (error instanceof FilterError) return [describeFault(error), text.slice(error.start, error.end)];
    throw error;
  }
  throw new Error(`No mistake was found in ${text}`);
}
