import { createDiscriminant, type Weighed } from './discriminant';
import { measureSquare, trainMachine, type Example } from './machine';
import type { OpenModel } from './model';
import {
  addPaper,
  addQueries,
  balanceQuery,
  emptyQuery,
  levelQuery,
  rankPapers,
  scoreVectors,
  type Query,
} from './query';
import { createRandom } from './random';
import { coverPapers, measureTelling, type Cover } from './telling';
import { NO_TERM } from './vocabulary';

/** What a reader did, by the papers' places in the model. */
export interface Taste {
  liked: number[];
  /** What was put away counts against, each as much as a star counts for. */
  hidden: number[];
}

/** So many of the best papers are supposed to be liked, each a fifth as much as a star on average, the last not at all. */
const SUPPOSED_PAPERS = 200;
const SUPPOSED_SHARE = 0.2;
const SUPPOSED_ROUNDS = 4;
/** The words of all these, against their meaning. */
const TERMS_SHARE = 0.3;
/** So many papers drawn from the rest of the store count as not liked by their words. */
const DRAWN_PAPERS = 400;
/** The cost of all mistakes of one side together. */
const TELLING_COST = 100;
/** With so many stars, the words that tell them from the rest count as much as all words and meaning; twice at most. */
const TELLING_STARS = 50;
/** So does a share like this of all papers: the more are starred, the surer the others are no stars that are still to come. */
const TELLING_SHARE = 0.05;
const MOST_TELLING = 2;
/** The words that cover the stars count so much more than these, times the share of their papers that is starred. */
const COVERING_SHARE = 15;
const SEED = 6;

/**
 * What a reader likes, as a query: the direction that tells the liked papers from all, blended with what a linear machine
 * learns from the words alone that tell them from all others, and with the few words that cover them. Few stars are known
 * by their meaning; the more there are, or the larger their share of all papers, the surer are the words. Without a liked
 * paper it asks for nothing: every paper scores 0.
 */
export function askTaste(model: OpenModel, taste: Taste, coveringShare = COVERING_SHARE): Query {
  if (taste.liked.length === 0) return emptyQuery(model);
  const telling = weighTelling(taste.liked.length, model.ids.length);
  const cover = coverPapers(model, taste.liked);
  return addQueries(model, [
    [levelQuery(model, askMeaning(model, taste)), 1],
    [levelQuery(model, askTelling(model, taste)), telling],
    [levelQuery(model, askCover(model, cover)), telling * coveringShare * cover.precision],
  ]);
}

/** What the telling words count, against 1 for all words and meaning. */
function weighTelling(stars: number, papers: number): number {
  return Math.min(MOST_TELLING, (stars / TELLING_STARS) ** 2 + stars / papers / TELLING_SHARE);
}

/** The words of a cover, each by how sure it is, whatever it weighs otherwise. */
function askCover(model: OpenModel, { terms }: Cover): Query {
  const query = emptyQuery(model);
  for (const [term, sure] of terms) query.terms[term] = sure / (model.vocabulary.idf[term] ?? 1);
  return query;
}

/** The direction of what is liked, found again from the papers that it finds (self-training, Scudder 1965), and their words. */
export function askMeaning(model: OpenModel, { liked, hidden }: Taste, rounds = SUPPOSED_ROUNDS): Query {
  const marked = new Set([...liked, ...hidden]);
  const discriminate = createDiscriminant(model);
  let papers = weighPapers(liked, hidden, []);
  let query = { ...emptyQuery(model), vector: discriminate(papers) };
  for (let round = 0; round < rounds; round += 1) {
    const order = rankPapers(scoreVectors(model, query.vector)).filter((paper) => !marked.has(paper));
    papers = weighPapers(liked, hidden, order.slice(0, capSmall(SUPPOSED_PAPERS, order.length)));
    query = { ...query, vector: discriminate(papers) };
  }
  for (const { paper, weight } of papers) addPaper(model, query, paper, weight, 0);
  return balanceQuery(model, query, TERMS_SHARE);
}

/** Stars and what is supposed count 1 together; hidden papers each as much against it as a star, 1 at most. */
function weighPapers(liked: number[], hidden: number[], supposed: number[]): Weighed[] {
  const star = 1 / (liked.length + SUPPOSED_SHARE * supposed.length);
  const weigh = (at: number) => 2 * SUPPOSED_SHARE * (1 - (at + 0.5) / supposed.length);
  return [
    ...liked.map((paper) => ({ paper, weight: star })),
    ...supposed.map((paper, at) => ({ paper, weight: star * weigh(at) })),
    ...hidden.map((paper) => ({ paper, weight: -Math.min(star, 1 / hidden.length) })),
  ];
}

/** The machine over the words that tell liked papers from all others, each the more the surer it is. */
export function askTelling(model: OpenModel, taste: Taste): Query {
  const telling = measureTelling(model, taste.liked);
  const weighed = weighTerms(model, telling);
  const squares = taste.liked.map((paper) => measureSquare(weighed, paper));
  const length = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  if (length === 0) return emptyQuery(model);
  // Of length 1 on average, as rows are: what mistakes cost is meant for such.
  const factors = telling.map((one) => one / length);
  const rest = listRest(model, new Set([...taste.liked, ...taste.hidden]));
  const learnt = learn(weighTerms(model, factors), taste, rest);
  return { ...learnt, terms: learnt.terms.map((one, term) => one * (factors[term] ?? 0)) };
}

/** The model with each term's weight times a factor, and without meaning. */
function weighTerms(model: OpenModel, factors: Float32Array): OpenModel {
  return {
    ...model,
    weights: model.weights.map((weight, entry) => weight * (factors[entry & NO_TERM] ?? 0)),
    vectorFactors: new Float32Array(model.ids.length),
  };
}

function listRest({ ids }: OpenModel, marked: ReadonlySet<number>): number[] {
  return [...ids.keys()].filter((paper) => !marked.has(paper));
}

/** What a machine learns from the marks and from some of the others. */
function learn(model: OpenModel, { liked, hidden }: Taste, others: number[]): Query {
  const cost = TELLING_COST / liked.length;
  const drawn = draw(others, DRAWN_PAPERS);
  return trainMachine(model, [
    ...liked.map((paper): Example => ({ paper, isLiked: true, cost })),
    ...hidden.map((paper): Example => ({ paper, isLiked: false, cost })),
    ...drawn.map((paper): Example => ({ paper, isLiked: false, cost: TELLING_COST / drawn.length })),
  ]);
}

/** In a small store nobody can tell what is near: at most one paper in twenty. */
function capSmall(count: number, stored: number): number {
  return Math.min(count, Math.floor(stored / 20));
}

/** So many of the papers, without repetition, the same for the same papers. */
function draw(papers: number[], count: number): number[] {
  const random = createRandom(SEED);
  const keyed = papers.map((paper) => ({ paper, key: random() }));
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ paper }) => paper);
}
