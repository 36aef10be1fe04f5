import { joinBlocks, openModel, type Block, type OpenModel, type Space, type Text } from './model';
import { FOUR_BITS, writeWhole } from './quantise';
import { keepRow, readNamedRow, ROW_LENGTH, weighRow } from './rows';
import { readTermNames } from './sequence';
import { NO_TERM } from './vocabulary';

/** Places papers in a space. Words that its vocabulary has not are not seen. `numbers` are those of its terms. */
export function placePapers(space: Space, numbers: Map<string, number>, papers: Text[]): Block {
  const rows = new Uint16Array(papers.length * ROW_LENGTH);
  const vectors = new Int8Array(papers.length * space.width);
  papers.forEach(({ title, abstract }, place) => {
    const row = readNamedRow([...readTermNames(title), ...readTermNames(abstract)], numbers);
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
  const weights = weighRow(row, vocabulary.idf);
  // Double precision while adding: a conversion at every step costs more than the memory.
  const vector = new Float64Array(width);
  for (let at = 0; at < row.length; at += 1) {
    const term = (row[at] ?? 0) & NO_TERM;
    const factor = (weights[at] ?? 0) * (projectionScales[term] ?? 0);
    for (let column = 0, from = term * width; column < width; column += 1, from += 1) {
      vector[column] = (vector[column] ?? 0) + factor * (projection[from] ?? 0);
    }
  }
  return Float32Array.from(vector);
}

/** A vector's direction, seen from the centre of all; of a paper without a word nothing. */
export function moveToCentre(vector: ArrayLike<number>, centre: Float32Array): Float32Array {
  let sum = 0;
  for (let column = 0; column < vector.length; column += 1) sum += (vector[column] ?? 0) ** 2;
  const factor = 1 / Math.sqrt(sum);
  return centre.map((middle, column) => (sum === 0 ? 0 : (vector[column] ?? 0) * factor - middle));
}
