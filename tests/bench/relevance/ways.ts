import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { addPapers } from '../../../lib/relevance/place.ts';
import { scorePapers, scoreVectors } from '../../../lib/relevance/query.ts';
import { askMeaning, askTaste, askTelling } from '../../../lib/relevance/taste.ts';
import { askLike } from '../../../lib/relevance/topic.ts';
import type { Scores } from './average.ts';
import { createBaseline, scoreRows, trainOnRows } from './baseline.ts';
import type { Reader } from './reader.ts';
import { FREQUENT_SHARE, type BenchPaper } from './subject.ts';

/** What papers are ordered by for a reader: its name, and the scores of all of them. */
export type Way = [string, (reader: Reader) => Scores];

/** What taste is held against (the first three), taste without its parts, and taste itself. The first `seen` papers are learnt from. */
export function listWays(papers: BenchPaper[], seen: number): Way[] {
  const learn = (mostShare?: number) => {
    const store = openModel(buildModel(papers.slice(0, seen), mostShare));
    return { store, model: addPapers(store, papers.slice(seen)) };
  };
  const [{ store, model }, rare] = [learn(), learn(FREQUENT_SHARE)];
  const { rows, read } = createBaseline(papers, seen, true);
  const votes = papers.map(({ upvotes }) => upvotes);
  return [
    ['votes', () => votes],
    [
      'word match of the keywords',
      ({ followed }) => scoreRows(rows, read(followed.map(({ name }) => name).join('. '))),
    ],
    ['SVM over TF-IDF', ({ liked, rest }) => scoreRows(rows, trainOnRows(rows, liked, rest))],
    ['centroid by meaning', ({ liked }) => scoreVectors(model, askLike(store, liked).vector)],
    ['taste, meaning only, untaught', (reader) => scorePapers(model, askMeaning(store, reader, 0))],
    ['taste, meaning only', (reader) => scorePapers(model, askMeaning(store, reader))],
    ['taste, telling words only', (reader) => scorePapers(model, askTelling(store, reader))],
    ['taste without a cover', (reader) => scorePapers(model, askTaste(store, reader, 0))],
    ['taste without frequent words', (reader) => scorePapers(rare.model, askTaste(rare.store, reader))],
    ['taste', (reader) => scorePapers(model, askTaste(store, reader))],
  ];
}
