import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { scorePapers, scoreTerms, scoreVectors } from '../../../lib/relevance/query.ts';
import { askMeant, askPhrase, askTopic } from '../../../lib/relevance/topic.ts';
import { findArea, findAveragePrecision, findMean, orderPlaces, type Scores } from './average.ts';
import { createBaseline, scoreRows, type Baseline } from './baseline.ts';
import { FREQUENT_SHARE, type BenchData, type BenchPaper, type Measured } from './subject.ts';

/** A keyword and the places of the papers that have it. */
export interface Keyword {
  name: string;
  places: Set<number>;
}

/** A keyword that more papers have says too little of any of them. */
export const MOST_PAPERS = 400;

/**
 * The 100 most frequent keywords that at most {@link MOST_PAPERS} papers have, written alike but for case and punctuation. In the
 * captures the last of them has 17 papers: only 51 have 25 or more.
 */
function listKeywords(papers: BenchPaper[]): Keyword[] {
  return groupByKeyword(papers)
    .filter(({ places }) => places.size <= MOST_PAPERS)
    .toSorted((a, b) => b.places.size - a.places.size || (a.name < b.name ? -1 : 1))
    .slice(0, 100);
}

/** Every keyword of some papers, written alike but for case and punctuation. */
export function groupByKeyword(papers: BenchPaper[]): Keyword[] {
  const known = new Map<string, Set<number>>();
  papers.forEach(({ keywords }, place) => {
    for (const name of keywords.map(bareWords)) known.set(name, (known.get(name) ?? new Set()).add(place));
  });
  return [...known].flatMap(([name, places]) => (name === '' ? [] : [{ name, places }]));
}

/**
 * So many frequent keywords as interests. A paper is of one also where a keyword of its own holds the words of it:
 * `multimodal large language models` holds `language models`.
 */
export function listInterests(papers: BenchPaper[], count: number): Keyword[] {
  const texts = papers.map(({ keywords }) => keywords.map((keyword) => ` ${bareWords(keyword)} `).join('|'));
  const exact = new Map<string, number>();
  for (const { keywords } of papers) {
    for (const name of new Set(keywords.map(bareWords))) exact.set(name, (exact.get(name) ?? 0) + 1);
  }
  const frequent = [...exact].filter(([name, times]) => name !== '' && times >= 8).toSorted((a, b) => b[1] - a[1]);
  const all = frequent.map(([name]) => ({
    name,
    places: new Set(texts.flatMap((text, place) => (text.includes(` ${name} `) ? [place] : []))),
  }));
  return all.filter(({ places }) => places.size >= 25 && places.size <= MOST_PAPERS).slice(0, count);
}

/** A text's words alone, in lower case. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Keywords as topics, over the papers that have keywords at all: title and abstract are the only text (figure 3). Every
 * second keyword is held out: constants were chosen on the others.
 */
export function measureKeywords({ captured }: BenchData): Measured[] {
  const papers = captured.filter(({ keywords }) => keywords.length > 0);
  const keywords = listKeywords(papers);
  const model = openModel(buildModel(papers));
  const rare = openModel(buildModel(papers, FREQUENT_SHARE));
  const [bare, stemmed] = [false, true].map((isStemmed) => createBaseline(papers, papers.length, isStemmed));
  const texts = papers.map(writeBare);
  const match = (baseline: Baseline | undefined, name: string) =>
    baseline ? scoreRows(baseline.rows, baseline.read(name)) : [];
  const ways: [string, (name: string) => Scores][] = [
    ['TF-IDF', (name) => match(bare, name)],
    ['TF-IDF, stemmed', (name) => match(stemmed, name)],
    ['kept words of a paper', (name) => scoreTerms(model, askPhrase(model, name).terms)],
    [`LSA-${model.width}`, (name) => scoreVectors(model, askPhrase(model, name).vector)],
    ['topic without feedback', (name) => scorePapers(model, askPhrase(model, name))],
    ['topic without what is said', (name) => scorePapers(model, askMeant(model, name))],
    ['topic without frequent words', (name) => scorePapers(rare, askTopic(rare, name))],
    ['topic', (name) => scorePapers(model, askTopic(model, name))],
  ];
  return [true, false].flatMap((held) => {
    const half = keywords.filter((_, at) => (at % 2 === 1) === held);
    const rated = ways.map(([name, score]) => ({ name, ...rateWay(half, texts, score) }));
    const goals = held ? [1.2 * (rated[0]?.precision ?? 0), 0.96] : [];
    const when = held ? 'held out' : 'chosen on';
    return rated.flatMap(({ name, precision, area, areas }) =>
      [
        { name: `3. mean average precision, ${name}, ${when}`, value: precision, note: `${half.length} keywords` },
        { name: `3. area where the words are not said, ${name}, ${when}`, value: area, note: `${areas} keywords` },
      ].map((one, at) => ({ ...one, ...(name === 'topic' && goals[at] !== undefined && { goal: goals[at] }) })),
    );
  });
}

function rateWay(keywords: Keyword[], texts: string[], score: (name: string) => Scores) {
  const precisions: number[] = [];
  const areas: number[] = [];
  for (const keyword of keywords) {
    const { precision, area } = rateKeyword(keyword, texts, score(keyword.name));
    precisions.push(precision);
    if (area !== undefined) areas.push(area);
  }
  return { precision: findMean(precisions), area: findMean(areas), areas: areas.length };
}

/** A paper's words between spaces, to look for a phrase in them. */
export function writeBare({ title, abstract }: BenchPaper): string {
  return ` ${bareWords(title)} ${bareWords(abstract)} `;
}

/** What scores are worth for a keyword: average precision, and the area among the papers that do not say it, if any has it. */
export function rateKeyword(
  { name, places }: Keyword,
  texts: string[],
  scores: Scores,
): { precision: number; area?: number } {
  const order = orderPlaces(scores, [...texts.keys()]);
  const isRelevant = (place: number) => places.has(place);
  const unsaid = order.filter((place) => !texts[place]?.includes(` ${name} `));
  return {
    precision: findAveragePrecision(order, isRelevant),
    ...(unsaid.some(isRelevant) && { area: findArea(unsaid, isRelevant) }),
  };
}
