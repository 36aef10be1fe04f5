import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { scorePapers, scoreTerms, scoreVectors } from '../../../lib/relevance/query.ts';
import { askLike } from '../../../lib/relevance/topic.ts';
import { findMean, orderPlaces, type Scores } from './average.ts';
import { createBaseline, scoreRows } from './baseline.ts';
import { groupByKeyword, MOST_PAPERS } from './keywords.ts';
import { listPlaces, type BenchData, type Measured } from './subject.ts';

/** Every so many papers one is asked for. */
const STEP = 10;
const NEAREST = 10;

/** Similar papers: how many of the ten nearest share a keyword with the paper that is asked for (figure 8). */
export function measureSimilar({ captured }: BenchData): Measured[] {
  const papers = captured.filter(({ keywords }) => keywords.length > 0);
  const model = openModel(buildModel(papers));
  const match = (isStemmed: boolean) => {
    const { rows } = createBaseline(papers, papers.length, isStemmed);
    return (place: number) => scoreRows(rows, rows[place] ?? new Map());
  };
  const ways: [string, (place: number) => Scores][] = [
    ['TF-IDF', match(false)],
    ['TF-IDF, stemmed', match(true)],
    ['kept words of a paper', (place) => scoreTerms(model, askLike(model, [place]).terms)],
    [`LSA-${model.width}`, (place) => scoreVectors(model, askLike(model, [place]).vector)],
    ['the ranking', (place) => scorePapers(model, askLike(model, [place]))],
  ];
  const keywords = groupByKeyword(papers).filter(({ places }) => places.size <= MOST_PAPERS);
  const asked = listPlaces(0, papers.length)
    .filter((place) => place % STEP === 0)
    .map((place) => ({ place, related: findRelated(keywords, place) }))
    .filter(({ related }) => related.size > 0);
  return ways.map(([name, score]) => ({
    name: `8. share of the ten nearest that share a keyword, ${name}`,
    value: findMean(asked.map(({ place, related }) => rate(score(place), place, related))),
    note: `${asked.length} papers`,
  }));
}

/** The papers that have one of a paper's keywords. */
function findRelated(keywords: { places: Set<number> }[], place: number): Set<number> {
  const related = new Set(keywords.filter(({ places }) => places.has(place)).flatMap(({ places }) => [...places]));
  related.delete(place);
  return related;
}

function rate(scores: Scores, asked: number, related: Set<number>): number {
  const others = listPlaces(0, scores.length).filter((place) => place !== asked);
  const nearest = orderPlaces(scores, others).slice(0, NEAREST);
  return nearest.filter((place) => related.has(place)).length / NEAREST;
}
