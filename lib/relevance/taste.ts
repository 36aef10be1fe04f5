import { trainMachine, type Example } from './machine';
import type { OpenModel } from './model';
import {
  addPaper,
  addQueries,
  balanceQuery,
  emptyQuery,
  rankPapers,
  scorePapers,
  scoreVectors,
  type Query,
} from './query';
import { createRandom } from './random';

/** What a reader did, by the papers' places in the model. */
export interface Taste {
  liked: number[];
  /** What was put away counts against, each as much as a star counts for. */
  hidden: number[];
}

/** How many of the nearest papers are taken to be of the same kind, and how often the nearest of those are looked for. */
const NEAR_PAPERS = 150;
const NEAR_ROUNDS = 3;
/** The liked papers themselves, against their neighbours. */
const LIKED_SHARE = 0.5;
/** So many of the nearest count as liked, each half. */
const SUPPOSED_PAPERS = 120;
const SUPPOSED_SHARE = 0.5;
/** Papers drawn from the rest of the store, that count as not liked. The nearest fifth is left out: some would be liked. */
const DRAWN_PAPERS = 500;
const NEAR_SHARE = 0.2;
/** The cost of all mistakes of one side together. */
const COST = 5;
/** The neighbourhood of the liked papers, against what the machine learnt. */
const NEIGHBOURS_SHARE = 0.5;
/** With so many stars the neighbourhood of the liked papers says half of what it says with few. */
const MANY_STARS = 20;
const SEED = 6;

/**
 * What a reader likes, as a query: a linear machine over liked papers, supposed ones (self-training, as in Scudder
 * 1965), hidden ones and a fixed sample of the rest, blended with the neighbourhood of the liked papers. Without a liked
 * paper it asks for nothing: every paper scores 0.
 */
export function askTaste(model: OpenModel, { liked, hidden }: Taste): Query {
  if (liked.length === 0) return emptyQuery(model);
  const marked = new Set([...liked, ...hidden]);
  const near = askNear(model, liked, new Set(hidden));
  const rest = rankPapers(scorePapers(model, near)).filter((paper) => !marked.has(paper));
  const supposed = rest.slice(0, capSmall(SUPPOSED_PAPERS, rest.length));
  const trust = MANY_STARS / (MANY_STARS + liked.length);
  const drawn = draw(rest.slice(Math.ceil(rest.length * NEAR_SHARE * trust)), DRAWN_PAPERS);
  const likedCost = COST / (liked.length + trust * SUPPOSED_SHARE * supposed.length);
  const learnt = trainMachine(model, [
    ...liked.map((paper) => makeExample(paper, true, likedCost)),
    ...supposed.map((paper) => makeExample(paper, true, likedCost * trust * SUPPOSED_SHARE)),
    ...hidden.map((paper) => makeExample(paper, false, likedCost)),
    ...drawn.map((paper) => makeExample(paper, false, COST / drawn.length)),
  ]);
  return addQueries(model, [
    [balanceQuery(model, learnt), 1],
    [near, trust * NEIGHBOURS_SHARE],
  ]);
}

/** The neighbourhood of some papers, by meaning alone: their own middle, and that of their neighbours' neighbours. */
export function askNear(model: OpenModel, papers: number[], without: ReadonlySet<number> = new Set()): Query {
  const own = askMeaning(model, papers);
  const count = capSmall(NEAR_PAPERS, model.ids.length);
  let query = own;
  for (let round = 0; round < NEAR_ROUNDS; round += 1) {
    const best = rankPapers(scoreVectors(model, query.vector), count).filter((paper) => !without.has(paper));
    query = addQueries(model, [
      [askMeaning(model, [...new Set([...papers, ...best])]), 1],
      [own, LIKED_SHARE],
    ]);
  }
  return balanceQuery(model, query);
}

function askMeaning(model: OpenModel, papers: number[]): Query {
  const query = emptyQuery(model);
  for (const paper of papers) addPaper(model, query, paper, 0, 1);
  return balanceQuery(model, query);
}

/** In a small store nobody can tell what is near: at most one paper in twenty. */
function capSmall(count: number, stored: number): number {
  return Math.min(count, Math.floor(stored / 20));
}

function makeExample(paper: number, isLiked: boolean, cost: number): Example {
  return { paper, isLiked, cost };
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
