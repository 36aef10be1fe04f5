import { stemWord } from '../topics/stem';
import { readWords } from '../topics/words';
import type { OpenModel } from './model';
import { reduceRow } from './place';
import {
  addPaper,
  addQueries,
  balanceQuery,
  emptyQuery,
  levelQuery,
  rankPapers,
  scorePapers,
  type Query,
} from './query';
import { readNamedRow, weighRow } from './rows';
import { readTermNames } from './sequence';
import { NO_TERM } from './vocabulary';

/** How many of the best papers are taken for what was meant, and how often. */
const FEEDBACK_PAPERS = 150;
const FEEDBACK_ROUNDS = 3;
/** What was asked for itself, against what the best papers are like. */
const ASKED_SHARE = 0.5;
/** The words of the best papers, against their meaning: chance has more part in them. */
const TERMS_SHARE = 0.5;
/** What was asked for literally counts once more in the end: who says it means it. */
const SAID_SHARE = 0.6;

/** A phrase or a sentence, word by word and by meaning, without feedback: for a first answer. */
export function askPhrase(model: OpenModel, phrase: string): Query {
  const query = emptyQuery(model);
  const row = readNamedRow(readTermNames(phrase), model.numbers);
  weighRow(row, model.vocabulary.idf).forEach((weight, at) => (query.terms[(row[at] ?? 0) & NO_TERM] = weight));
  query.vector.set(reduceRow(model, row));
  return balanceQuery(model, query);
}

/** What some papers have in common: the mean of their terms and of their vectors (Rocchio 1971). */
export function askLike(model: OpenModel, papers: number[]): Query {
  return askLikeWeighed(model, papers, () => 1, 1);
}

function askLikeWeighed(
  model: OpenModel,
  papers: number[],
  weigh: (paper: number) => number,
  termsShare: number,
): Query {
  const query = emptyQuery(model);
  for (const paper of papers) addPaper(model, query, paper, weigh(paper), weigh(paper));
  return balanceQuery(model, query, termsShare);
}

/**
 * A topic: a phrase, papers to be like (by their place in the model), or both. The best papers of the first answer are
 * taken for what was meant and asked for in turn: pseudo-relevance feedback (Rocchio 1971; Manning et al. 2008,
 * section 9.1.6). So papers that never say the words are found.
 */
export function askTopic(model: OpenModel, phrase: string, papers: number[] = []): Query {
  return addQueries(model, [
    [levelQuery(model, askMeant(model, phrase, papers)), 1],
    [levelQuery(model, askLiterally(model, phrase)), SAID_SHARE],
  ]);
}

/** A topic without what its phrase says literally. */
export function askMeant(model: OpenModel, phrase: string, papers: number[] = []): Query {
  const parts: [Query, number][] = [];
  if (phrase.trim() !== '') parts.push([askPhrase(model, phrase), 1]);
  if (papers.length > 0) parts.push([askLike(model, papers), 1]);
  return feedBack(model, addQueries(model, parts), papers);
}

/**
 * The pairs of a phrase, compounds as they are written in one (`re-ranking`, "reranking"), or its only word: who says one
 * word of several may mean anything.
 */
function askLiterally(model: OpenModel, phrase: string): Query {
  const query = emptyQuery(model);
  const names = readTermNames(phrase);
  const joined = readWords(phrase).flatMap(({ text, isJoined }) => (isJoined ? [stemWord(text)] : []));
  const said = names.length > 1 ? names.filter((name) => name.includes(' ') || joined.includes(name)) : names;
  for (const entry of readNamedRow(said, model.numbers)) {
    query.terms[entry & NO_TERM] = model.vocabulary.idf[entry & NO_TERM] ?? 0;
  }
  return query;
}

/** A query that also asks for what the best papers of its answer are like, each as far as it stands out from the last of them. */
function feedBack(model: OpenModel, asked: Query, sure: number[]): Query {
  // In a small store the best of all would be all that there is: no more than one paper in ten.
  const most = Math.min(FEEDBACK_PAPERS, Math.floor(model.ids.length / 10));
  if (most === 0) return asked;
  const levelled = levelQuery(model, asked);
  let query = asked;
  for (let round = 0; round < FEEDBACK_ROUNDS; round += 1) {
    const scores = scorePapers(model, query);
    // What answers nothing is like nothing: without this, any paper would do for words that nobody wrote.
    const best = rankPapers(scores, most).filter((paper) => (scores[paper] ?? 0) > 0);
    if (best.length === 0 && sure.length === 0) return asked;
    const [first, last] = [scores[best[0] ?? -1] ?? 0, scores[best.at(-1) ?? -1] ?? 0];
    const isSure = new Set(sure);
    const weigh = (paper: number) =>
      isSure.has(paper) || first === last ? 1 : ((scores[paper] ?? 0) - last) / (first - last);
    query = addQueries(model, [
      [levelQuery(model, askLikeWeighed(model, [...new Set([...sure, ...best])], weigh, TERMS_SHARE)), 1],
      [levelled, ASKED_SHARE],
    ]);
  }
  return query;
}
