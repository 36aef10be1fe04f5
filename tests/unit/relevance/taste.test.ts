import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { rankPapers, scorePapers, scoreTerms, scoreVectors } from '../../../lib/relevance/query.ts';
import { askTaste } from '../../../lib/relevance/taste.ts';
import { inventPapers } from './papers.ts';

const model = openModel(
  buildModel([...inventPapers('flows', 30), ...inventPapers('agents', 30), ...inventPapers('proteins', 30)]),
);
const subjectsOf = (order: number[]) => order.map((place) => model.ids[place]?.split('-')[0]);

describe('taste', () => {
  it('puts papers like the starred ones first', () => {
    const scores = scorePapers(model, askTaste(model, { liked: [0, 1, 2, 3, 4], hidden: [] }));
    expect(new Set(subjectsOf(rankPapers(scores, 25)))).toEqual(new Set(['flows']));
  });

  it('follows more than one interest', () => {
    const scores = scorePapers(model, askTaste(model, { liked: [0, 1, 2, 60, 61, 62], hidden: [] }));
    expect(subjectsOf(rankPapers(scores, 40))).not.toContain('agents');
  });

  it('counts hidden papers against their like', () => {
    const liked = [0, 1, 2, 60, 61, 62];
    const before = scorePapers(model, askTaste(model, { liked, hidden: [] }));
    const after = scorePapers(model, askTaste(model, { liked, hidden: [63, 64, 65, 66] }));
    const countProteins = (scores: Float32Array) =>
      subjectsOf(rankPapers(scores, 30)).filter((subject) => subject === 'proteins').length;
    expect(countProteins(after)).toBeLessThan(countProteins(before));
  });

  it('heeds the words more, the larger the share of all papers that is starred', () => {
    const large = openModel(
      buildModel([...inventPapers('flows', 400), ...inventPapers('agents', 400), ...inventPapers('proteins', 400)]),
    );
    const weighWords = (among: typeof model) => {
      const { terms, vector } = askTaste(among, { liked: [0, 1, 2, 3, 4, 5, 6, 7], hidden: [] });
      return measureRange(scoreTerms(among, terms)) / measureRange(scoreVectors(among, vector));
    };
    expect(weighWords(model)).toBeGreaterThan(5 * weighWords(large));
  });

  it('is the same for the same marks, and asks for nothing without a star', () => {
    const marks = { liked: [1, 5, 40], hidden: [70] };
    expect(askTaste(model, marks)).toEqual(askTaste(model, marks));
    expect(scorePapers(model, askTaste(model, { liked: [], hidden: [3] })).every((score) => score === 0)).toBe(true);
  });

  it('works when all that is stored is starred', () => {
    const small = openModel(buildModel(inventPapers('flows', 2)));
    const scores = scorePapers(small, askTaste(small, { liked: [0, 1], hidden: [] }));
    expect(scores.every(Number.isFinite)).toBe(true);
  });
});

function measureRange(scores: Float32Array): number {
  return Math.max(...scores) - Math.min(...scores);
}
