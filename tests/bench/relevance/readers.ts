import { createRandom } from '../../../lib/relevance/random.ts';
import { drawSome, findMean } from './average.ts';
import { listInterests, type Keyword } from './keywords.ts';
import { createReader, listDays, rateReader, type Reader } from './reader.ts';
import { HALVES, listPlaces, type BenchData, type BenchPaper, type Half, type Measured } from './subject.ts';
import { listWays } from './ways.ts';

/** Of each half of the keywords: one to choose constants on, the other held out. */
const READERS = 30;
/** The first list that is held out. Keywords begin in March 2025. */
const FIRST_LATER_DAY = '2025-07-01';
const FIRST_KEYWORD_DAY = '2025-03-01';

/**
 * Simulated readers over time: what they would star, among the first ten of each later day (figure 4). Constants were
 * chosen on readers of one half of the keywords; the goal is held against the other half.
 */
export function measureReaders({ captured }: BenchData): Measured[] {
  const { papers, seen, days } = splitPapers(captured);
  const ways = listWays(papers, seen);
  return HALVES.flatMap(({ half, when }) => {
    const readers = createReaders(listFollowable(papers, half), papers, seen, half);
    const rated = ways.map(([name, score]) => ({
      name,
      value: findMean(readers.flatMap((reader) => rateReader(reader, score(reader), days) ?? [])),
    }));
    const best = Math.max(...rated.slice(0, 3).map(({ value }) => value));
    return rated.map(({ name, value }) => ({
      name: `4. share of what is wanted in the first ten, ${name}, ${when}`,
      value,
      note: `${READERS} readers of the half ${when}, ${days.length} days`,
      ...(name === 'taste' && half === 1 && { goal: best }),
    }));
  });
}

/** The captured papers, of which the first `seen` are learnt from, and the days that come after them. */
export function splitPapers(captured: BenchPaper[]): { papers: BenchPaper[]; seen: number; days: number[][] } {
  const earlier = captured.filter(({ listedOn }) => listedOn < FIRST_LATER_DAY);
  const later = captured.filter(({ listedOn, keywords }) => listedOn >= FIRST_LATER_DAY && keywords.length > 0);
  const papers = [...earlier, ...later];
  return { papers, seen: earlier.length, days: listDays(papers, earlier.length) };
}

/** What readers of one half may follow. */
export function listFollowable(papers: BenchPaper[], half: Half): Keyword[] {
  return listInterests(papers, 100).filter((_, at) => at % 2 === half);
}

/** The readers of one half, who follow some of these keywords and looked through the months with keywords. */
export function createReaders(keywords: Keyword[], papers: BenchPaper[], seen: number, half: Half): Reader[] {
  const stored = listPlaces(0, seen);
  const months = stored.filter((place) => (papers[place]?.listedOn ?? '') >= FIRST_KEYWORD_DAY);
  return listPlaces(0, READERS).map((seed) => {
    const random = createRandom(1_000 + READERS * half + seed);
    return createReader(drawSome(keywords, 2 + (seed % 2), random), months, stored, random);
  });
}
