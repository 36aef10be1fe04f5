import { expect, it } from 'vitest';
import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { measureRepetition } from '../../../lib/relevance/repetition.ts';

it('a term is the more of a subject the more of its papers say it again, and little is known by few', () => {
  const papers = Array.from({ length: 80 }, (_, at) => ({
    id: `${at}`,
    title: at < 20 ? 'enzymes' : at < 25 ? 'ligands' : `protein ${at}`,
    abstract: at < 10 ? 'Enzymes, moreover.' : '',
  }));
  const model = openModel(buildModel(papers));
  const repetition = measureRepetition(model);
  const read = (name: string): number => repetition[model.numbers.get(name) ?? -1] ?? NaN;
  expect(read('enzym')).toBeCloseTo(11 / 25);
  expect(read('moreov')).toBeCloseTo(1 / 15);
  expect(read('ligand')).toBeCloseTo(1 / 10);
});
