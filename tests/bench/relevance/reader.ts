import { drawSome, findMean, orderPlaces, type Scores } from './average.ts';
import type { Keyword } from './keywords.ts';
import { listPlaces, type BenchPaper } from './subject.ts';

const NOISE = 0.1;
const TOP = 10;
/** On a shorter list the first ten are nearly all of it. */
const SHORTEST_LIST = 20;

/** A simulated reader. */
export interface Reader {
  followed: Keyword[];
  /** What he or she looked through to star papers. */
  looked: number[];
  liked: number[];
  /** Papers that say nothing of the reader, for the machines that are held against. */
  rest: number[];
  wants: (place: number) => boolean;
}

/** A reader of some keywords, who stars what has them among the papers that he or she looks through, with noise. */
export function createReader(followed: Keyword[], looked: number[], stored: number[], random: () => number): Reader {
  const wants = (place: number) => followed.some(({ places }) => places.has(place));
  const wanted = looked.filter((place) => wants(place) && random() >= NOISE);
  const strays = looked.filter((place) => !wants(place));
  const liked = [...wanted, ...drawSome(strays, Math.round(NOISE * wanted.length), random)];
  const rest = drawSome(stored, 500, random).filter((place) => !liked.includes(place));
  return { followed, looked, liked, rest, wants };
}

/** The share of what is wanted that is among a day's first ten, over the days that have any; undefined where none has. */
export function rateReader({ wants }: Pick<Reader, 'wants'>, scores: Scores, days: number[][]): number | undefined {
  const shares = days.flatMap((places) => {
    const wanted = places.filter(wants).length;
    if (wanted === 0) return [];
    return [orderPlaces(scores, places).slice(0, TOP).filter(wants).length / Math.min(wanted, TOP)];
  });
  return shares.length === 0 ? undefined : findMean(shares);
}

/** The lists of those papers that come behind the first `from`, by their places; short ones are left out. */
export function listDays(papers: BenchPaper[], from: number): number[][] {
  const days = Map.groupBy(listPlaces(from, papers.length), (place) => papers[place]?.listedOn ?? '');
  return [...days.values()].filter((places) => places.length >= SHORTEST_LIST);
}
