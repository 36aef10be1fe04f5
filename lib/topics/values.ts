import { isDay } from '../paper/day';
import { isOwnField, type FieldName, type OwnField, type TextField } from './fields';
import type { Comparison, Filter } from './filter';

/** Fields whose value is not looked for in a text. */
export type FactField = Exclude<FieldName, TextField | OwnField>;

/** The filter of a fact, `upvotes:>20`; undefined for a value that the field does not have. */
export function readFact(field: FactField, typed: string): Filter | undefined {
  const value = typed.trim().toLowerCase();
  switch (field) {
    case 'id':
      return value === '' ? undefined : { kind: 'id', prefix: value };
    case 'has':
      return value === 'code' || value === 'project' || isOwnField(value) ? { kind: 'has', what: value } : undefined;
    case 'is':
      return value === 'starred' || value === 'unread' ? { kind: 'is', what: value } : undefined;
    case 'upvotes':
    case 'stars':
      return readCount(field, value);
    case 'after':
    case 'before':
      return isDay(value) ? { kind: 'day', side: field, day: value } : undefined;
  }
}

/** No more digits than a number keeps. */
const COUNT = /^(<=?|>=?|=)?(\d{1,15})$/;

function readCount(of: 'upvotes' | 'stars', value: string): Filter | undefined {
  const [, comparison = '=', digits] = COUNT.exec(value) ?? [];
  if (digits === undefined) return undefined;
  return { kind: 'count', of, comparison: comparison as Comparison, value: Number(digits) };
}
