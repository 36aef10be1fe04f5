import type { FeedStore } from '../store.ts';
import { answerLists } from './lists.ts';
import { answerJson, type Answer, type FeedRequest } from './message.ts';
import { ParameterProblem, readSearchQuery } from './parameters.ts';
import { answerProblem, type ProblemShape } from './problem.ts';

/** What an answer depends on besides the request. */
export interface AnswerContext {
  store: FeedStore;
  /** Epoch milliseconds. */
  now: number;
  problemShape: ProblemShape;
}

/** Items in which every word of the query begins a word of title or abstract. The provider searches by meaning; this is nearly it. */
function answerSearch(request: FeedRequest, { store, now }: AnswerContext): Answer {
  const { words, limit } = readSearchQuery(request.query);
  const found = store.sampleItems(now).filter(({ paper }) => {
    const text = ` ${paper.title} ${paper.summary}`.toLowerCase().replace(/\s+/gu, ' ');
    return words.every((word) => text.includes(` ${word}`));
  });
  return answerJson(found.slice(0, limit));
}

function answerPaper(id: string, { store, now, problemShape }: AnswerContext): Answer {
  const paper = store.findPaper(id, now);
  return paper ? answerJson(paper) : answerProblem(404, 'Paper not found', problemShape, 'PaperNotFound');
}

function route(request: FeedRequest, context: AnswerContext): Answer {
  if (request.path === '/api/daily_papers') return answerLists(request, context.store, context.now);
  if (request.path === '/api/papers/search') return answerSearch(request, context);
  const [, id] = /^\/api\/papers\/([^/]+)$/u.exec(request.path) ?? [];
  if (id !== undefined) return answerPaper(id, context);
  return answerProblem(404, 'Sorry, we can not find the page you are looking for.', context.problemShape);
}

/** Answers a request to `/api/…` as the contract says. Nothing here but the store knows what the papers are. */
export function answerApi(request: FeedRequest, context: AnswerContext): Answer {
  if (request.method !== 'GET') return answerProblem(405, `Method ${request.method} not allowed`, context.problemShape);
  try {
    return route(request, context);
  } catch (error) {
    if (!(error instanceof ParameterProblem)) throw error;
    return answerProblem(400, error.message, context.problemShape);
  }
}
