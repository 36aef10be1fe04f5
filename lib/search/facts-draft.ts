import type { Paper } from '../paper/paper';
import { measureRise, type VoteCount } from '../paper/votes';
import { countDays, joinFacts, type Facts } from './facts';
import { FACTS_PER_ROW, FLAGS, type FactsRow } from './rows';

/** No paper has so many votes; what says so is wrong, and has the most. */
const MAX_COUNT = 2 ** 31 - 1;

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
