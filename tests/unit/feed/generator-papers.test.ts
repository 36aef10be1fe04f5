import { describe, expect, it } from 'vitest';
import { papers, dayOf } from './generated-library.ts';

describe('the authors of a paper', () => {
  const authors = papers.flatMap((paper) => paper.authors);

  it('are at least one and now and then hundreds', () => {
    const counts = papers.map((paper) => paper.authors.length);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toSatisfy((count: number) => count > 200 && count <= 664);
  });

  it('are hidden at times', () => {
    expect(authors.filter(({ hidden }) => hidden).length / authors.length).toSatisfy(
      (value: number) => value > 0 && value < 0.01,
    );
  });

  it('have names with accents, particles, apostrophes, hyphens and initials', () => {
    const names = authors.map(({ name }) => name).join('\n');
    for (const part of [
      /é/u,
      /Ł/u,
      /ễ/u,
      / van der /u,
      / de la /u,
      /O'/u,
      /Jean-Baptiste/u,
      /J\. K\./u,
      /"\S+"/u,
      / Jr\./u,
    ])
      expect(names).toMatch(part);
  });

  it('have an account now and then, with a status', () => {
    for (const author of authors) expect(author.user === undefined).toBe(author.status === undefined);
    expect(authors.filter(({ user }) => user).length / authors.length).toBeCloseTo(0.125, 1);
  });
});

describe('the text of a paper', () => {
  const abstracts = papers.map((paper) => paper.summary);
  const lengths = abstracts.map((text) => text.length).toSorted((left, right) => left - right);

  it('is as long as measured: 165 to 1,923 characters, half of it below 1,375', () => {
    expect(lengths[0]).toBeGreaterThanOrEqual(165);
    expect(lengths.at(-1)).toBeLessThanOrEqual(1923);
    expect(lengths[1500]).toSatisfy((length: number) => Math.abs(length - 1375) < 60);
    expect(lengths[30]).toBeLessThan(800);
    expect(Math.max(...papers.map((paper) => paper.title.length))).toBeLessThanOrEqual(175);
  });

  it('has line breaks in titles and abstracts until November 2025, and none after', () => {
    const old = dayOf('2025-06-16');
    expect(old.every(({ paper }) => paper.summary.includes('\n'))).toBe(true);
    expect(old.filter(({ title }) => title.includes('\n  ')).length).toSatisfy(
      (count: number) => count > 5 && count < 55,
    );
    expect(dayOf('2026-06-16').some(({ paper }) => (paper.title + paper.summary).includes('\n'))).toBe(false);
  });

  it.each([
    ['half-stripped brackets', /[A-Za-z]_\{|\^\{/u],
    ['commands', /\\textsc\{|\{\\em /u],
    ['accents', /\\["'][a-z]/u],
    ['the bare word for a cross', /\dtimes /u],
    ['a backslash before per cent', /\d\\%/u],
    ['a macro for its own name', /\\ours/u],
    ['money before the number', /\$\d/u],
    ['money after the number', /\d\$/u],
    ['tags', /<think>/u],
    ['the end of a sequence', /<EOS>/u],
    ['Greek letters', /[α-ω]/u],
    ['addresses', /https:\/\/github\.com\//u],
  ])('has %s', (_, pattern) => expect(abstracts.some((text) => pattern.test(text))).toBe(true));

  it('leaves no placeholder behind', () => {
    expect(
      papers.filter((paper) => /\[\w+\]|undefined/u.test(paper.title + paper.summary + (paper.ai_summary ?? ''))),
    ).toEqual([]);
  });

  it('has several thousand different words, plurals and compounds among them', () => {
    const words = new Set(abstracts.flatMap((text) => text.toLowerCase().match(/[a-z][a-z'-]+/gu) ?? []));
    expect(words.size).toBeGreaterThan(5000);
    expect([...words].filter((word) => word.includes('-')).length).toBeGreaterThan(1000);
    for (const word of ['benchmark', 'benchmarks', 'aligns', 'aligning', 'aligned']) expect(words).toContain(word);
  });

  it('says hardly anything twice', () => {
    expect(new Set(abstracts).size).toBe(abstracts.length);
    expect(new Set(papers.map((paper) => paper.title)).size / papers.length).toBeGreaterThan(0.98);
  });

  it('speaks of what its keywords name', () => {
    const fits = papers.filter(({ ai_keywords: keywords, title, summary }) => {
      const text = `${title} ${summary}`.toLowerCase().replace(/\s+/gu, ' ');
      return keywords?.some((keyword) => text.includes(keyword.toLowerCase()));
    });
    expect(fits.length / papers.filter((paper) => paper.ai_keywords).length).toBeGreaterThan(0.95);
  });
});
