import { db } from './db';

/** The titles of papers, by id; those that are not stored are not in it. */
export async function readTitles(ids: string[]): Promise<Map<string, string>> {
  const papers = await db.papers.bulkGet(ids);
  return new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper.title]] : [])));
}
