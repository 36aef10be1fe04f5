import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { levelQuery, rankPapers, scorePapers, type Query } from '../../../lib/relevance/query.ts';
import { askLike, askMeant, askPhrase, askTopic } from '../../../lib/relevance/topic.ts';
import { inventPapers } from './papers.ts';

const papers = [...inventPapers('flows', 30), ...inventPapers('agents', 30), ...inventPapers('proteins', 30)];
const model = openModel(buildModel(papers));
/** In which `enzymes` is no word that nearly all say. */
const wide = openModel(buildModel([...papers, ...inventPapers('agents', 60, 2)]));
const subjectsOf = (order: number[]) => order.map((place) => model.ids[place]?.split('-')[0]);

describe('a topic', () => {
  it('finds what is meant, also in papers that never say the word', () => {
    const best = rankPapers(scorePapers(wide, askTopic(wide, 'enzymes')), 30);
    expect(new Set(subjectsOf(best))).toEqual(new Set(['proteins']));
    const texts = best.map((place) => `${papers[place]?.title} ${papers[place]?.abstract}`);
    expect(texts.some((text) => !text.includes('enzyme'))).toBe(true);
  });

  it('finds papers like some, without a phrase', () => {
    const best = rankPapers(scorePapers(model, askTopic(model, '', [31, 32])), 20);
    expect(new Set(subjectsOf(best))).toEqual(new Set(['agents']));
  });

  it('of words that nobody wrote asks for nothing', () => {
    expect(scorePapers(model, askTopic(model, 'zeitgeist')).every((score) => score === 0)).toBe(true);
    expect(scorePapers(model, askTopic(model, ' ')).every((score) => score === 0)).toBe(true);
  });

  it('has nothing said literally where no pair of its phrase is known', () => {
    const isMeant = (phrase: string) =>
      expect(askTopic(wide, phrase).terms).toEqual(levelQuery(wide, askMeant(wide, phrase)).terms);
    isMeant('enzymes browser');
    for (const phrase of ['enzymes', 'enzymes folding']) expect(() => isMeant(phrase)).toThrow();
  });

  it('asks literally for a compound in one word as well', () => {
    const texts = papers.map((paper, i) => ({ ...paper, title: i % 30 === 0 ? 'Reranking' : paper.title }));
    const small = openModel(buildModel(texts));
    const said = rankPapers(scorePapers(small, askTopic(small, 're-ranking')), 3);
    expect(said.map((place) => texts[place]?.title)).toEqual(['Reranking', 'Reranking', 'Reranking']);
    const isMeant = (phrase: string) =>
      expect(askTopic(small, phrase).terms).toEqual(levelQuery(small, askMeant(small, phrase)).terms);
    isMeant('reranking enzymes');
    expect(() => isMeant('re-ranking enzymes')).toThrow();
  });

  it('of a single paper puts that paper first', () => {
    fc.assert(
      fc.property(fc.nat(papers.length - 1), (paper) => {
        const scores = scorePapers(model, askLike(model, [paper]));
        expect(scores[paper]).toBe(Math.max(...scores));
      }),
    );
  });

  it('works in a store of one paper', () => {
    const small = openModel(buildModel(papers.slice(0, 1)));
    expect(rankPapers(scorePapers(small, askTopic(small, 'rectified flow')))).toEqual([0]);
  });
});

describe('an order of papers', () => {
  it('does not change when a query is made stronger', () => {
    const query = askPhrase(model, 'tool planner');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (power) => {
        const strong: Query = {
          terms: query.terms.map((one) => one * 2 ** power),
          vector: query.vector.map((one) => one * 2 ** power),
        };
        expect(rankPapers(scorePapers(model, strong))).toEqual(rankPapers(scorePapers(model, query)));
      }),
    );
  });

  it('has the same beginning however much of it is asked for', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(scores, fc.nat(20), (list, count) => {
        const all = rankPapers(Float32Array.from(list));
        expect(rankPapers(Float32Array.from(list), count)).toEqual(all.slice(0, count));
        expect(all.map((place) => list[place])).toEqual(list.toSorted((a, b) => b - a));
      }),
    );
  });
});
