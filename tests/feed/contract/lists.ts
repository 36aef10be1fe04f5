import { addDays, FIRST_DAY, utcDayOf } from '../day.ts';
import type { RawItem } from '../item.ts';
import { readItems, type FeedStore } from '../store.ts';
import { answerJson, type Answer, type FeedRequest } from './message.ts';
import { readListQuery, type ListQuery } from './parameters.ts';

const byUpvotes = (left: RawItem, right: RawItem): number => right.paper.upvotes - left.paper.upvotes;

const tellSubmission = (item: RawItem): string => item.paper.submittedOnDailyAt ?? item.publishedAt;

/** Newest list first, then the latest of each list, no further back than the page asked for needs. */
function collectNewest(store: FeedStore, now: number, wanted: number): RawItem[] {
  const items: RawItem[] = [];
  for (let day = utcDayOf(now); day >= FIRST_DAY && items.length < wanted; day = addDays(day, -1)) {
    items.push(
      ...readItems(store, day, now).toSorted((left, right) =>
        tellSubmission(right).localeCompare(tellSubmission(left)),
      ),
    );
  }
  return items;
}

/** A ranking of papers of all times by the stars of their code. It knows no date and has nothing to do with votes. */
const rankTrending = (store: FeedStore, now: number): RawItem[] =>
  store
    .sampleItems(now)
    .filter((item) => item.paper.githubStars !== undefined)
    .toSorted((left, right) => right.paper.githubStars! - left.paper.githubStars!);

function collectItems(store: FeedStore, query: ListQuery, now: number): RawItem[] {
  if (query.sort === 'trending') return rankTrending(store, now);
  // One more than the page holds tells whether there is another.
  if (!query.days) return collectNewest(store, now, (query.page + 1) * query.limit + 1);
  return query.days.flatMap((day) => readItems(store, day, now)).toSorted(byUpvotes);
}

function linkToNext(request: FeedRequest, query: ListQuery): Record<string, string> {
  const next = new URLSearchParams(request.query);
  next.set('p', String(query.page + 1));
  next.set('limit', String(query.limit));
  return { link: `<${request.origin}${request.path}?${next}>; rel="next"` };
}

/** One page of items, with a link to the next where there is one. Past the end it is empty. */
function answerPage(request: FeedRequest, query: ListQuery, items: readonly unknown[]): Answer {
  const from = query.page * query.limit;
  const to = from + query.limit;
  return answerJson(items.slice(from, to), to < items.length ? linkToNext(request, query) : {});
}

/**
 * Answers `GET /api/daily_papers`. The list of one day keeps the order of its store; where that holds something else than a list, it
 * is passed on as it is.
 * @throws ParameterProblem
 */
export function answerLists(request: FeedRequest, store: FeedStore, now: number): Answer {
  const query = readListQuery(request.query, now);
  const [day, ...more] = query.days ?? [];
  if (query.sort === 'trending' || day === undefined || more.length > 0) {
    return answerPage(request, query, collectItems(store, query, now));
  }
  const { value, text } = store.readDay(day, now);
  if (!Array.isArray(value)) return { ...answerJson(value), ...(text !== undefined && { body: text }) };
  const isWhole = query.page === 0 && value.length <= query.limit;
  return { ...answerPage(request, query, value), ...(isWhole && text !== undefined && { body: text }) };
}
