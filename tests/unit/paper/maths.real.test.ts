import { describe, expect, it } from 'vitest';
import { findMaths } from '../../../lib/paper/maths.ts';
import { splitText } from '../../../lib/paper/maths-parts.ts';
import { cleanText } from '../../../lib/paper/text.ts';
import { isThere, readRealPapers } from './real-papers.ts';
import { buildReleased, whole } from './released-temml.ts';

const released = await buildReleased();

const KINDS = ['title', 'abstract', 'summary'] as const;
const texts = KINDS.flatMap((kind) =>
  readRealPapers().flatMap((paper) => (paper[kind] ? [{ kind, text: cleanText(paper[kind]) }] : [])),
);
const touched = texts
  .map(({ kind, text }) => ({ kind, text, found: findMaths(text) }))
  .filter(({ found }) => found.length > 0);

describe.skipIf(!isThere)('formulas in real titles, abstracts and summaries', () => {
  it('are found in some, which are counted', () => {
    for (const kind of KINDS) {
      const all = texts.filter((one) => one.kind === kind).length;
      console.info(`${kind}: ${touched.filter((one) => one.kind === kind).length} of ${all} have formulas.`);
    }
    console.info(`${touched.flatMap(({ found }) => found).length} formulas.`);
    expect(texts.length).toBeGreaterThan(10_000);
    expect(touched.length).toBeGreaterThan(30);
  });

  it('leave every text whole: the parts make exactly the text', () => {
    const broken = texts.filter(({ text }) => {
      const parts = splitText(text, findMaths(text), []);
      return parts.map((part) => part.text).join('') !== text || parts.some((part) => part.text === '');
    });
    expect(broken).toEqual([]);
  });

  it('hold no word, no amount of money, no identifier, no markup and no address', () => {
    const formulas = touched.flatMap(({ text, found }) => found.map(({ start, end }) => text.slice(start, end)));
    const suspects = formulas.filter((formula) => {
      const words = formula.replaceAll(/(?<=\p{Script=Greek}_)[A-Za-z]+/gu, '').match(/[A-Za-z]{2,}/g) ?? [];
      return words.some((word) => !FUNCTIONS.has(word)) || /[$<>@\\`"%#&:]|\/\//.test(formula);
    });
    expect(suspects).toEqual([]);
  });

  it('keep out of identifiers, addresses and markup', () => {
    const traps =
      /https?:\/\/\S+|\S+@\S+|<\/?[\w ]+>|(?<![\p{L}\p{N}_])\p{L}[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+|\$\d[\d,.]*/gu;
    const hit = touched.flatMap(({ text, found }) =>
      [...text.matchAll(traps)].filter(({ index, 0: trap }) =>
        found.some(({ start, end }) => start < index + trap.length && end > index),
      ),
    );
    expect(hit.map(([trap]) => trap)).toEqual([]);
    expect(texts.filter(({ text }) => text.match(traps)).length).toBeGreaterThan(100);
  });

  it('all become MathML without an error', () => {
    for (const { found } of touched) {
      for (const { tex } of found) {
        const markup = released.renderToString(tex, { throwOnError: true });
        // The release leaves out most of the library: nothing that a formula here is made of.
        expect(markup).toBe(whole.renderToString(tex, { throwOnError: true }));
        expect(markup.match(/<[a-z]+/g)?.filter((element) => !ELEMENTS.has(element.slice(1)))).toEqual([]);
      }
    }
  });
});

const FUNCTIONS = new Set(['log', 'ln', 'exp', 'min', 'max']);
const ELEMENTS = new Set('math mrow mi mn mo msub msup msubsup munder munderover mtext mspace mpadded'.split(' '));
