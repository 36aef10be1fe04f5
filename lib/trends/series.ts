import type { Bin } from './bins';
import type { DayCount } from './counts';

/** What each stretch comes to, in the order of the stretches. */
export function sumBins(bins: readonly Bin[], days: ReadonlyMap<string, DayCount>): DayCount[] {
  const sums = bins.map(() => ({ papers: 0, votes: 0, withCode: 0 }));
  for (const [day, count] of days) {
    const sum = sums[findBin(bins, day)];
    if (!sum) continue;
    sum.papers += count.papers;
    sum.votes += count.votes;
    sum.withCode += count.withCode;
  }
  return sums;
}

/** How many papers of one topic fall into each stretch. */
export function sumTopic(bins: readonly Bin[], days: ReadonlyMap<string, number>): number[] {
  const sums = bins.map(() => 0);
  for (const [day, count] of days) {
    const index = findBin(bins, day);
    if (index !== -1) sums[index] = (sums[index] ?? 0) + count;
  }
  return sums;
}

function findBin(bins: readonly Bin[], day: string): number {
  const index = bins.findLastIndex((bin) => bin.from <= day);
  return day < (bins[index]?.to ?? '') ? index : -1;
}
