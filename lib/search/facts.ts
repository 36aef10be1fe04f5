import type { Paper } from '../paper/paper';
import { measureRise, type VoteCount } from '../paper/votes';
import { FACTS_PER_ROW, FLAGS, type FactsRow } from './rows';

/** No paper has so many votes; what says so is wrong, and has the most. */
const MAX_COUNT = 2 ** 31 - 1;

const FIRST_DAY = Temporal.PlainDate.from('2020-01-01');
const knownDays = new Map<string, number>();

/** A UTC day (`YYYY-MM-DD`) as a number that can be compared: days since 2020-01-01, none before it. */
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

function createFactsRow(chunk: number): FactsRow {
  return {
    chunk,
    ids: '',
    days: new Uint16Array(FACTS_PER_ROW),
    upvotes: new Uint32Array(FACTS_PER_ROW),
    stars: new Int32Array(FACTS_PER_ROW).fill(-1),
    rises: new Float32Array(FACTS_PER_ROW).fill(Number.NaN),
    flags: new Uint8Array(FACTS_PER_ROW),
  };
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

/** A paper with what is known of its votes over time. */
interface WatchedPaper extends Paper {
  votes?: readonly VoteCount[];
}

/** Rows of facts that are being changed; what was touched is to be written. */
export interface FactsDraft {
  touched: Set<FactsRow>;
  facts: Facts;
  /** Writes a paper's facts under its number, which is a known one or the next. */
  set(number: number, paper: WatchedPaper): void;
  /** The number is no longer current. */
  retire(number: number): void;
}

/** Makes rows of facts changeable: those that hold what is to be changed, and the last one, which gets what is new. */
export function draftFacts(stored: FactsRow[]): FactsDraft {
  const rows: FactsRow[] = [];
  for (const row of stored) rows[row.chunk] = row;
  const touched = new Set<FactsRow>();
  let { size } = joinFacts(rows);
  const open = (number: number): FactsRow => {
    const chunk = Math.floor(number / FACTS_PER_ROW);
    const row = (rows[chunk] ??= createFactsRow(chunk));
    touched.add(row);
    return row;
  };
  return {
    touched,
    get facts() {
      return joinFacts(rows);
    },
    set: (number, paper) => {
      const row = open(number);
      const i = number % FACTS_PER_ROW;
      if (number >= size) {
        row.ids = row.ids === '' ? paper.id : `${row.ids}\n${paper.id}`;
        size = number + 1;
      }
      row.days[i] = countDays(paper.listedOn);
      row.upvotes[i] = Math.min(paper.upvotes, MAX_COUNT);
      row.stars[i] = Math.min(paper.codeStars ?? -1, MAX_COUNT);
      row.rises[i] = measureRise(paper.votes ?? []) ?? Number.NaN;
      row.flags[i] =
        FLAGS.current |
        (paper.codeUrl === undefined ? 0 : FLAGS.code) |
        (paper.projectUrl === undefined ? 0 : FLAGS.project);
    },
    retire: (number) => {
      open(number).flags[number % FACTS_PER_ROW] = 0;
    },
  };
}

function splitIds(row: FactsRow | undefined): string[] {
  return row === undefined || row.ids === '' ? [] : row.ids.split('\n');
}
