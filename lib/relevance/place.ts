import { combineRows } from './combine';
import { joinBlocks, openModel, type Block, type OpenModel, type Space, type Text } from './model';
import { FOUR_BITS, writeWhole } from './quantise';
import { keepRow, readRow, readTerms, ROW_LENGTH, weighRow } from './rows';
import { createLexicon, readSequence } from './sequence';
import { findTerms } from './vocabulary';

/** Places papers in a space. Words that its vocabulary has not are not seen. `numbers` are those of its terms. */
export function placePapers(space: Space, numbers: Map<string, number>, papers: Text[]): Block {
  const rows = new Uint16Array(papers.length * ROW_LENGTH);
  const vectors = new Int8Array(papers.length * space.width);
  const lexicon = createLexicon();
  const sequences = papers.map(({ title, abstract }) => readSequence(lexicon, [title, abstract]));
  const terms = findTerms(lexicon, numbers);
  sequences.forEach((sequence, place) => {
    const row = readRow(sequence, terms);
    keepRow(row, space.vocabulary, rows, place);
    writeWhole(moveToCentre(reduceRow(space, row), space.centre), FOUR_BITS, vectors, place * space.width);
  });
  return { ids: papers.map(({ id }) => id), rows, vectors };
}

/** The model with more papers; those that it has are left as they are. */
export function addPapers(model: OpenModel, papers: Text[]): OpenModel {
  const fresh = new Map(papers.map((paper) => [paper.id, paper]));
  const added = [...fresh.values()].filter(({ id }) => !model.places.has(id));
  return openModel(joinBlocks(model, [model, placePapers(model, model.numbers, added)]));
}

/** A row of terms as a reduced vector, in floating point, of any length. */
export function reduceRow(space: Space, row: Uint16Array): Float32Array {
  const { projection, projectionScales, width, vocabulary } = space;
  const terms = readTerms(row);
  const factors = weighRow(row, vocabulary.idf);
  terms.forEach((term, at) => (factors[at] = (factors[at] ?? 0) * (projectionScales[term] ?? 0)));
  return Float32Array.from(combineRows(projection, width, terms, factors));
}

/** A vector's direction, seen from the centre of all; of a paper without a word nothing. */
export function moveToCentre(vector: ArrayLike<number>, centre: Float32Array): Float32Array {
  let sum = 0;
  for (let column = 0; column < vector.length; column += 1) sum += (vector[column] ?? 0) ** 2;
  const factor = 1 / Math.sqrt(sum);
  return centre.map((middle, column) => (sum === 0 ? 0 : (vector[column] ?? 0) * factor - middle));
}
