import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { coverPapers, measureTelling } from '../../../lib/relevance/telling.ts';

/** The first twenty papers are about flows, the others about agents; every fourth paper is novel. */
const papers = Array.from({ length: 80 }, (_, at) => ({
  id: `${at}`,
  title: `${at < 20 ? 'flow' : at < 40 ? 'agent' : 'protein'}${at % 4 === 0 ? ' novel' : ''}`,
  abstract: '',
}));
const model = openModel(buildModel(papers));

function tellingOf(count: number, name: string): number {
  const term = model.numbers.get(name);
  if (term === undefined) throw new Error(`${name} is no term.`);
  return measureTelling(model, [...papers.keys()].slice(0, count))[term] ?? 0;
}

describe('a telling word', () => {
  it('stands in some papers and not in the others', () => {
    expect(tellingOf(12, 'flow')).toBeGreaterThan(0);
    expect(tellingOf(12, 'agent')).toBe(0);
  });

  it('is not one that as many of the others have', () => {
    expect(tellingOf(12, 'novel')).toBe(0);
  });

  it('tells more the more papers have it, and nothing by a single one', () => {
    expect(tellingOf(20, 'flow')).toBeGreaterThan(tellingOf(12, 'flow'));
    expect(tellingOf(1, 'flow')).toBe(0);
  });

  it('tells from the papers that are named, whatever the others have', () => {
    const sure = (others: number[]) =>
      measureTelling(model, listFrom(20, 32), others)[model.numbers.get('agent')!] ?? 0;
    expect(sure(listFrom(0, 12))).toBeGreaterThan(0);
    expect(sure(listFrom(32, 40))).toBe(0);
  });

  it('is none where there is nothing to tell from', () => {
    for (const count of [0, papers.length]) expect(tellingOf(count, 'flow')).toBe(0);
  });
});

describe('the words that cover some papers', () => {
  const cover = (places: number[]) => {
    const { terms, precision } = coverPapers(model, places);
    return { names: [...terms.keys()].map((term) => model.vocabulary.names[term]), precision };
  };
  const flows = listFrom(0, 20);

  it('are one for each interest, a small one too, and none for what is there by chance', () => {
    expect(cover([...flows, ...listFrom(20, 32), 41])).toEqual({ names: ['flow', 'agent'], precision: 32 / 40 });
  });

  it('are none of a single paper, and of all that there is', () => {
    for (const places of [[0], [], [...papers.keys()]]) expect(cover(places)).toEqual({ names: [], precision: 0 });
  });
});

function listFrom(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, at) => first + at);
}
