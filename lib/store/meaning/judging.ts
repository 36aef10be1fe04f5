import { joinBlocks, numberTerms, openModel } from '../../relevance/model';
import { placePapers } from '../../relevance/place';
import { scorePapers } from '../../relevance/query';
import { db } from '../db';
import type { StoredPaper } from '../rows';
import { readTaste } from './suited';

/**
 * How much papers suit the reader that have come just now and have no place yet, by id: the more, the better. Undefined
 * where the reader's taste is not known. It reads what is learnt, some megabytes, and writes nothing.
 */
export async function judgePapers(papers: StoredPaper[]): Promise<Map<string, number> | undefined> {
  if (!(await readTaste()).row) return undefined;
  const [learnt, taste] = await Promise.all([db.meaning.get('space'), db.meaning.get('query')]);
  if (learnt?.name !== 'space' || taste?.name !== 'query' || learnt.generation !== taste.generation) return undefined;
  const { space } = learnt;
  const model = openModel(joinBlocks(space, [placePapers(space, numberTerms(space), papers)]));
  const scores = scorePapers(model, taste.query);
  return new Map(model.ids.map((id, place) => [id, scores[place] ?? 0]));
}
