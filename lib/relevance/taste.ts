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
import { coverPapers, listOthers, measureTelling } from './telling';
import { askLike } from './topic';
import { NO_TERM } from './vocabulary';

/** What a reader did, by the papers' places in the model. */
export interface Taste {
  liked: number[];
  /** What was put away: the words that tell it from what was liked count against. */
  hidden?: number[];
  /** What was only read counts for what is like it, but not as much as what was liked. */
  read?: number[];
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
/** What was only read may not have been liked: all of it together counts as so many stars, half of what they mean at most. */
const READ_STARS = 5;
const MOST_READ = 0.5;
/** Words of a hidden paper count against what has them, so much for each such paper, and a fifth at most. */
const HIDDEN_SHARE = 0.02;
const MOST_HIDDEN = 0.2;
const SEED = 6;

/**
 * What a reader likes, as a query: the direction that tells the liked papers from all, blended with what a linear machine
 * learns from the words alone that tell them from all others, and with the few words that cover them. Few stars are known
 * by their meaning; the more there are, or the larger their share of all papers, the surer are the words. What was read
 * counts a little, and what tells hidden papers from liked ones counts against. Those are near to each other, as a reader
 * hides what stands on top: to keep away from all that is like a hidden paper would be to keep away from what is liked.
 * Without a liked paper it asks for nothing: every paper scores 0.
 */
export function askTaste(model: OpenModel, taste: Taste, coveringShare = COVERING_SHARE): Query {
  const { liked, hidden = [], read = [] } = taste;
  if (liked.length === 0) return emptyQuery(model);
  const telling = weighTelling(liked.length, model.ids.length);
  const cover = coverPapers(model, liked);
  const against = measureTelling(model, hidden, liked);
  return addQueries(model, [
    [levelQuery(model, askMeaning(model, taste)), 1],
    [levelQuery(model, askTelling(model, taste)), telling],
    [levelQuery(model, askSure(model, cover.terms)), telling * coveringShare * cover.precision],
    [levelQuery(model, askLike(model, read)), Math.min(MOST_READ, READ_STARS / liked.length)],
    [levelQuery(model, askSure(model, against.entries())), -Math.min(MOST_HIDDEN, HIDDEN_SHARE * hidden.length)],
  ]);
}

/** What the telling words count, against 1 for all words and meaning. */
function weighTelling(stars: number, papers: number): number {
  return Math.min(MOST_TELLING, (stars / TELLING_STARS) ** 2 + stars / papers / TELLING_SHARE);
}

/** Terms, each by how sure it is, whatever it weighs otherwise. */
function askSure(model: OpenModel, terms: Iterable<[term: number, sure: number]>): Query {
  const query = emptyQuery(model);
  for (const [term, sure] of terms) query.terms[term] = sure / (model.vocabulary.idf[term] ?? 1);
  return query;
}

/** The direction of what is liked, found again from the papers that it finds (self-training, Scudder 1965), and their words. */
export function askMeaning(model: OpenModel, { liked, hidden = [] }: Taste, rounds = SUPPOSED_ROUNDS): Query {
  const marked = new Set([...liked, ...hidden]);
  const discriminate = createDiscriminant(model);
  let papers = weighPapers(liked, []);
  let query = { ...emptyQuery(model), vector: discriminate(papers) };
  for (let round = 0; round < rounds; round += 1) {
    const order = rankPapers(scoreVectors(model, query.vector)).filter((paper) => !marked.has(paper));
    papers = weighPapers(liked, order.slice(0, capSmall(SUPPOSED_PAPERS, order.length)));
    query = { ...query, vector: discriminate(papers) };
  }
  for (const { paper, weight } of papers) addPaper(model, query, paper, weight, 0);
  return balanceQuery(model, query, TERMS_SHARE);
}

/** Stars and what is supposed count 1 together. */
function weighPapers(liked: number[], supposed: number[]): Weighed[] {
  const star = 1 / (liked.length + SUPPOSED_SHARE * supposed.length);
  const weigh = (at: number) => 2 * SUPPOSED_SHARE * (1 - (at + 0.5) / supposed.length);
  return [
    ...liked.map((paper) => ({ paper, weight: star })),
    ...supposed.map((paper, at) => ({ paper, weight: star * weigh(at) })),
  ];
}

/** The machine over the words that tell liked papers from all others, each the more the surer it is. */
export function askTelling(model: OpenModel, { liked }: Taste): Query {
  const telling = measureTelling(model, liked);
  const weighed = weighTerms(model, telling);
  const squares = liked.map((paper) => measureSquare(weighed, paper));
  const length = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  if (length === 0) return emptyQuery(model);
  // Of length 1 on average, as rows are: what mistakes cost is meant for such.
  const factors = telling.map((one) => one / length);
  const learnt = learn(weighTerms(model, factors), liked);
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

/** What a machine learns from the liked papers and from some of the others. */
function learn(model: OpenModel, liked: number[]): Query {
  const drawn = draw(listOthers(model, liked), DRAWN_PAPERS);
  return trainMachine(model, [
    ...liked.map((paper): Example => ({ paper, isLiked: true, cost: TELLING_COST / liked.length })),
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
