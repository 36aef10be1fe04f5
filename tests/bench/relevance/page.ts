import { isModel, readPapers, startModel, stepModel, type Build } from '../../../lib/relevance/build.ts';
import { joinBlocks, numberTerms, openModel, type Block, type Model } from '../../../lib/relevance/model.ts';
import { placePapers } from '../../../lib/relevance/place.ts';
import { packBlock } from '../../../lib/relevance/pack.ts';
import { scorePapers } from '../../../lib/relevance/query.ts';
import { chooseSample } from '../../../lib/relevance/sample.ts';
import { askTaste } from '../../../lib/relevance/taste.ts';
import { askTopic } from '../../../lib/relevance/topic.ts';
import { readItem } from '../../../lib/sources/huggingface-item.ts';
import { generatePapers } from '../../feed/generator.ts';
import { measureFew } from './few.ts';
import { measureKeywords } from './keywords.ts';
import { measureMarks } from './marks.ts';
import { measureReach } from './reach.ts';
import { measureReaders } from './readers.ts';
import { measureSeed } from './seed.ts';
import { measureSimilar } from './similar.ts';
import { measureWeeks } from './weeks.ts';
import type { RawCapture } from './captures.ts';
import type { BenchData, BenchPaper, Measured } from './subject.ts';

/** This file runs in the browser. */
let data: BenchData | undefined;

/** Reads captures as the default source does; what is measured afterwards is measured on them. */
export function loadCaptures({ raw, seed }: { raw: RawCapture[]; seed: BenchData['seed'] }): void {
  const captured = new Map<string, BenchPaper>();
  for (const { day, item } of raw) {
    const paper = readItem(item, day);
    if (paper && !captured.has(paper.id)) captured.set(paper.id, paper);
  }
  data = { captured: [...captured.values()], seed };
}

const suites = {
  seed: measureSeed,
  keywords: measureKeywords,
  readers: measureReaders,
  reach: measureReach,
  few: measureFew,
  similar: measureSimilar,
  weeks: measureWeeks,
  marks: measureMarks,
};

/** Figures 1 and 2 (`seed`), 3 (`keywords`), 4 (`readers`), 6 (`reach`), 7 (`few`), 8 (`similar`), 9 (`weeks`), 10 (`marks`). */
export function measureQuality(name: keyof typeof suites): Measured[] {
  if (!data) throw new Error('No captures have been loaded.');
  return suites[name](data);
}

/** What the ranking costs: milliseconds and bytes. */
export interface Cost {
  papers: number;
  buildMs: number;
  longestStepMs: number;
  addMs: number;
  askMs: number;
  tasteMs: number;
  scoreMs: number;
  bytesPerPaper: number;
  fixedBytes: number;
}

/** So many papers a piece: what a worker that dies loses. */
const PIECE = 500;

/** Measures the cost over invented papers of the default source (figure 5). */
export function measureCost(count: number): Cost {
  const texts = generatePapers(count + 40).flatMap(({ day, items }) =>
    items.map((item) => readItem(item, day)).filter((paper) => paper !== undefined),
  );
  const stored = texts.slice(0, count);
  const sample = chooseSample(stored);
  const steps: number[] = [];
  const time = <T>(work: () => T): T => {
    const startedAt = performance.now();
    const result = work();
    steps.push(performance.now() - startedAt);
    return result;
  };
  let build: Build | Model = startModel();
  for (const piece of cut(sample)) time(() => readPapers(build as Build, piece));
  while (!isModel(build)) {
    const before: Build = build;
    build = time(() => stepModel(before, PIECE));
  }
  const space: Model = build;
  const numbers = numberTerms(space);
  const read = new Set(sample);
  const blocks: Block[] = [space];
  for (const piece of cut(stored.filter((text) => !read.has(text)))) {
    blocks.push(time(() => placePapers(space, numbers, piece)));
  }
  const [buildMs, longestStepMs] = [steps.reduce((sum, ms) => sum + ms, 0), Math.max(...steps)];
  const model = openModel(joinBlocks(space, blocks));
  const last = (work: () => unknown) => {
    for (let i = 0; i < 5; i += 1) time(work);
    return steps.slice(-5).toSorted((a, b) => a - b)[2] ?? Number.NaN;
  };
  const addMs = last(() => placePapers(space, numberTerms(space), texts.slice(count)));
  const askMs = last(() => askTopic(model, 'making agents repair their own plans'));
  const liked = Array.from({ length: 20 }, (_, at) => at * 7);
  const taste = { liked, hidden: liked.map((place) => place + 1), read: liked.map((place) => place + 2) };
  const tasteMs = last(() => askTaste(model, taste));
  const query = askTopic(model, 'making agents repair their own plans');
  const scoreMs = last(() => scorePapers(model, query));
  return { papers: count, buildMs, longestStepMs, addMs, askMs, tasteMs, scoreMs, ...measureBytes(model) };
}

function cut<T>(list: T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / PIECE) }, (_, at) => list.slice(at * PIECE, (at + 1) * PIECE));
}

function measureBytes(model: Model) {
  const { ids, rowBits, vectorNibbles } = packBlock(model);
  const { projection, projectionScales, vocabulary } = model;
  const size = (text: string) => new Blob([text]).size;
  const perPaper = rowBits.byteLength + vectorNibbles.byteLength + size(ids);
  const terms = size(vocabulary.names.join('\n')) + size(vocabulary.labels.join('\n')) + vocabulary.idf.byteLength;
  return {
    bytesPerPaper: perPaper / model.ids.length,
    fixedBytes: projection.byteLength + projectionScales.byteLength + terms,
  };
}
