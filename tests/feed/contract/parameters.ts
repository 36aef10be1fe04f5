import { daysOfMonth, daysOfWeek, isDay, utcDayOf } from '../day.ts';

/** A page of the lists, as asked for. */
export interface ListQuery {
  /** The days asked for, oldest first; undefined where the query names none. */
  days?: string[];
  sort: 'publishedAt' | 'trending';
  /** From 0. */
  page: number;
  /** 1 to 100. */
  limit: number;
}

/** What is wrong with a request, in words for people. */
export class ParameterProblem extends Error {}

const fail = (message: string, parameter: string): never => {
  throw new ParameterProblem(`✖ ${message}\n  → at ${parameter}`);
};

function readWhole(query: URLSearchParams, name: string, fallback: number, low: number, high: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isInteger(value)) return fail(`Invalid input: expected int, received ${text || 'nothing'}`, name);
  if (value > high) return fail(`Too big: expected number to be <=${high}`, name);
  return value < low ? fail(`Too small: expected number to be >=${low}`, name) : value;
}

/** The days of the one of `date`, `week` and `month` that is given, the first of them winning. */
function readDays(query: URLSearchParams, today: string): string[] | undefined {
  for (const [name, list] of [
    ['date', (text: string): string[] => (isDay(text) ? [text] : [])],
    ['week', daysOfWeek],
    ['month', daysOfMonth],
  ] as const) {
    const text = query.get(name);
    if (text === null) continue;
    const days = list(text);
    const [first] = days;
    if (first === undefined) return fail(`Invalid ${name}: ${text}`, name);
    return first > today
      ? fail(`Invalid input: ${name} must not be in the future (today is ${today} UTC)`, name)
      : days;
  }
  return undefined;
}

/**
 * Reads what may be asked of a list.
 * @param now epoch milliseconds; a day that has not begun in UTC is refused
 * @throws ParameterProblem
 */
export function readListQuery(query: URLSearchParams, now: number): ListQuery {
  const sort = query.get('sort') ?? 'publishedAt';
  if (sort !== 'publishedAt' && sort !== 'trending') {
    return fail('Invalid option: expected one of "publishedAt"|"trending"', 'sort');
  }
  const page = readWhole(query, 'p', 0, 0, Number.MAX_SAFE_INTEGER);
  const limit = readWhole(query, 'limit', 50, 1, 100);
  const days = readDays(query, utcDayOf(now));
  return { sort, page, limit, ...(days && { days }) };
}

/**
 * Reads what may be asked of the search: at most 120 results, the default.
 * @throws ParameterProblem
 */
export function readSearchQuery(query: URLSearchParams): { words: string[]; limit: number } {
  const text = query.get('q') ?? '';
  if (!text.trim()) return fail('Too small: expected string to have >=1 characters', 'q');
  return { words: text.toLowerCase().split(/\s+/u).filter(Boolean), limit: readWhole(query, 'limit', 120, 1, 120) };
}
