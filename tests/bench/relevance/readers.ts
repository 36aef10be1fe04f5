import { createRandom } from '../../../lib/relevance/random.ts';
import { drawSome, findMean } from './average.ts';
import { listInterests } from './keywords.ts';
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
  const earlier = captured.filter(({ listedOn }) => listedOn < FIRST_LATER_DAY);
  const later = captured.filter(({ listedOn, keywords }) => listedOn >= FIRST_LATER_DAY && keywords.length > 0);
  const papers = [...earlier, ...later];
  const days = listDays(papers, earlier.length);
  const ways = listWays(papers, earlier.length);
  return HALVES.flatMap(({ half, when }) => {
    const readers = createReaders(papers, earlier.length, half);
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

function createReaders(papers: BenchPaper[], seen: number, half: Half): Reader[] {
  const keywords = listInterests(papers, 100).filter((_, at) => at % 2 === half);
  const stored = listPlaces(0, seen);
  const months = stored.filter((place) => (papers[place]?.listedOn ?? '') >= FIRST_KEYWORD_DAY);
  return listPlaces(0, READERS).map((seed) => {
    const random = createRandom(1_000 + READERS * half + seed);
    return createReader(drawSome(keywords, 2 + (seed % 2), random), months, stored, random);
  });
}
