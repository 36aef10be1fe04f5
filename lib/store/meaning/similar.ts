import { rankPapers, scorePapers } from '../../relevance/query';
import { askLike } from '../../relevance/topic';
import { db } from '../db';
import type { StoredPaper } from '../rows';
import { readModel } from './model';

/** What is like a paper. `learning`: nothing is learnt yet, or this paper has no place yet. */
export type Similar = { kind: 'learning' } | { kind: 'found'; papers: StoredPaper[] };

/** The stored papers that are most like a paper, the nearest first; not the paper itself. */
export async function readSimilar(paperId: string, count: number): Promise<Similar> {
  const model = await readModel();
  const own = model?.places.get(paperId);
  if (!model || own === undefined) return { kind: 'learning' };
  const scores = scorePapers(model, askLike(model, [own]));
  const best = rankPapers(scores, count + 1).filter((place) => place !== own && (scores[place] ?? 0) > 0);
  const papers = await db.papers.bulkGet(best.slice(0, count).flatMap((place) => model.ids[place] ?? []));
  return { kind: 'found', papers: papers.filter((paper) => paper !== undefined) };
}
