import type { Text } from '../../../lib/relevance/model.ts';
import { readTermNames } from '../../../lib/relevance/sequence.ts';
import { readWords } from '../../../lib/topics/words.ts';

/** What the ranking is held against: TF-IDF over whole texts in full precision, without pairs, stems on request. */
export interface Baseline {
  read: (text: string) => Row;
  rows: Row[];
}

/** Weights by term, of Euclidean length 1. */
export type Row = Map<string, number>;

/** Rows for all papers; what the words weigh is counted in the first `seen` only. */
export function createBaseline(papers: Text[], seen: number, isStemmed: boolean): Baseline {
  const split = (text: string) =>
    isStemmed
      ? readTermNames(text).filter((name) => !name.includes(' '))
      : readWords(text).flatMap((word) => (word.text.length > 1 ? [word.text] : []));
  const lists = papers.map(({ title, abstract }) => [...split(title), ...split(abstract)]);
  const counts = new Map<string, number>();
  for (const list of lists.slice(0, seen))
    for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weigh = (list: string[]) => {
    const row: Row = new Map();
    for (const name of list) {
      const df = counts.get(name) ?? 0;
      if (df >= 2 && df <= seen / 2) row.set(name, (row.get(name) ?? 0) + 1);
    }
    for (const [name, count] of row)
      row.set(name, (1 + Math.log(count)) * (1 + Math.log((1 + seen) / (1 + counts.get(name)!))));
    const length = Math.hypot(...row.values()) || 1;
    for (const [name, weight] of row) row.set(name, weight / length);
    return row;
  };
  return { read: (text) => weigh(split(text)), rows: lists.map(weigh) };
}

/** Every row times some weights. */
export function scoreRows(rows: Row[], weights: Row): number[] {
  return rows.map((row) => multiplyRows(row, weights));
}

function multiplyRows(row: Row, weights: Row): number {
  let sum = 0;
  for (const [name, weight] of row) sum += weight * (weights.get(name) ?? 0);
  return sum;
}

/**
 * A linear support vector machine over TF-IDF, as arxiv-sanity trains one for each tag: squared hinge loss, both sides
 * of equal weight. Dual coordinate descent (Hsieh et al. 2008, algorithm 1).
 */
export function trainOnRows(rows: Row[], liked: number[], others: number[]): Row {
  const weights: Row = new Map();
  const examples = [
    ...liked.map((place) => ({ row: rows[place]!, sign: 1, cost: 30 / liked.length })),
    ...others.map((place) => ({ row: rows[place]!, sign: -1, cost: 30 / others.length })),
  ];
  const multipliers = examples.map(() => 0);
  let bias = 0;
  for (let epoch = 0; epoch < 30; epoch += 1) {
    examples.forEach(({ row, sign, cost }, at) => {
      const slack = 1 / (2 * cost);
      const gradient = sign * (multiplyRows(row, weights) + bias) - 1 + slack * multipliers[at]!;
      const after = Math.max(0, multipliers[at]! - gradient / (2 + slack));
      const change = sign * (after - multipliers[at]!);
      multipliers[at] = after;
      if (change === 0) return;
      for (const [name, weight] of row) weights.set(name, (weights.get(name) ?? 0) + change * weight);
      bias += change;
    });
  }
  return weights;
}
