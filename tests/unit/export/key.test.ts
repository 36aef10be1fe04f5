import { describe, expect, it } from 'vitest';
import { makeKey } from '../../../lib/export/key';
import { makePaper, oddItems, readRealItems } from './papers';

const real = readRealItems();

describe('the citation key', () => {
  it('is made of family name, year, first word that says something, and id', () => {
    const paper = makePaper({
      id: '1706.03762',
      authors: ['Jan van der Berg'],
      title: 'On the Attention: All You Need',
    });
    expect(makeKey(paper)).toBe('berg2025attention-1706.03762');
  });

  it.each([
    ['Łukasz Kaiser', 'kaiser'],
    ['Søren Þórsson-Çelik', 'thorssoncelik'],
    ['Thị Hằng Đỗ', 'do'],
    ['Günter Groß', 'gross'],
    ['李明', 'anonymous'],
    ['Qwen Team', 'qwenteam'],
  ])('writes %s in ASCII', (author, family) => {
    expect(makeKey(makePaper({ authors: [author], title: 'Title' }))).toBe(`${family}2025title-2501.12345`);
  });

  it('holds nothing that BibTeX, LaTeX or pandoc stumble over', () => {
    for (const { paper } of oddItems) expect(makeKey(paper)).toMatch(/^[a-z0-9]+-[\w.:-]+$/);
  });

  it('tells papers apart by their ids, even without capitals', () => {
    const keys = oddItems.map(({ paper }) => makeKey({ ...makePaper(), id: paper.id }).toLowerCase());
    expect(new Set(keys).size).toBe(oddItems.length);
  });

  it.skipIf(real.length === 0)('is unique among all real papers', () => {
    expect(real.length).toBeGreaterThan(5_000);
    expect(new Set(real.map(({ paper }) => makeKey(paper).toLowerCase())).size).toBe(real.length);
  });
});
