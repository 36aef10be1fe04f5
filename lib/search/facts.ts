import { FACTS_PER_ROW, FLAGS, type FactsRow } from './rows';

// arXiv's first year: a starred paper may be older than any list.
const FIRST_DAY = Temporal.PlainDate.from('1991-01-01');
const knownDays = new Map<string, number>();

/** A UTC day (`YYYY-MM-DD`) as a number that can be compared: days since 1991-01-01, none before it. */
export function countDays(day: string): number {
  let count = knownDays.get(day);
  if (count === undefined) {
    count = Math.max(0, FIRST_DAY.until(Temporal.PlainDate.from(day)).days);
    knownDays.set(day, count);
  }
  return count;
}

/** The day that such a number stands for, `YYYY-MM-DD`. */
export function nameDay(days: number): string {
  return FIRST_DAY.add({ days }).toString();
}

/** The facts of every paper that has a number. */
export interface Facts {
  /** How many numbers there are: the next paper gets this one. */
  readonly size: number;
  /** How many papers there are: numbers that are current. */
  readonly currentCount: number;
  day(number: number): number;
  upvotes(number: number): number;
  /** -1 where not known. */
  stars(number: number): number;
  /** Votes an hour; not a number where not known. */
  rise(number: number): number;
  hasFlag(number: number, flag: number): boolean;
  id(number: number): string | undefined;
}

/** Reads the rows, given in order and without a gap, as one. */
export function joinFacts(rows: FactsRow[]): Facts {
  const ids: (string[] | undefined)[] = [];
  const row = (number: number): FactsRow | undefined => rows[Math.floor(number / FACTS_PER_ROW)];
  const idsOf = (chunk: number): string[] => (ids[chunk] ??= splitIds(rows[chunk]));
  const lastChunk = rows.length - 1;
  return {
    size: lastChunk < 0 ? 0 : lastChunk * FACTS_PER_ROW + idsOf(lastChunk).length,
    get currentCount() {
      return rows.reduce((sum, { flags }) => sum + flags.filter((flag) => flag & FLAGS.current).length, 0);
    },
    day: (number) => row(number)?.days[number % FACTS_PER_ROW] ?? 0,
    upvotes: (number) => row(number)?.upvotes[number % FACTS_PER_ROW] ?? 0,
    stars: (number) => row(number)?.stars[number % FACTS_PER_ROW] ?? -1,
    rise: (number) => row(number)?.rises[number % FACTS_PER_ROW] ?? Number.NaN,
    hasFlag: (number, flag) => ((row(number)?.flags[number % FACTS_PER_ROW] ?? 0) & flag) !== 0,
    id: (number) => idsOf(Math.floor(number / FACTS_PER_ROW))[number % FACTS_PER_ROW],
  };
}

function splitIds(row: FactsRow | undefined): string[] {
  return row === undefined || row.ids === '' ? [] : row.ids.split('\n');
}
