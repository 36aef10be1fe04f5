import { findStart, type Unit } from './bins';

/** How far back the trends look. */
export const SPANS = ['quarter', 'year', 'all'] as const;

/** The name of a span: three months, a year, everything. */
export type Span = (typeof SPANS)[number];

/** What is looked at: UTC days, `YYYY-MM-DD`, both ends included, and the stretches that charts count in. */
export interface Period {
  first: string;
  last: string;
  unit: Unit;
}

/** The window that rises, and the longer one before it, that it is compared with. UTC days, the first of each. */
export interface Windows {
  recentFrom: string;
  beforeFrom: string;
}

const UNITS: Record<Span, Unit> = { quarter: 'day', year: 'week', all: 'month' };

/** The period of a span, up to the last stored list: it begins with a whole stretch, and not before the first list. */
export function findPeriod(span: Span, stored: { first: string; last: string }): Period {
  const last = Temporal.PlainDate.from(stored.last);
  const unit = UNITS[span];
  const wanted = { quarter: last.subtract({ months: 3 }), year: last.subtract({ years: 1 }), all: undefined }[span];
  const first = wanted && wanted.toString() > stored.first ? wanted.toString() : stored.first;
  return { first: findStart(first, unit), last: stored.last, unit };
}

/** This month and the three before it: months that end with the last list, so that none is half over. */
export function findWindows(last: string): Windows {
  const end = Temporal.PlainDate.from(last).add({ days: 1 });
  return {
    recentFrom: end.subtract({ months: 1 }).toString(),
    beforeFrom: end.subtract({ months: 4 }).toString(),
  };
}
