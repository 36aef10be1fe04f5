import { isOwnField, isTextField, type OwnField, type TextField } from './fields';
import type { Comparison, Filter } from './filter';
import type { FieldName } from './tokens';

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

/** What to write after a field, in words, for who wrote nothing or something else. */
export function explainField(field: FieldName): string {
  if (isTextField(field) || isOwnField(field))
    return `After ${field}: comes a word, a phrase or a bracket, without a blank`;
  switch (field) {
    case 'id':
      return 'After id: comes the beginning of a paper’s number, as in id:2503.02130';
    case 'has':
      return 'After has: comes code, project, note or tag';
    case 'is':
      return 'After is: comes starred or unread';
    case 'upvotes':
    case 'stars':
      return `After ${field}: comes a whole number, as in ${field}:>20`;
    case 'after':
    case 'before':
      return `After ${field}: comes a day of the calendar, as in ${field}:2026-01-31`;
  }
}

/** No more digits than a number keeps. */
const COUNT = /^(<=?|>=?|=)?(\d{1,15})$/;

function readCount(of: 'upvotes' | 'stars', value: string): Filter | undefined {
  const [, comparison = '=', digits] = COUNT.exec(value) ?? [];
  if (digits === undefined) return undefined;
  return { kind: 'count', of, comparison: comparison as Comparison, value: Number(digits) };
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}
