import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel, type OpenModel, type Text } from '../../../lib/relevance/model.ts';
import { scorePapers } from '../../../lib/relevance/query.ts';
import { findThreshold } from '../../../lib/relevance/reach.ts';
import { askTopic } from '../../../lib/relevance/topic.ts';
import { REACHES } from '../../../lib/topics/topic.ts';
import { findMean, orderPlaces } from './average.ts';
import { bareWords, listInterests } from './keywords.ts';
import { createSeedModel, listPlaces, type BenchData, type Measured } from './subject.ts';

const POSITIONS = ['strict', 'rather strict', 'the middle', 'rather loose', 'loose'];
/** So many papers of a keyword are what a topic without a phrase is to be like. */
const LIKES = 3;
/** At least so much of what the best border of each topic by itself would give. */
const GOAL = 0.85;

/** Themes that no captured paper is about; of the first three nobody wrote a word. */
const ABSENT = ['zeitgeist', 'medieval poetry', 'xyzzy', 'tax law', 'cooking recipes for soup', 'football world cup'];

/** A topic that was asked, and which papers belong to it. */
interface Asked {
  scores: Float32Array;
  relevant: ReadonlySet<number>;
}

/**
 * How much of what belongs to a topic its border takes, and how much of what it takes belongs (figure 6): keywords as
 * topics, over the papers that have any, and the seed papers. Every second keyword is held out.
 */
export function measureReach(data: BenchData): Measured[] {
  const papers = data.captured.filter(({ keywords }) => keywords.length > 0);
  const model = openModel(buildModel(papers));
  const interests = listInterests(papers, 100);
  const ask = (phrase: string, likes: number[]): Float32Array => scorePapers(model, askTopic(model, phrase, likes));
  const ways: [string, (name: string, places: number[]) => Asked][] = [
    ['a phrase', (name, places) => ({ scores: ask(name, []), relevant: new Set(places) })],
    [`${LIKES} papers`, (_, places) => ({ scores: ask('', places.slice(0, LIKES)), relevant: new Set(places) })],
  ];
  const figures = ways.flatMap(([way, askOne]) =>
    [true, false].flatMap((held) => {
      const half = interests.filter((_, at) => (at % 2 === 1) === held);
      const topics = half.map(({ name, places }) => askOne(name, [...places]));
      return rateTopics(`${way}, ${held ? 'held out' : 'chosen on'}`, topics, held ? GOAL : undefined);
    }),
  );
  const heldOut = interests.filter((_, at) => at % 2 === 1);
  const unsaid = heldOut.map(({ name, places }) => ({
    scores: ask(name, []),
    relevant: new Set([...places].filter((place) => !saysPhrase(papers[place], name))),
  }));
  return [
    ...figures,
    ...countUnsaid('held out', unsaid),
    ...measureSeed(data),
    ...ABSENT.map((phrase) => countAbsent(model, phrase)),
  ];
}

function saysPhrase(paper: Text | undefined, phrase: string): boolean {
  return ` ${bareWords(paper?.title ?? '')} ${bareWords(paper?.abstract ?? '')} `.includes(` ${phrase} `);
}

/** Of papers that belong to topics and do not say their phrases, how many are taken all the same. */
function countUnsaid(name: string, topics: Asked[]): Measured[] {
  const all = topics.reduce((sum, { relevant }) => sum + relevant.size, 0);
  return REACHES.map((reach) => {
    const hits = topics.map(({ scores, relevant }) => {
      const threshold = findThreshold(scores, reach);
      return [...relevant].filter((place) => (scores[place] ?? 0) >= threshold).length;
    });
    const taken = hits.reduce((sum, one) => sum + one, 0);
    const what = `6. recall of papers that do not say the phrase, ${POSITIONS[reach]}, ${name}`;
    return { name: what, value: taken / all, note: `${taken} of ${all}` };
  });
}

const SEED_PHRASE = 'implicit distribution';

function measureSeed(data: BenchData): Measured[] {
  const model = createSeedModel(data, true);
  const first = model.ids.length - data.seed.length;
  const scores = scorePapers(model, askTopic(model, SEED_PHRASE));
  const places = listPlaces(first, model.ids.length);
  const unsaid = places.filter((place) => !saysPhrase(data.seed[place - first], SEED_PHRASE));
  return [
    ...rateTopics('the seed papers', [{ scores, relevant: new Set(places) }]),
    ...countUnsaid('the seed papers', [{ scores, relevant: new Set(unsaid) }]),
  ];
}

function rateTopics(name: string, topics: Asked[], goal?: number): Measured[] {
  const note = topics.length === 1 ? '1 topic' : `${topics.length} topics`;
  const mean = (rate: (topic: Asked) => number): number => findMean(topics.map(rate));
  const figures = REACHES.flatMap((reach) => {
    const rate = (topic: Asked) => rateTopic(topic, findThreshold(topic.scores, reach));
    const at = `${POSITIONS[reach]}, ${name}`;
    return [
      { name: `6. precision, ${at}`, value: mean((topic) => rate(topic).precision), note },
      { name: `6. recall, ${at}`, value: mean((topic) => rate(topic).recall), note },
      { name: `6. F1, ${at}`, value: mean((topic) => rate(topic).f1), note },
    ];
  });
  const middle = mean((topic) => rateTopic(topic, findThreshold(topic.scores, 2)).f1);
  const share = { name: `6. F1 in the middle against each topic’s best border, ${name}`, note };
  return [...figures, { ...share, value: middle / mean(findBestF1), ...(goal !== undefined && { goal }) }];
}

/** Where nothing is taken, nothing of it is wrong. */
function rateTopic({ scores, relevant }: Asked, threshold: number) {
  const taken = listPlaces(0, scores.length).filter((place) => (scores[place] ?? 0) >= threshold);
  const hits = taken.filter((place) => relevant.has(place)).length;
  return {
    precision: taken.length === 0 ? 1 : hits / taken.length,
    recall: hits / relevant.size,
    f1: (2 * hits) / (taken.length + relevant.size),
  };
}

/** The F1 of the best border that there is: only who knows the answer can draw it. */
function findBestF1({ scores, relevant }: Asked): number {
  let hits = 0;
  let best = 0;
  orderPlaces(scores, listPlaces(0, scores.length)).forEach((place, index) => {
    if (relevant.has(place)) hits += 1;
    best = Math.max(best, (2 * hits) / (index + 1 + relevant.size));
  });
  return best;
}

function countAbsent(model: OpenModel, phrase: string): Measured {
  const scores = scorePapers(model, askTopic(model, phrase));
  const threshold = findThreshold(scores, 2);
  const taken = scores.filter((score) => score >= threshold).length;
  return {
    name: `6. papers for “${phrase}”, the middle`,
    value: taken / scores.length,
    note: `${taken} of ${scores.length}`,
  };
}
