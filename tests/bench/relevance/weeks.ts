import { createRandom } from '../../../lib/relevance/random.ts';
import { LEAST_STARS } from '../../../lib/store/meaning/rows.ts';
import { drawSome, findMean } from './average.ts';
import type { Keyword } from './keywords.ts';
import { createReader, listDays, rateReader } from './reader.ts';
import { listFollowable } from './readers.ts';
import {
  findStart,
  HALVES,
  listPlaces,
  listStores,
  type BenchData,
  type BenchPaper,
  type Measured,
} from './subject.ts';
import { listWays } from './ways.ts';

/** How many papers are stored after some days: what the reader has starred is among them. */
const SIZES = [120, 200, 300];
/** The papers that come next. */
const LATER_PAPERS = 300;
/** Of each store; who has fewer stars than the ranking needs is left out. */
const READERS = 20;

/** Simulated readers in their first weeks: as figure 4, but of what was learnt from the papers of some days (figure 9). */
export function measureWeeks({ captured }: BenchData): Measured[] {
  const papers = captured.filter(({ keywords }) => keywords.length > 0);
  return HALVES.flatMap(({ half, when }) => {
    const followable = listFollowable(papers, half);
    return SIZES.flatMap((size) => {
      const rated = new Map<string, number[]>();
      for (const number of listStores(half)) {
        const from = findStart(papers.length, size + LATER_PAPERS, number);
        const keywords = followable.map((keyword) => moveKeyword(keyword, from));
        rateStore(papers.slice(from, from + size + LATER_PAPERS), size, keywords, number, rated);
      }
      return [...rated].map(([name, shares]) => ({
        name: `9. wanted in the first ten, ${name}, ${size} papers, ${when}`,
        value: findMean(shares),
        note: `${shares.length} readers`,
      }));
    });
  });
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
