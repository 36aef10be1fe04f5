import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { addPapers } from '../../../lib/relevance/place.ts';
import { scorePapers } from '../../../lib/relevance/query.ts';
import { createRandom } from '../../../lib/relevance/random.ts';
import { askTaste, type Taste } from '../../../lib/relevance/taste.ts';
import { findMean } from './average.ts';
import { listHabits } from './habits.ts';
import { rateReader } from './reader.ts';
import { createReaders, listFollowable, splitPapers } from './readers.ts';
import { HALVES, listPlaces, type BenchData, type BenchPaper, type Measured } from './subject.ts';

/** The days that readers look through to hide papers: the last before those that are held out. */
const HIDING_DAYS = 15;

/** What hidden and read papers add to the stars of the readers of figure 4, by what they do (figure 10). */
export function measureMarks({ captured }: BenchData): Measured[] {
  const { papers, seen, days } = splitPapers(captured);
  const store = openModel(buildModel(papers.slice(0, seen)));
  const model = addPapers(store, papers.slice(seen));
  const earlierDays = listEarlierDays(papers, seen);
  const score = (taste: Taste) => scorePapers(model, askTaste(store, taste));
  return HALVES.flatMap(({ half, when }) => {
    const keywords = listFollowable(papers, half);
    const rated = new Map<string, number[][]>();
    createReaders(keywords, papers, seen, half).forEach((reader, number) => {
      const random = createRandom(20_000 + number);
      for (const { name, taste, wants } of listHabits(reader, keywords, earlierDays, score, random)) {
        const ways = [{ liked: taste.liked }, taste];
        const shares = ways.flatMap((way) => rateReader({ wants }, score(way), days) ?? []);
        const row = [...shares, taste.hidden.length + taste.read.length];
        if (shares.length > 0) rated.set(name, [...(rated.get(name) ?? []), row]);
      }
    });
    return [...rated].flatMap(([name, rows]) =>
      ['stars only', 'the ranking'].map((way, at) => ({
        name: `10. wanted in the first ten, ${name}, ${way}, ${when}`,
        value: findMean(rows.map((row) => row[at] ?? 0)),
        note: `${rows.length} readers, ${Math.round(findMean(rows.map((row) => row[2] ?? 0)))} papers hidden or read`,
      })),
    );
  });
}

function listEarlierDays(papers: BenchPaper[], seen: number): number[][] {
  const days = Map.groupBy(listPlaces(0, seen), (place) => papers[place]?.listedOn ?? '');
  return [...days.values()].slice(-HIDING_DAYS);
}
