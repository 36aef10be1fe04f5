import { rankPapers, scorePapers, type Query } from '../../relevance/query';
import type { OpenModel } from '../../relevance/model';
import { askLike, askTopic } from '../../relevance/topic';
import { readMarked } from './marked';
import { readModel } from './model';
import { rankTopic } from './topic';

/** More than anybody goes through; and of a small store a tenth, so that the last are still about it, but some. */
const MOST_RANKED = 300;
const MOST_SHARE = 0.1;
const FEW = 20;

/**
 * What is asked for: papers about something, such as are like a paper or the starred ones, or those of a topic by meaning.
 */
export type AskedRanking = { phrase: string } | { likeId: string } | 'starred' | { topicId: string };

/**
 * The stored papers that mean what is asked for, the best first: their ids. What is asked for by its papers is without
 * them. Undefined where nothing is learnt yet, or a paper has no place yet.
 */
export async function rankStored(asked: AskedRanking): Promise<string[] | undefined> {
  if (asked !== 'starred' && 'topicId' in asked) return rankTopic(asked.topicId);
  const model = await readModel();
  if (!model) return undefined;
  if (asked !== 'starred' && 'phrase' in asked) return listBest(model, askTopic(model, asked.phrase), new Set());
  const ids = asked === 'starred' ? (await readMarked()).starred : [asked.likeId];
  const places = new Set(ids.flatMap((id) => model.places.get(id) ?? []));
  if (places.size > 0) return listBest(model, askLike(model, [...places]), places);
  return asked === 'starred' ? [] : undefined;
}

function listBest(model: OpenModel, query: Query, without: ReadonlySet<number>): string[] {
  const scores = scorePapers(model, query);
  const most = Math.min(MOST_RANKED, Math.max(FEW, Math.floor(model.ids.length * MOST_SHARE)));
  return rankPapers(scores, most + without.size)
    .filter((place) => (scores[place] ?? 0) > 0 && !without.has(place))
    .slice(0, most)
    .flatMap((place) => model.ids[place] ?? []);
}
