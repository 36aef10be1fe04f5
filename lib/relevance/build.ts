import { combineRows } from './combine';
import type { Model, Space, Text } from './model';
import { moveToCentre } from './place';
import { EIGHT_BITS, findLargest, FOUR_BITS, writeWhole } from './quantise';
import { keepRow, readRow, readTerms, ROW_LENGTH, weighRow } from './rows';
import { createLexicon, readSequence, type Lexicon } from './sequence';
import { addImages, addRow, finishBasis, passOn, startSubspace, type Basis, type Subspace } from './subspace';
import { chooseTerms, type Vocabulary } from './vocabulary';

/** How many dimensions a reduced vector has at most. */
const MOST_WIDTH = 96;
/** More columns while iterating, so that those that are kept converge (Halko et al. 2011, section 4.2). */
const SPARE_WIDTH = 16;
/** Passes of the iteration over all rows; one more measures what came of it. */
const PASSES = 2;
/** How far the directions are made to spread alike, from 0 to 1: strong ones, which say little, count less. */
const FLATNESS = 0.3;
/** So many papers, spread over all, are enough to know where their middle is. */
const CENTRE_PAPERS = 2_000;
const SEED = 6;

/** A model that is being built. Plain data: it can be stored between any two steps (structured clone) and gone on with. */
export type Build =
  | { phase: 'read'; ids: string[]; lexicon: Lexicon; sequences: Int32Array[]; mostShare: number }
  | (Rows & { phase: 'iterate'; subspace: Subspace; pass: number; next: number })
  | (Rows & { phase: 'measure'; basis: Basis; gram: Float64Array; next: number })
  | (Rows & {
      phase: 'reduce';
      basis: Basis;
      centre: Float32Array<ArrayBuffer>;
      vectors: Int8Array<ArrayBuffer>;
      next: number;
    });

interface Rows {
  ids: string[];
  vocabulary: Vocabulary;
  rows: Uint16Array[];
}

/** The beginning of a model: no paper read yet. Words that more than `mostShare` of the papers say will not be counted. */
export function startModel(mostShare = 1): Build {
  return { phase: 'read', ids: [], lexicon: createLexicon(), sequences: [], mostShare };
}

/** Takes in papers, in as many pieces as one likes, before the first step. */
export function readPapers(build: Build, papers: Text[]): void {
  if (build.phase !== 'read') throw new Error('Papers cannot be read any more: the vocabulary is chosen.');
  for (const { id, title, abstract } of papers) {
    build.ids.push(id);
    build.sequences.push(readSequence(build.lexicon, [title, abstract]));
  }
}

/** One more piece of the work, over so many papers: the build after it, or the model where it was the last piece. */
export function stepModel(build: Build, papers = 1_000): Build | Model {
  switch (build.phase) {
    case 'read':
      return chooseRows(build);
    case 'iterate':
      return iterate(build, papers);
    case 'measure':
      return measure(build, papers);
    case 'reduce':
      return reduce(build, papers);
  }
}

/** Whether the work is done. */
export function isModel(build: Build | Model): build is Model {
  return !('phase' in build);
}

/** Builds a model at once. */
export function buildModel(papers: Text[], mostShare?: number): Model {
  let build: Build | Model = startModel(mostShare);
  readPapers(build, papers);
  while (!isModel(build)) build = stepModel(build, papers.length);
  return build;
}

function chooseRows({ ids, lexicon, sequences, mostShare }: Extract<Build, { phase: 'read' }>): Build {
  const chosen = chooseTerms(lexicon, sequences, mostShare);
  const rows = sequences.map((sequence) => readRow(sequence, chosen));
  const { vocabulary } = chosen;
  const width = Math.min(MOST_WIDTH + SPARE_WIDTH, ids.length, vocabulary.names.length);
  const subspace = startSubspace(vocabulary.names.length, width, SEED);
  return { phase: 'iterate', ids, vocabulary, rows, subspace, pass: 1, next: 0 };
}

function iterate(build: Extract<Build, { phase: 'iterate' }>, papers: number): Build {
  const { ids, vocabulary, rows, subspace, pass } = build;
  const next = Math.min(build.next + papers, rows.length);
  for (const row of rows.slice(build.next, next)) addRow(subspace, row, weighRow(row, vocabulary.idf));
  if (next < rows.length) return { ...build, next };
  if (pass < PASSES) return { ...build, subspace: passOn(subspace), pass: pass + 1, next: 0 };
  const basis = { width: subspace.width, basis: subspace.product };
  return { phase: 'measure', ids, vocabulary, rows, basis, gram: new Float64Array(basis.width ** 2), next: 0 };
}

function measure(build: Extract<Build, { phase: 'measure' }>, papers: number): Build {
  const { ids, vocabulary, rows, basis, gram } = build;
  const next = Math.min(build.next + papers, rows.length);
  addImages(
    gram,
    rows.slice(build.next, next).map((row) => project(basis, vocabulary, row)),
  );
  if (next < rows.length) return { ...build, next };
  const finished = finishBasis(basis, gram, MOST_WIDTH, FLATNESS);
  return {
    phase: 'reduce',
    ids,
    vocabulary,
    rows,
    basis: finished,
    centre: findCentre(finished, vocabulary, rows),
    vectors: new Int8Array(ids.length * finished.width),
    next: 0,
  };
}

function project({ basis, width }: Basis, vocabulary: Vocabulary, row: Uint16Array): Float64Array {
  return combineRows(basis, width, readTerms(row), weighRow(row, vocabulary.idf));
}

/** The mean of the directions of some papers, spread over all. */
function findCentre(basis: Basis, vocabulary: Vocabulary, rows: Uint16Array[]): Float32Array<ArrayBuffer> {
  const step = Math.max(1, Math.ceil(rows.length / CENTRE_PAPERS));
  const centre = new Float32Array(basis.width);
  const some = rows.filter((_, at) => at % step === 0);
  for (const row of some) {
    const vector = project(basis, vocabulary, row);
    const factor = 1 / ((Math.hypot(...vector) || 1) * some.length);
    vector.forEach((one, column) => (centre[column] = (centre[column] ?? 0) + factor * one));
  }
  return centre;
}

function reduce(build: Extract<Build, { phase: 'reduce' }>, papers: number): Build | Model {
  const { ids, vocabulary, rows, basis, centre, vectors } = build;
  const { width } = basis;
  const next = Math.min(build.next + papers, rows.length);
  for (let paper = build.next; paper < next; paper += 1) {
    const vector = project(basis, vocabulary, rows[paper] ?? new Uint16Array());
    writeWhole(moveToCentre(vector, centre), FOUR_BITS, vectors, paper * width);
  }
  if (next < rows.length) return { ...build, next };
  const kept = new Uint16Array(ids.length * ROW_LENGTH);
  rows.forEach((row, paper) => keepRow(row, vocabulary, kept, paper));
  return { vocabulary, ids, rows: kept, vectors, width, centre, ...quantiseBasis(basis) };
}

function quantiseBasis({ basis, width }: Basis): Pick<Space, 'projection' | 'projectionScales'> {
  const projection = new Int8Array(basis.length);
  const projectionScales = new Float32Array(width === 0 ? 0 : basis.length / width);
  projectionScales.forEach((_, term) => {
    const vector = basis.subarray(term * width, (term + 1) * width);
    projectionScales[term] = findLargest(vector) / EIGHT_BITS;
    writeWhole(vector, EIGHT_BITS, projection, term * width);
  });
  return { projection, projectionScales };
}
