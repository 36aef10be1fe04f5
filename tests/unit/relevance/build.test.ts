import { describe, expect, it } from 'vitest';
import { buildModel, isModel, readPapers, startModel, stepModel, type Build } from '../../../lib/relevance/build.ts';
import { numberTerms, openModel, type Model } from '../../../lib/relevance/model.ts';
import { addPapers, placePapers } from '../../../lib/relevance/place.ts';
import { scoreVectors } from '../../../lib/relevance/query.ts';
import { askPhrase } from '../../../lib/relevance/topic.ts';
import { inventPapers } from './papers.ts';

const papers = [...inventPapers('flows', 30), ...inventPapers('agents', 30), ...inventPapers('proteins', 30)];

describe('a model', () => {
  it('is the same for the same papers', () => {
    expect(buildModel(papers)).toEqual(buildModel(papers));
  });

  it('is the same in pieces, each stored and read again, as at once', () => {
    let build: Build | Model = startModel();
    for (let at = 0; at < papers.length; at += 7) {
      readPapers(build, papers.slice(at, at + 7));
      build = structuredClone(build);
    }
    let steps = 0;
    while (!isModel(build)) {
      build = structuredClone(stepModel(build, 11));
      steps += 1;
    }
    expect(steps).toBeGreaterThan(30);
    expect(build).toEqual(buildModel(papers));
  });

  it('takes no more papers once its vocabulary is chosen', () => {
    const build = startModel();
    readPapers(build, papers);
    const next = stepModel(build);
    expect(isModel(next)).toBe(false);
    if (!isModel(next)) expect(() => readPapers(next, papers)).toThrow('vocabulary');
  });

  it.each([0, 1, 2, 3])('of %i papers can be built, added to and asked', (count) => {
    const model = addPapers(openModel(buildModel(papers.slice(0, count))), inventPapers('agents', 2, 9));
    expect(model.ids).toHaveLength(count + 2);
    expect(scoreVectors(model, askPhrase(model, 'rectified flow').vector).every(Number.isFinite)).toBe(true);
  });

  it('counts words that most papers say, unless told not to, or among few papers', () => {
    const many = [...inventPapers('flows', 300), ...inventPapers('agents', 200)];
    expect(buildModel(many).vocabulary.names).toEqual(expect.arrayContaining(['flow', 'agent']));
    expect(buildModel(many, 0.5).vocabulary.names).toContain('agent');
    expect(buildModel(many, 0.5).vocabulary.names).not.toContain('flow');
    const few = [...inventPapers('flows', 300), ...inventPapers('agents', 100)];
    expect(buildModel(few).vocabulary.names).toContain('agent');
    expect(buildModel(few).vocabulary.names).not.toContain('flow');
  });

  it('tells nothing apart by papers without a word', () => {
    const model = openModel(buildModel([{ id: 'empty', title: '?', abstract: '' }, ...papers]));
    expect(model.vectorFactors[0]).toBe(0);
    expect(model.rowFactors[0]).toBe(0);
  });

  it('places an added paper where building with it would: next to its like', () => {
    const model = addPapers(openModel(buildModel(papers)), inventPapers('proteins', 1, 5));
    const scores = scoreVectors(model, askPhrase(model, 'protein folding').vector);
    expect(scores.at(-1)).toBeGreaterThan(Math.max(...scores.slice(0, 60)));
  });

  it('gives an added paper the words that it had in the building', () => {
    const model = buildModel(papers);
    const placed = placePapers(model, numberTerms(model), papers);
    expect(placed.rows).toEqual(model.rows);
  });

  it('knows each paper once, however often it is added', () => {
    const open = openModel(buildModel(papers));
    const twice = inventPapers('flows', 1, 8);
    expect(addPapers(open, [...twice, ...twice, ...papers]).ids).toEqual([...open.ids, twice[0]?.id]);
  });
});
