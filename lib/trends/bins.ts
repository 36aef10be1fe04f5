/** How long the stretches are that a chart counts in. */
export type Unit = 'day' | 'week' | 'month';

/** A stretch of UTC days, `YYYY-MM-DD`: `from` belongs to it, `to` does not, as with `after:` and `before:`. */
export interface Bin {
  from: string;
  to: string;
}

/** The first day of the stretch that a day lies in. Weeks begin on Monday. */
export function findStart(day: string, unit: Unit): string {
  const date = Temporal.PlainDate.from(day);
  if (unit === 'day') return day;
  return (unit === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 })).toString();
}

/** Every stretch from the one that `first` lies in to the one that `last` lies in, without gaps. */
export function listBins(first: string, last: string, unit: Unit): Bin[] {
  const bins: Bin[] = [];
  for (let from = findStart(first, unit); from <= last;) {
    const to = Temporal.PlainDate.from(from)
      .add({ [`${unit}s`]: 1 })
      .toString();
    bins.push({ from, to });
    from = to;
  }
  return bins;
}
