import { expect, it } from 'vitest';
import { buildModel } from '../../../lib/relevance/build.ts';
import { createDiscriminant } from '../../../lib/relevance/discriminant.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { rankPapers, scoreVectors } from '../../../lib/relevance/query.ts';
import { inventPapers } from './papers.ts';

const model = openModel(
  buildModel([...inventPapers('flows', 30), ...inventPapers('agents', 30), ...inventPapers('proteins', 30)]),
);
const order = (papers: { paper: number; weight: number }[]) =>
  rankPapers(scoreVectors(model, createDiscriminant(model)(papers))).map((place) => model.ids[place]?.split('-')[0]);

it('a direction leads to what is like some papers', () => {
  expect(new Set(order([0, 1, 2].map((paper) => ({ paper, weight: 1 / 3 }))).slice(0, 25))).toEqual(new Set(['flows']));
});

it('a direction is none of no paper, and finite where there are no words', () => {
  expect(createDiscriminant(model)([]).every((one) => one === 0)).toBe(true);
  const empty = openModel(buildModel([{ id: 'empty', title: '?', abstract: '' }]));
  expect(createDiscriminant(empty)([{ paper: 0, weight: 1 }]).every(Number.isFinite)).toBe(true);
});
