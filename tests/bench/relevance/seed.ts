import type { OpenModel } from '../../../lib/relevance/model.ts';
import { scorePapers, scoreTerms, scoreVectors } from '../../../lib/relevance/query.ts';
import { createRandom } from '../../../lib/relevance/random.ts';
import { askMeaning, askTaste } from '../../../lib/relevance/taste.ts';
import { askLike, askMeant, askPhrase, askTopic } from '../../../lib/relevance/topic.ts';
import { drawSome, findAveragePrecision, findMean, orderPlaces, type Scores } from './average.ts';
import { createBaseline, scoreRows, trainOnRows, type Baseline } from './baseline.ts';
import { isHeldOut } from './half.ts';
import { createSeedModel, FREQUENT_SHARE, listOthers, listPlaces, type BenchData, type Measured } from './subject.ts';

const PHRASE = 'implicit distribution';
const REPEATS = 10;

/** The seed papers against all others: by the phrase (figure 1), and by a few of them that are starred (figure 2). */
export function measureSeed(data: BenchData): Measured[] {
  const others = listOthers(data);
  const texts = [...others, ...data.seed];
  const subject: Subject = {
    count: texts.length,
    first: others.length,
    note: `${data.seed.length} among ${others.length} others`,
  };
  const bare = createBaseline(texts, others.length, false);
  const stemmed = createBaseline(texts, others.length, true);
  const [unseen, seen] = [learnSeed(data, false), learnSeed(data, true)];
  const full = createBaseline(texts, texts.length, true);
  return [
    ratePhrase(subject, '1. words alone, never saw', scoreRows(bare.rows, bare.read(PHRASE))),
    ratePhrase(subject, '1. words, stemmed, never saw', scoreRows(stemmed.rows, stemmed.read(PHRASE))),
    ...measurePhrase(subject, 'never saw', unseen, 0.82),
    ...measurePhrase(subject, 'in the store', seen, 0.93),
    ...measureStars(subject, seen, full),
  ];
}

interface Models {
  model: OpenModel;
  /** Without frequent words. */
  rare: OpenModel;
}

function learnSeed(data: BenchData, isSeen: boolean): Models {
  return { model: createSeedModel(data, isSeen), rare: createSeedModel(data, isSeen, FREQUENT_SHARE) };
}

interface Subject {
  count: number;
  /** Where the seed papers begin. */
  first: number;
  note: string;
}

function rate({ count, first }: Subject, scores: Scores, without: number[] = []): number {
  const places = listPlaces(0, count).filter((place) => !without.includes(place));
  return findAveragePrecision(orderPlaces(scores, places), (place) => place >= first);
}

function ratePhrase(subject: Subject, name: string, scores: Scores, goal?: number): Measured {
  return { name, value: rate(subject, scores), note: subject.note, ...(goal !== undefined && { goal }) };
}

function measurePhrase(subject: Subject, when: string, { model, rare }: Models, goal: number): Measured[] {
  const first = askPhrase(model, PHRASE);
  return [
    ratePhrase(subject, `1. kept words of a paper, ${when}`, scoreTerms(model, first.terms)),
    ratePhrase(subject, `1. LSA-${model.width}, ${when}`, scoreVectors(model, first.vector)),
    ratePhrase(subject, `1. topic without feedback, ${when}`, scorePapers(model, first)),
    ratePhrase(subject, `1. topic without what is said, ${when}`, scorePapers(model, askMeant(model, PHRASE))),
    ratePhrase(subject, `1. topic without frequent words, ${when}`, scorePapers(rare, askTopic(rare, PHRASE))),
    ratePhrase(subject, `1. topic, ${when}`, scorePapers(model, askTopic(model, PHRASE)), goal),
  ];
}

const GOALS = new Map([
  [3, 0.78],
  [5, 0.86],
  [10, 0.89],
  [20, 0.92],
]);

/** Stars are drawn from the held-out half of the seed papers; all others are ranked. */
function measureStars(subject: Subject, { model, rare }: Models, full: Baseline): Measured[] {
  const seed = listPlaces(subject.first, subject.count);
  const [heldOut, chosenOn] = [true, false].map((held) => seed.filter((_, at) => isHeldOut(at) === held));
  const askUntaught = (liked: number[]) => scorePapers(model, askMeaning(model, { liked }, 0));
  const ways: [string, (liked: number[], rest: number[]) => Scores][] = [
    ['SVM over TF-IDF', (liked, rest) => scoreRows(full.rows, trainOnRows(full.rows, liked, rest))],
    [`centroid in LSA-${model.width}`, (liked) => scoreVectors(model, askLike(model, liked).vector)],
    ['taste, meaning only, untaught', askUntaught],
    ['taste, meaning only', (liked) => scorePapers(model, askMeaning(model, { liked }))],
    ['taste without frequent words', (liked) => scorePapers(rare, askTaste(rare, { liked }))],
    ['taste', (liked) => scorePapers(model, askTaste(model, { liked }))],
  ];
  const figures = [...GOALS].flatMap(([count, goal]) => {
    const draws = listPlaces(0, REPEATS).map((repeat) => {
      const random = createRandom(100 * count + repeat);
      const liked = drawSome(heldOut ?? [], count, random);
      return { liked, rest: drawSome(listPlaces(0, subject.count), 500, random).filter((one) => !liked.includes(one)) };
    });
    const note = `${REPEATS} draws`;
    return ways.flatMap(([name, score]) => {
      const scored = draws.map(({ liked, rest }) => ({ liked, scores: score(liked, rest) }));
      const all = findMean(scored.map(({ liked, scores }) => rate(subject, scores, liked)));
      const half = findMean(scored.map(({ liked, scores }) => rate(subject, scores, [...liked, ...(chosenOn ?? [])])));
      return [
        { name: `2. ${name}, ${count} stars`, value: all, note, ...(name === 'taste' && { goal }) },
        { name: `2. ${name}, ${count} stars, among the held-out half only`, value: half, note },
      ];
    });
  });
  const most = rate(subject, askUntaught(chosenOn ?? []), chosenOn);
  const name = `2. taste, meaning only, untaught, ${chosenOn?.length} stars, among the held-out half only`;
  return [...figures, { name, value: most, note: 'one half as stars, the other ranked' }];
}
