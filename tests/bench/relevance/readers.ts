import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { addPapers } from '../../../lib/relevance/place.ts';
import { scorePapers, scoreVectors } from '../../../lib/relevance/query.ts';
import { createRandom } from '../../../lib/relevance/random.ts';
import { askMeaning, askTaste, askTelling, type Taste } from '../../../lib/relevance/taste.ts';
import { askLike } from '../../../lib/relevance/topic.ts';
import { drawSome, findMean, orderPlaces, type Scores } from './average.ts';
import { createBaseline, scoreRows, trainOnRows } from './baseline.ts';
import { listInterests, type Keyword } from './keywords.ts';
import { FREQUENT_SHARE, listPlaces, type BenchData, type BenchPaper, type Measured } from './subject.ts';

/** Of each half of the keywords: one to choose constants on, the other held out. */
const READERS = 30;
/** The first list that is held out. Keywords begin in March 2025. */
const FIRST_LATER_DAY = '2025-07-01';
const FIRST_KEYWORD_DAY = '2025-03-01';
const NOISE = 0.1;
const TOP = 10;
/** On a shorter list the first ten are nearly all of it. */
const SHORTEST_LIST = 20;

/** A simulated reader. */
export interface Reader {
  keywords: string[];
  liked: number[];
  /** Papers that say nothing of the reader, for the machines that are held against. */
  rest: number[];
  wants: (place: number) => boolean;
}

/**
 * Simulated readers over time: what they would star, among the first ten of each later day (figure 4). Constants were
 * chosen on readers of one half of the keywords; the goal is held against the other half.
 */
export function measureReaders(data: BenchData): Measured[] {
  return [...measureHalf(data, 1, 'held out'), ...measureHalf(data, 0, 'chosen on')];
}

function measureHalf({ captured }: BenchData, half: 0 | 1, when: string): Measured[] {
  const earlier = captured.filter(({ listedOn }) => listedOn < FIRST_LATER_DAY);
  const later = captured.filter(({ listedOn, keywords }) => listedOn >= FIRST_LATER_DAY && keywords.length > 0);
  const papers = [...earlier, ...later];
  const days = listDays(papers, earlier.length);
  const readers = createReaders(papers, earlier.length, half);
  const store = openModel(buildModel(earlier));
  const model = addPapers(store, later);
  const rareStore = openModel(buildModel(earlier, FREQUENT_SHARE));
  const rare = addPapers(rareStore, later);
  const baseline = createBaseline(papers, earlier.length, true);
  const votes = papers.map(({ upvotes }) => upvotes);
  const ways: [string, (reader: Reader) => Scores][] = [
    ['votes', () => votes],
    ['word match of the keywords', ({ keywords }) => scoreRows(baseline.rows, baseline.read(keywords.join('. ')))],
    ['SVM over TF-IDF', ({ liked, rest }) => scoreRows(baseline.rows, trainOnRows(baseline.rows, liked, rest))],
    [`centroid in LSA-${store.width}`, ({ liked }) => scoreVectors(model, askLike(store, liked).vector)],
    ['taste, meaning only, untaught', (marks) => scorePapers(model, askMeaning(store, toTaste(marks), 0))],
    ['taste, meaning only', (marks) => scorePapers(model, askMeaning(store, toTaste(marks)))],
    ['taste, telling words only', (marks) => scorePapers(model, askTelling(store, toTaste(marks)))],
    ['taste without a cover', (marks) => scorePapers(model, askTaste(store, toTaste(marks), 0))],
    ['taste without frequent words', (marks) => scorePapers(rare, askTaste(rareStore, toTaste(marks)))],
    ['taste', (marks) => scorePapers(model, askTaste(store, toTaste(marks)))],
  ];
  const rated = ways.map(([name, score]) => ({
    name,
    value: findMean(readers.flatMap((reader) => rateReader(reader, score(reader), days) ?? [])),
  }));
  const best = Math.max(...rated.slice(0, 3).map(({ value }) => value));
  const note = `${READERS} readers of the half ${when}, ${days.length} days`;
  return rated.map(({ name, value }) => ({
    name: `4. share of what is wanted in the first ten, ${name}, ${when}`,
    value,
    note,
    ...(name === 'taste' && half === 1 && { goal: best }),
  }));
}

/** A reader's stars as the ranking takes them. */
export function toTaste({ liked }: Reader): Taste {
  return { liked, hidden: [] };
}

/** The lists of those papers that come behind the first `from`, by their places; short ones are left out. */
export function listDays(papers: BenchPaper[], from: number): number[][] {
  const days = Map.groupBy(listPlaces(from, papers.length), (place) => papers[place]?.listedOn ?? '');
  return [...days.values()].filter((places) => places.length >= SHORTEST_LIST);
}

function createReaders(papers: BenchPaper[], seen: number, half: 0 | 1): Reader[] {
  const keywords = listInterests(papers, 100).filter((_, at) => at % 2 === half);
  const stored = listPlaces(0, seen);
  const months = stored.filter((place) => (papers[place]?.listedOn ?? '') >= FIRST_KEYWORD_DAY);
  return listPlaces(0, READERS).map((seed) => {
    const random = createRandom(1_000 + READERS * half + seed);
    return createReader(drawSome(keywords, 2 + (seed % 2), random), months, stored, random);
  });
}

/** A reader of some keywords, who stars what has them among the papers that he or she looks through, with noise. */
export function createReader(followed: Keyword[], looked: number[], stored: number[], random: () => number): Reader {
  const wants = (place: number) => followed.some(({ places }) => places.has(place));
  const wanted = looked.filter((place) => wants(place) && random() >= NOISE);
  const strays = looked.filter((place) => !wants(place));
  const liked = [...wanted, ...drawSome(strays, Math.round(NOISE * wanted.length), random)];
  const rest = drawSome(stored, 500, random).filter((place) => !liked.includes(place));
  return { keywords: followed.map(({ name }) => name), liked, rest, wants };
}

/** The share of what is wanted that is among a day's first ten, over the days that have any; undefined where none has. */
export function rateReader({ wants }: Reader, scores: Scores, days: number[][]): number | undefined {
  const shares = days.flatMap((places) => {
    const wanted = places.filter(wants).length;
    if (wanted === 0) return [];
    return [orderPlaces(scores, places).slice(0, TOP).filter(wants).length / Math.min(wanted, TOP)];
  });
  return shares.length === 0 ? undefined : findMean(shares);
}
