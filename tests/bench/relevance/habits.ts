import type { Taste } from '../../../lib/relevance/taste.ts';
import { drawSome, orderPlaces, type Scores } from './average.ts';
import type { Keyword } from './keywords.ts';
import type { Reader } from './reader.ts';

/** Of each day that a reader looks through to hide papers, so many of the first are hidden, if they are not wanted. */
const HIDDEN_OF_A_DAY = 5;
/** So many papers are read for each that is starred. */
const READ_OF_A_STAR = 2;

/** What a reader does beside starring: what was starred is `liked`, and `wants` says what would be. */
export interface Habit {
  name: string;
  taste: Required<Taste>;
  wants: Reader['wants'];
}

/** What a reader may do, each by itself: hide what is on top and not wanted, hide a part of what is wanted, read. */
export function listHabits(
  reader: Reader,
  keywords: Keyword[],
  days: number[][],
  score: (taste: Taste) => Scores,
  random: () => number,
): Habit[] {
  const { liked, looked, wants } = reader;
  const drawStars = (...counts: number[]) =>
    counts.map((count) => ({ count: `${count} stars`, stars: drawSome(liked, count, random) }));
  const hiding = [...drawStars(5, 20), { count: 'all stars', stars: liked }].map(({ count, stars }) => ({
    name: `hides what is on top and not wanted, ${count}`,
    taste: { liked: stars, hidden: hideTop(score({ liked: stars }), days, reader, stars), read: [] },
    wants,
  }));
  const disliked = findPart(reader, keywords);
  const parting = disliked ? [dislikePart(reader, disliked, random)] : [];
  const reading = drawStars(5, 20).flatMap(({ count, stars }) =>
    [0.25, 0.75].map((strays) => ({
      name: `reads, ${strays * 100} % of it by chance, ${count}`,
      taste: { liked: stars, hidden: [], read: drawRead(looked, stars, wants, strays, random) },
      wants,
    })),
  );
  return [...hiding, ...parting, ...reading];
}

/** Of each day's first papers those that are neither wanted nor starred. */
function hideTop(scores: Scores, days: number[][], { wants }: Reader, stars: number[]): number[] {
  return days.flatMap((places) =>
    orderPlaces(scores, places)
      .slice(0, HIDDEN_OF_A_DAY)
      .filter((place) => !wants(place) && !stars.includes(place)),
  );
}

/** The keyword that most of what is followed has too, but no more than half of it. */
function findPart({ followed, looked, wants }: Reader, keywords: Keyword[]): Keyword | undefined {
  const within = looked.filter(wants);
  return keywords
    .filter((keyword) => !followed.includes(keyword))
    .map((keyword) => ({ keyword, count: within.filter((place) => keyword.places.has(place)).length }))
    .filter(({ count }) => count >= 3 && count <= within.length / 2)
    .toSorted((a, b) => b.count - a.count)[0]?.keyword;
}

/** Hides, of what is followed, all that has another keyword, and now and then what has it not. */
function dislikePart({ liked, looked, wants }: Reader, { places }: Keyword, random: () => number): Habit {
  const wantsRest = (place: number) => wants(place) && !places.has(place);
  const hidden = looked.filter((place) => wants(place) && (places.has(place) || random() < 0.02));
  const isHidden = new Set(hidden);
  return {
    name: 'hides a part of what is followed',
    taste: { liked: liked.filter((place) => !isHidden.has(place)), hidden, read: [] },
    wants: wantsRest,
  };
}

/** What is read beside the stars: what is wanted, and a share of strays. */
function drawRead(
  looked: number[],
  stars: number[],
  wants: Reader['wants'],
  strays: number,
  random: () => number,
): number[] {
  const rest = looked.filter((place) => !stars.includes(place));
  const wanted = drawSome(rest.filter(wants), READ_OF_A_STAR * stars.length, random);
  const others = rest.filter((place) => !wants(place));
  return [...wanted, ...drawSome(others, Math.round((wanted.length * strays) / (1 - strays)), random)];
}
