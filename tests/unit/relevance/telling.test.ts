import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { measureTelling } from '../../../lib/relevance/telling.ts';

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

  it('is none where there is nothing to tell from', () => {
    for (const count of [0, papers.length]) expect(tellingOf(count, 'flow')).toBe(0);
  });
});
