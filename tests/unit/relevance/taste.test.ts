import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { createRandom } from '../../../lib/relevance/random.ts';
import { rankPapers, scorePapers, scoreTerms, scoreVectors } from '../../../lib/relevance/query.ts';
import { askTaste } from '../../../lib/relevance/taste.ts';
import { inventPapers } from './papers.ts';

const model = openModel(
  buildModel([...inventPapers('flows', 30), ...inventPapers('agents', 30), ...inventPapers('proteins', 30)]),
);
const subjectsOf = (order: number[]) => order.map((place) => model.ids[place]?.split('-')[0]);

describe('taste', () => {
  it('puts papers like the starred ones first', () => {
    const scores = scorePapers(model, askTaste(model, { liked: [0, 1, 2, 3, 4] }));
    expect(new Set(subjectsOf(rankPapers(scores, 25)))).toEqual(new Set(['flows']));
  });

  it('follows more than one interest', () => {
    const scores = scorePapers(model, askTaste(model, { liked: [0, 1, 2, 60, 61, 62] }));
    expect(subjectsOf(rankPapers(scores, 40))).not.toContain('agents');
  });

  it('counts what hidden papers are about against what has it, the more, the more are hidden', () => {
    const liked = [0, 1, 2, 3, 4];
    const lead = (hidden: number[]) => {
      const scores = scorePapers(model, askTaste(model, { liked, hidden }));
      return findMean(scores.subarray(60)) - findMean(scores.subarray(40, 60));
    };
    expect(lead([30, 31, 32, 33])).toBeGreaterThan(lead([]) + 0.01);
    expect(lead([30, 31, 32, 33, 34, 35, 36, 37])).toBeGreaterThan(lead([30, 31, 32, 33]) + 0.01);
  });

  it('keeps what is starred on top, however much that is like it is hidden', () => {
    const flows = Array.from({ length: 20 }, (_, place) => place + 5);
    const scores = scorePapers(model, askTaste(model, { liked: [0, 1, 2, 3, 4], hidden: flows }));
    expect(new Set(subjectsOf(rankPapers(scores, 25)))).toEqual(new Set(['flows']));
  });

  it('is of an ordinary size where every paper is starred and has words of its own, so that all suit alike', () => {
    const random = createRandom(1);
    const alone = Array.from({ length: 25 }, (_, paper) => ({
      id: String(paper),
      title: '',
      abstract: Array.from({ length: Math.floor(random() * 40) }, (_, word) => `w${paper}x${word}`).join(' '),
    }));
    const small = openModel(buildModel(alone));
    const scores = scorePapers(small, askTaste(small, { liked: [...alone.keys()] }));
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(100);
  });

  it('still tells what is liked where all the rest is hidden', () => {
    const hidden = [...model.ids.keys()].slice(5, 89);
    const scores = scorePapers(model, askTaste(model, { liked: [0, 1, 2, 3, 4], hidden }));
    expect(subjectsOf(rankPapers(scores, 25))).toEqual(Array.from({ length: 25 }, () => 'flows'));
  });

  it('counts a little what was only read', () => {
    const liked = [0, 1, 2, 3, 4];
    const before = scorePapers(model, askTaste(model, { liked }));
    const after = scorePapers(model, askTaste(model, { liked, read: [60, 61, 62] }));
    const lead = (scores: Float32Array) => findMean(scores.subarray(63)) - findMean(scores.subarray(30, 60));
    expect(lead(after)).toBeGreaterThan(lead(before) + 0.1);
    expect(new Set(subjectsOf(rankPapers(after, 25)))).toEqual(new Set(['flows']));
  });

  it('heeds the words more, the larger the share of all papers that is starred', () => {
    const large = openModel(
      buildModel([...inventPapers('flows', 400), ...inventPapers('agents', 400), ...inventPapers('proteins', 400)]),
    );
    const weighWords = (among: typeof model) => {
      const { terms, vector } = askTaste(among, { liked: [0, 1, 2, 3, 4, 5, 6, 7] });
      return measureRange(scoreTerms(among, terms)) / measureRange(scoreVectors(among, vector));
    };
    expect(weighWords(model)).toBeGreaterThan(5 * weighWords(large));
  });

  it('is the same for the same marks, and asks for nothing without a star', () => {
    const marks = { liked: [1, 5, 40], hidden: [70], read: [71] };
    expect(askTaste(model, marks)).toEqual(askTaste(model, marks));
    expect(scorePapers(model, askTaste(model, { liked: [], hidden: [3] })).every((score) => score === 0)).toBe(true);
  });

  it('works when all that is stored is starred', () => {
    const small = openModel(buildModel(inventPapers('flows', 2)));
    const scores = scorePapers(small, askTaste(small, { liked: [0, 1] }));
    expect(scores.every(Number.isFinite)).toBe(true);
  });
});

function findMean(scores: Float32Array): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function measureRange(scores: Float32Array): number {
  return Math.max(...scores) - Math.min(...scores);
}
