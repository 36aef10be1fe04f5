import type { OpenModel } from '../../../lib/relevance/model.ts';
import { scorePapers, scoreTerms, scoreVectors } from '../../../lib/relevance/query.ts';
import { createRandom } from '../../../lib/relevance/random.ts';
import { askNear, askTaste } from '../../../lib/relevance/taste.ts';
import { trainMachine } from '../../../lib/relevance/machine.ts';
import { askLike, askPhrase, askTopic } from '../../../lib/relevance/topic.ts';
import { drawSome, findAveragePrecision, findMean, orderPlaces, type Scores } from './average.ts';
import { createBaseline, scoreRows, trainOnRows, type Baseline } from './baseline.ts';
import { createSeedModel, listOthers, listPlaces, type BenchData, type Measured } from './subject.ts';

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
  const [unseen, seen] = [createSeedModel(data, false), createSeedModel(data, true)];
  const full = createBaseline(texts, texts.length, true);
  return [
    ratePhrase(subject, '1. words alone, never saw', scoreRows(bare.rows, bare.read(PHRASE))),
    ratePhrase(subject, '1. words, stemmed, never saw', scoreRows(stemmed.rows, stemmed.read(PHRASE))),
    ...measurePhrase(subject, 'never saw', unseen, 0.82),
    ...measurePhrase(subject, 'in the store', seen, 0.93),
    ...measureStars(subject, seen, full),
  ];
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

function measurePhrase(subject: Subject, when: string, model: OpenModel, goal: number): Measured[] {
  const first = askPhrase(model, PHRASE);
  return [
    ratePhrase(subject, `1. kept words of a paper, ${when}`, scoreTerms(model, first.terms)),
    ratePhrase(subject, `1. LSA-${model.width}, ${when}`, scoreVectors(model, first.vector)),
    ratePhrase(subject, `1. topic without feedback, ${when}`, scorePapers(model, first)),
    ratePhrase(subject, `1. topic, ${when}`, scorePapers(model, askTopic(model, PHRASE)), goal),
  ];
}

const GOALS = new Map([
  [3, 0.78],
  [5, 0.86],
  [10, 0.89],
  [20, 0.92],
]);

function measureStars(subject: Subject, model: OpenModel, full: Baseline): Measured[] {
  const drawnFrom = listPlaces(subject.first, subject.count);
  return [...GOALS].flatMap(([count, goal]) => {
    const draws = listPlaces(0, REPEATS).map((repeat) => {
      const random = createRandom(100 * count + repeat);
      const liked = drawSome(drawnFrom, count, random);
      return { liked, rest: drawSome(listPlaces(0, subject.count), 500, random).filter((one) => !liked.includes(one)) };
    });
    const mean = (score: (liked: number[], rest: number[]) => Scores) =>
      findMean(draws.map(({ liked, rest }) => rate(subject, score(liked, rest), liked)));
    const note = `${REPEATS} draws`;
    return [
      {
        name: `2. SVM over TF-IDF, ${count} stars`,
        value: mean((liked, rest) => scoreRows(full.rows, trainOnRows(full.rows, liked, rest))),
        note,
      },
      {
        name: `2. centroid in LSA-${model.width}, ${count} stars`,
        value: mean((liked) => scoreVectors(model, askLike(model, liked).vector)),
        note,
      },
      {
        name: `2. taste without supposed papers and neighbours, ${count} stars`,
        value: mean((liked, rest) => scorePapers(model, trainPlain(model, liked, rest))),
        note,
      },
      {
        name: `2. neighbours only, ${count} stars`,
        value: mean((liked) => scorePapers(model, askNear(model, liked))),
        note,
      },
      {
        name: `2. taste, ${count} stars`,
        value: mean((liked) => scorePapers(model, askTaste(model, { liked, hidden: [] }))),
        goal,
        note,
      },
    ];
  });
}

/** The machine by itself. */
export function trainPlain(model: OpenModel, liked: number[], rest: number[]) {
  return trainMachine(model, [
    ...liked.map((paper) => ({ paper, isLiked: true, cost: 5 / liked.length })),
    ...rest.map((paper) => ({ paper, isLiked: false, cost: 5 / rest.length })),
  ]);
}
