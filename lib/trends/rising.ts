import type { KeywordCounts } from './counts';
import { rankNames } from './ranking';

/** A keyword that stands on a larger share of the recent papers than of those before. */
export interface RisingKeyword {
  /** As most of them spell it. */
  keyword: string;
  /** Recent papers that have it. */
  count: number;
  /** How many times as often, after smoothing. */
  ratio: number;
}

/** Fewer recent papers are chance. */
const LEAST_COUNT = 5;
/** Less is no rise. */
const LEAST_RATIO = 1.5;

/**
 * The keywords that rise most, ties by their number and then by the alphabet. Shares of papers are compared, because
 * the windows differ in length, each with one paper more that has the keyword (Laplace's rule): a new keyword then
 * rises by how many papers it has, not without bounds. Nothing rises where there is nothing before.
 */
export function findRising(recent: KeywordCounts, before: KeywordCounts, limit: number): RisingKeyword[] {
  if (before.papers === 0) return [];
  const rising: RisingKeyword[] = [];
  for (const [form, { papers: count, spellings }] of recent.counts) {
    if (count < LEAST_COUNT) continue;
    const countBefore = before.counts.get(form)?.papers ?? 0;
    const ratio = ((count + 1) * (before.papers + 1)) / ((countBefore + 1) * (recent.papers + 1));
    if (ratio >= LEAST_RATIO) rising.push({ keyword: rankNames(spellings, 1)[0]?.name ?? form, count, ratio });
  }
  return rising
    .toSorted((a, b) => b.ratio - a.ratio || b.count - a.count || (a.keyword < b.keyword ? -1 : 1))
    .slice(0, limit);
}
