import '@citation-js/plugin-bibtex';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBibtex, writeEntry } from '../../../lib/export/bibtex';
import { toLatex } from '../../../lib/export/latex-text';
import { makePaper, oddItems } from './papers';

describe('a BibTeX entry', () => {
  it('has the fields that arXiv gives', () => {
    expect(writeEntry({ paper: makePaper(), note: 'Read\nagain', tags: ['todo'] })).toBe(
      `@misc{lovelace2025attention-2501.12345,
  author = {Lovelace, Ada and Turing, Alan},
  title = {Attention Is Not All You Need},
  year = {2025},
  month = jan,
  eprint = {2501.12345},
  archivePrefix = {arXiv},
  doi = {10.48550/arXiv.2501.12345},
  url = {https://arxiv.org/abs/2501.12345},
  abstract = {We show that it is not.},
  keywords = {todo, attention, transformers},
  annote = {Read again},
}`,
    );
  });

  it('keeps particles, suffixes and organisations together', () => {
    const authors = [
      'Jan van der Berg',
      'Luc Van Gool',
      'Blaise Aguera y Arcas',
      'Martin King, Jr.',
      'Johnson and Sons',
    ];
    expect(writeEntry({ paper: makePaper({ authors }) })).toContain(
      'author = {van der Berg, Jan and Van Gool, Luc and {Aguera y Arcas}, Blaise and King, Jr., Martin and {Johnson and Sons}},',
    );
  });

  it('keeps the capitals that a style would take away', () => {
    const title = 'LLaMA-2: A Deep Q Network with GPT-4 for a Rainy Day';
    expect(writeEntry({ paper: makePaper({ title }) })).toContain(
      'title = {{LLaMA-2:} A Deep {Q} Network with {GPT-4} for a Rainy Day},',
    );
  });

  it('has no field of which nothing is known', () => {
    const paper = makePaper({ id: 'hf:x', authors: [], abstract: '', keywords: [] });
    expect(writeEntry({ paper }).match(/^ {2}\w+/gm)).toEqual(['  title', '  year', '  month', '  url']);
  });

  it('has an address whose braces cannot end its field', () => {
    const paper = makePaper({ id: 'other:x', projectUrl: String.raw`https://example.org/?q={a}}\}#{` });
    expect(writeEntry({ paper })).toContain('url = {https://example.org/?q=%7Ba%7D%7D%5C%7D#%7B},');
  });

  it('is read by citation-js, all of them', () => {
    expect(new Cite(writeBibtex(oddItems)).data.length).toBe(oddItems.length);
  });
});

describe('text in LaTeX', () => {
  it.each([
    [
      'Gödel, Erdős, Çelik, Łódź, Ångström',
      String.raw`G{\"o}del, Erd{\H{o}}s, {\c{C}}elik, {\L}{\'o}d{\'z}, {\r{A}}ngstr{\"o}m`,
    ],
    ['Đỗ ế María', String.raw`Đ{\~{\^o}} {\'{\^e}} Mar{\'i}a`],
    ['50% & #1 $5 a_b', String.raw`50\% \& \#1 \$5 a\_b`],
    ['~ ^ \\ < >', String.raw`{\textasciitilde} {\textasciicircum} {\textbackslash} {\textless} {\textgreater}`],
    ['α→β O(n²) τ-bench', String.raw`{$\alpha$}{$\rightarrow$}{$\beta$} O(n{$^{2}$}) {$\tau$}-bench`],
    ['Ελληνικά 漢字 😀 אב', 'Ελληνικά 漢字 😀 אב'],
    ['—a–b --flag “q” ’', String.raw`---a--b -{}-flag ${'``q'}'' '`],
    ['{', String.raw`{$\lbrace$}`],
  ])('%s', (text, latex) => {
    expect(toLatex(text)).toBe(latex);
  });

  it('has balanced braces, whatever it is made of', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isBalanced(toLatex(text))));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\\', '$', 'a', '\u0301', '\u030C', '-', 'α') }),
        (text) => isBalanced(toLatex(text)),
      ),
    );
  });
});

/** As BibTeX counts: a backslash before a brace means nothing. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}
