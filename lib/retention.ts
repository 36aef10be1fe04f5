import type { Settings } from './settings';

/** The oldest list day (UTC) whose papers are kept, as of a day; undefined where everything is. */
export function findOldestKept(keeps: Settings['keeps'], today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (keeps === 'all') return undefined;
  return today.subtract(keeps === 'year' ? { years: 1 } : { days: 90 });
}
