import { rankPapers, scorePapers } from '../../relevance/query';
import type { OpenModel } from '../../relevance/model';
import { findThreshold } from '../../relevance/reach';
import { askLike, askTopic } from '../../relevance/topic';
import { NO_MATCH } from '../../search/evaluate';
import type { Filter } from '../../topics/filter';
import { evaluateStored, numberIds } from '../search';
import { readView, type View } from '../views';
import { readMarked } from './marked';
import { readModel } from './model';
import { rankTopic } from './topic';

/** More than anybody goes through; and of a small store a tenth, so that the last are still about it, but some. */
const MOST_RANKED = 300;
const MOST_SHARE = 0.1;
const FEW = 20;
/** How far a search reaches where few papers are looked through: as a loose topic does, for the best come first. */
const REACH = 4;

/** What is searched for: papers about something, in a view, and what each of them must be like besides. */
interface AskedMeaning {
  phrase: string;
  view: View;
  rest: Filter;
}

/**
 * What is asked for: papers about something, such as are like a paper or the starred ones, or those of a topic by meaning.
 */
export type AskedRanking = AskedMeaning | { likeId: string } | 'starred' | { topicId: string };

/**
 * The stored papers that mean what is asked for, the best first: their ids. What is asked for by its papers is without
 * them. Undefined where nothing is learnt yet, or nothing of these words, or a paper has no place yet. `today` is the
 * reader's local date.
 */
export async function rankStored(
  asked: AskedRanking,
  today = Temporal.Now.plainDateISO(),
): Promise<string[] | undefined> {
  if (asked !== 'starred' && 'topicId' in asked) return rankTopic(asked.topicId);
  const model = await readModel();
  if (!model) return undefined;
  if (asked !== 'starred' && 'phrase' in asked) return listMeant(model, asked, today);
  const ids = asked === 'starred' ? (await readMarked()).starred : [asked.likeId];
  const places = new Set(ids.flatMap((id) => model.places.get(id) ?? []));
  if (places.size > 0) return listLike(model, places);
  return ids.length === 0 ? [] : undefined;
}

function listLike(model: OpenModel, places: ReadonlySet<number>): string[] {
  const scores = scorePapers(model, askLike(model, [...places]));
  const most = countMost(model);
  return rankPapers(scores, most + places.size)
    .filter((place) => (scores[place] ?? 0) > 0 && !places.has(place))
    .slice(0, most)
    .flatMap((place) => model.ids[place] ?? []);
}

/** The best that are wanted: few starred papers are seldom among the best of all, and not each of them is about it. */
async function listMeant(
  model: OpenModel,
  { phrase, view, rest }: AskedMeaning,
  today: Temporal.PlainDate,
): Promise<string[] | undefined> {
  const scores = scorePapers(model, askTopic(model, phrase));
  const threshold = findThreshold(scores, REACH);
  if (threshold === Infinity) return undefined;
  const most = countMost(model);
  const order = rankPapers(scores).filter((place) => (scores[place] ?? 0) > 0);
  const least = Math.min(scores[order[most - 1] ?? -1] ?? 0, threshold);
  const isWanted = await readWanted(view, rest, today);
  return order
    .filter((place) => (scores[place] ?? 0) >= least)
    .flatMap((place) => model.ids[place] ?? [])
    .filter(isWanted)
    .slice(0, most);
}

const countMost = ({ ids }: OpenModel): number =>
  Math.min(MOST_RANKED, Math.max(FEW, Math.floor(ids.length * MOST_SHARE)));

async function readWanted(view: View, rest: Filter, today: Temporal.PlainDate): Promise<(id: string) => boolean> {
  const [{ scores, facts }, isListed] = await Promise.all([evaluateStored(rest), readView(view, today, [])]);
  const isIn = isListed(facts);
  const numbers = numberIds(facts);
  return (id) => {
    const number = numbers.get(id) ?? -1;
    return (scores[number] ?? NO_MATCH) !== NO_MATCH && isIn?.(number) !== false;
  };
}
