import type { Paper } from '../paper/paper';
import { ROW_LENGTH, weighEntry } from './rows';
import type { Vocabulary } from './vocabulary';

/** Of a paper, what its meaning is read from. */
export type Text = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** What words mean, as learnt from some papers: what is needed to place any paper. Plain data over typed arrays. */
export interface Space {
  vocabulary: Vocabulary;
  /** Dimensions of the reduced vectors. Less than the most where there are few papers, 0 without any. */
  width: number;
  /** Terms × width: the right singular vectors, as bytes, each term's by a factor of its own. */
  projection: Int8Array<ArrayBuffer>;
  projectionScales: Float32Array<ArrayBuffer>;
  /** The mean of the papers' directions. What all papers have in common tells none apart: it is taken from each. */
  centre: Float32Array<ArrayBuffer>;
}

/** Papers placed in a space. Stored it is packed (`pack.ts`). */
export interface Block {
  /** The papers, in the order of the arrays that follow. */
  ids: string[];
  /** Papers × {@link ROW_LENGTH}: the weightiest terms of each. */
  rows: Uint16Array<ArrayBuffer>;
  /** Papers × width: the reduced vectors, in whole numbers of four bits. */
  vectors: Int8Array<ArrayBuffer>;
}

/** What is known about the meaning of stored papers. */
export type Model = Space & Block;

/** A model, and what can be computed from it at once and makes the rest fast. */
export interface OpenModel extends Model {
  /** A term's number, by its name. */
  numbers: Map<string, number>;
  /** A paper's place in the arrays, by its id. */
  places: Map<string, number>;
  /** By entry of a row, which is a term and how often it is repeated: TF-IDF, not yet divided by the row's length. */
  weights: Float32Array;
  /** By paper: 1 over the length of its row of terms. */
  rowFactors: Float32Array;
  /** By paper: 1 over the length of its vector. */
  vectorFactors: Float32Array;
}

/** Blocks of one space as one model. */
export function joinBlocks(space: Space, blocks: Block[]): Model {
  const { vocabulary, width, projection, projectionScales, centre } = space;
  const ids = blocks.flatMap((block) => block.ids);
  const rows = new Uint16Array(ids.length * ROW_LENGTH);
  const vectors = new Int8Array(ids.length * width);
  let place = 0;
  for (const block of blocks) {
    rows.set(block.rows, place * ROW_LENGTH);
    vectors.set(block.vectors, place * width);
    place += block.ids.length;
  }
  return { vocabulary, width, projection, projectionScales, centre, ids, rows, vectors };
}

/** Makes a model ready for use. */
export function openModel(model: Model): OpenModel {
  const { vocabulary, ids } = model;
  const open = {
    ...model,
    numbers: numberTerms(model),
    places: new Map(ids.map((id, place) => [id, place])),
    weights: Float32Array.from({ length: 0x10000 }, (_, entry) => weighEntry(entry, vocabulary.idf)),
    rowFactors: new Float32Array(ids.length),
    vectorFactors: new Float32Array(ids.length),
  };
  measureFactors(open);
  return open;
}

/** The number of each term, by its name. */
export function numberTerms({ vocabulary }: Space): Map<string, number> {
  return new Map(vocabulary.names.map((name, term) => [name, term]));
}

function measureFactors({ ids, rows, vectors, width, weights, rowFactors, vectorFactors }: OpenModel): void {
  for (let paper = 0; paper < ids.length; paper += 1) {
    let rowSum = 0;
    for (let at = paper * ROW_LENGTH; at < (paper + 1) * ROW_LENGTH; at += 1)
      rowSum += (weights[rows[at] ?? 0] ?? 0) ** 2;
    let vectorSum = 0;
    for (let at = paper * width; at < (paper + 1) * width; at += 1) vectorSum += (vectors[at] ?? 0) ** 2;
    rowFactors[paper] = rowSum > 0 ? 1 / Math.sqrt(rowSum) : 0;
    vectorFactors[paper] = vectorSum > 0 ? 1 / Math.sqrt(vectorSum) : 0;
  }
}
