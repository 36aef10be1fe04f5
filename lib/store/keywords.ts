import { db } from './db';

/** The newest papers say what is going on; older ones would only take time. */
const LOOKED_AT = 1500;

/** The keywords that most of the newest stored papers share, the most frequent first. */
export async function readFrequentKeywords(limit: number): Promise<{ keyword: string; count: number }[]> {
  const papers = await db.papers.orderBy('listedOn').reverse().limit(LOOKED_AT).toArray();
  const counts = new Map<string, number>();
  for (const keyword of papers.flatMap((paper) => paper.keywords)) {
    counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  }
  return [...counts]
    .map(([keyword, count]) => ({ keyword, count }))
    .toSorted((a, b) => b.count - a.count || (a.keyword < b.keyword ? -1 : 1))
    .slice(0, limit);
}
