import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { addPapers } from '../../../lib/relevance/place.ts';
import { scorePapers, scoreVectors } from '../../../lib/relevance/query.ts';
import { createRandom } from '../../../lib/relevance/random.ts';
import { askMeaning, askTaste, askTelling } from '../../../lib/relevance/taste.ts';
import { askLike } from '../../../lib/relevance/topic.ts';
import { drawSome, findMean, type Scores } from './average.ts';
import { createBaseline, scoreRows, trainOnRows } from './baseline.ts';
import { listInterests, type Keyword } from './keywords.ts';
import { createReader, listDays, rateReader, toTaste, type Reader } from './readers.ts';
import {
  findStart,
  FREQUENT_SHARE,
  listPlaces,
  listStores,
  type BenchData,
  type BenchPaper,
  type Measured,
} from './subject.ts';

/** How many papers are stored after some days: what the reader has starred is among them. */
const SIZES = [120, 200, 300];
/** The papers that come next. */
const LATER_PAPERS = 300;
/** Of each store; who has fewer stars than the ranking needs is left out. */
const READERS = 20;
const LEAST_STARS = 5;

/** Simulated readers in their first weeks: as figure 4, but of what was learnt from the papers of some days (figure 9). */
export function measureWeeks({ captured }: BenchData): Measured[] {
  const papers = captured.filter(({ keywords }) => keywords.length > 0);
  const interests = listInterests(papers, 100);
  return ([1, 0] as const).flatMap((half) =>
    SIZES.flatMap((size) => {
      const rated = new Map<string, number[]>();
      for (const number of listStores(half)) {
        const from = findStart(papers.length, size + LATER_PAPERS, number);
        const keywords = interests.filter((_, at) => at % 2 === half).map((keyword) => moveKeyword(keyword, from));
        rateStore(papers.slice(from, from + size + LATER_PAPERS), size, keywords, number, rated);
      }
      return [...rated].map(([name, shares]) => ({
        name: `9. wanted in the first ten, ${name}, ${size} papers, ${half === 1 ? 'held out' : 'chosen on'}`,
        value: findMean(shares),
        note: `${shares.length} readers`,
      }));
    }),
  );
}

function moveKeyword({ name, places }: Keyword, from: number): Keyword {
  return { name, places: new Set([...places].map((place) => place - from)) };
}

/** Adds what each way comes to for each reader. The first `size` papers are stored, and may be starred. */
function rateStore(
  papers: BenchPaper[],
  size: number,
  keywords: Keyword[],
  number: number,
  rated: Map<string, number[]>,
): void {
  const stored = listPlaces(0, size);
  const days = listDays(papers, size);
  const ways = listWays(papers, size);
  for (const seed of listPlaces(0, READERS)) {
    const random = createRandom(10_000 + READERS * number + seed);
    const reader = createReader(drawSome(keywords, 2 + (seed % 2), random), stored, stored, random);
    if (reader.liked.length < LEAST_STARS) continue;
    for (const [name, score] of ways) {
      const share = rateReader(reader, score(reader), days);
      if (share !== undefined) rated.set(name, [...(rated.get(name) ?? []), share]);
    }
  }
}

function listWays(papers: BenchPaper[], size: number): [string, (reader: Reader) => Scores][] {
  const learn = (mostShare?: number) => {
    const store = openModel(buildModel(papers.slice(0, size), mostShare));
    return { store, model: addPapers(store, papers.slice(size)) };
  };
  const [{ store, model }, rare] = [learn(), learn(FREQUENT_SHARE)];
  const { rows, read } = createBaseline(papers, size, true);
  const votes = papers.map(({ upvotes }) => upvotes);
  return [
    ['votes', () => votes],
    ['word match of the keywords', ({ keywords }) => scoreRows(rows, read(keywords.join('. ')))],
    ['SVM over TF-IDF', ({ liked, rest }) => scoreRows(rows, trainOnRows(rows, liked, rest))],
    ['centroid by meaning', ({ liked }) => scoreVectors(model, askLike(store, liked).vector)],
    ['taste, meaning only', (reader) => scorePapers(model, askMeaning(store, toTaste(reader)))],
    ['taste, telling words only', (reader) => scorePapers(model, askTelling(store, toTaste(reader)))],
    ['taste without a cover', (reader) => scorePapers(model, askTaste(store, toTaste(reader), 0))],
    ['taste without frequent words', (reader) => scorePapers(rare.model, askTaste(rare.store, toTaste(reader)))],
    ['taste', (reader) => scorePapers(model, askTaste(store, toTaste(reader)))],
  ];
}
