import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { citeApa, citeBibtex, citeMarkdown } from '../../../lib/export/citation';
import { makeCsl } from '../../../lib/export/csl';
import type { Paper } from '../../../lib/paper/paper';
import { makePaper, readRealItems } from './papers';

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Given${index} Family${index}`);

/** What the style's own processor makes of it, but for its typographic quotation marks. */
function citeWithCiteproc(paper: Paper): string {
  const text = new Cite([makeCsl({ paper })]).format('bibliography', { template: 'apa', format: 'text' });
  return straighten(text.trim());
}

function straighten(text: string): string {
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}

describe('a reference in APA style', () => {
  it('reads as the manual has it', () => {
    expect(
      citeApa(makePaper({ authors: ['Jan Peter van der Berg', 'Jean-Luc Picard', 'Wen-tau Yih', 'Qwen Team'] })),
    ).toBe(
      'van der Berg, J. P., Picard, J.-L., Yih, W., & Qwen Team. (2025). Attention Is Not All You Need (arXiv:2501.12345). arXiv. https://doi.org/10.48550/arXiv.2501.12345',
    );
  });

  it.each([
    ['one person', ['Ada Lovelace']],
    ['one organisation', ['OpenAI']],
    ['two persons', ['Ada Lovelace', 'Alan M. Turing']],
    ['a person and an organisation', ['Ada Lovelace', 'Qwen Team']],
    ['particles and suffixes', ['Jan van der Berg', 'Martin Luther King, Jr.', 'Luc Van Gool', 'Hal Daumé III']],
    ['accents and hyphens', ['Éric Ångström', 'Hung-Yi Lee', "Shin'ichi O'Connor", 'J.-P. Li', '李明']],
    ['twenty', names(20).map((name) => name.replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''))],
    ['twenty-one', names(21).map((name) => name.replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''))],
    ['none', []],
  ])('is what citeproc writes with %s', (_, authors) => {
    const paper = makePaper({ authors });
    expect(straighten(citeApa(paper))).toBe(citeWithCiteproc(paper));
  });

  it.each(['Is This a Title?', 'A Title!', 'Ends with a stop.'])('does not end a sentence twice: %s', (title) => {
    const papers = [makePaper({ title }), makePaper({ title, id: 'hf:x' })];
    for (const paper of papers) expect(straighten(citeApa(paper))).toBe(citeWithCiteproc(paper));
  });

  const real = readRealItems();
  // Every hundredth: citeproc takes long. It makes no initials of given names that begin small, and it writes more of
  // a given name where two authors of one paper share family name and initials.
  const sample = real.filter(
    ({ paper }, index) => index % 100 === 0 && !paper.authors.some((name) => /^\p{Ll}/u.test(name)),
  );
  it.skipIf(real.length === 0)('is what citeproc writes for real papers', { timeout: 120_000 }, () => {
    expect(sample.length).toBeGreaterThan(50);
    const pairs = sample.map(({ paper }) => [straighten(citeApa(paper)), citeWithCiteproc(paper)]);
    expect(pairs.filter(([ours, theirs]) => ours !== theirs)).toEqual([]);
  });
});

describe('a citation to be copied', () => {
  it('is an entry in BibTeX', () => {
    expect(citeBibtex(makePaper())).toMatch(/^@misc\{lovelace2025attention-2501\.12345,\n[^]*\n\}$/);
  });

  it('is a link in Markdown', () => {
    expect(citeMarkdown(makePaper({ title: 'A [b](c) *d*' }))).toBe(
      String.raw`[A \[b\](c) \*d\*](https://arxiv.org/abs/2501.12345)`,
    );
    expect(citeMarkdown(makePaper({ id: 'x:1', title: 'No address' }))).toBe('No address');
  });
});
