import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { scorePapers } from '../../../lib/relevance/query.ts';
import { askTopic } from '../../../lib/relevance/topic.ts';
import { findMean, type Scores } from './average.ts';
import { createBaseline, scoreRows } from './baseline.ts';
import { groupByKeyword, rateKeyword, writeBare, type Keyword } from './keywords.ts';
import {
  findStart,
  FREQUENT_SHARE,
  HALVES,
  listStores,
  type BenchData,
  type BenchPaper,
  type Measured,
} from './subject.ts';

/** A day or two, a week, and a fortnight or more. */
const SIZES = [60, 120, 300];
/** A keyword is asked for that so many papers of the store have, and not more than this share of them. */
const LEAST_PAPERS = 3;
const MOST_SHARE = 0.3;

/** What a way makes of a store: the scores of its papers for a phrase. */
type Way = (papers: BenchPaper[]) => (phrase: string) => Scores;

const ways: [string, Way][] = [
  [
    'TF-IDF, stemmed',
    (papers) => {
      const { rows, read } = createBaseline(papers, papers.length, true);
      return (phrase) => scoreRows(rows, read(phrase));
    },
  ],
  ['without frequent words', (papers) => askModel(papers, FREQUENT_SHARE)],
  ['the ranking', (papers) => askModel(papers)],
];

function askModel(papers: BenchPaper[], mostShare?: number): (phrase: string) => Scores {
  const model = openModel(buildModel(papers, mostShare));
  return (phrase) => scorePapers(model, askTopic(model, phrase));
}

/** The first days: keywords as topics where only the papers of some days are stored, and nothing else was ever learnt (figure 7). */
export function measureFew({ captured }: BenchData): Measured[] {
  const papers = captured.filter(({ keywords }) => keywords.length > 0);
  return HALVES.flatMap(({ half, when }) =>
    SIZES.flatMap((size) => {
      const stores = listStores(half).map((number) => cutStore(papers, size, number));
      return ways.flatMap(([name, way]) => rateWay(`${name}, ${size} papers, ${when}`, stores, way));
    }),
  );
}

/** Papers that were listed one after the other. */
function cutStore(papers: BenchPaper[], size: number, number: number): BenchPaper[] {
  const from = findStart(papers.length, size, number);
  return papers.slice(from, from + size);
}

function rateWay(name: string, stores: BenchPaper[][], way: Way): Measured[] {
  const rated = stores.flatMap((papers) => {
    const [score, texts] = [way(papers), papers.map(writeBare)];
    return listKeywords(papers).map((keyword) => rateKeyword(keyword, texts, score(keyword.name)));
  });
  const areas = rated.flatMap(({ area }) => area ?? []);
  const precision = findMean(rated.map((one) => one.precision));
  return [
    { name: `7. mean average precision, ${name}`, value: precision, note: `${rated.length} keywords` },
    { name: `7. area where the words are not said, ${name}`, value: findMean(areas), note: `${areas.length} keywords` },
  ];
}

function listKeywords(papers: BenchPaper[]): Keyword[] {
  return groupByKeyword(papers).filter(
    ({ places }) => places.size >= LEAST_PAPERS && places.size <= MOST_SHARE * papers.length,
  );
}
