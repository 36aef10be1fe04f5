import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTexts, TEXT_FIELDS, type TextField, TOPIC_FIELDS } from '../../../lib/topics/fields.ts';
import { createHighlighter } from '../../../lib/topics/highlights.ts';
import { createSubject, matchesFilter } from '../../../lib/topics/match.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { filters, phrases } from './filters.ts';
import { makeTexts, papers } from './papers.ts';

/** A text with what is marked in it in brackets. */
function mark(typed: string, text: string, field: TextField = 'title'): string {
  const ranges = createHighlighter(parseFilter(typed), TOPIC_FIELDS)(field, text);
  return ranges.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );
}

describe('what is marked in a text', () => {
  it.each([
    ['agents tool', 'An Agent for Tools, agentic', 'An [Agent] for [Tools], [agentic]'],
    ['diff', 'Diffusion', '[Diffusion]'],
    ['godel', 'Kurt Go\u0308del’s proof', 'Kurt [Go\u0308del’s] proof'],
    ['"flow matching"', 'Flow control and flow matching', 'Flow control and [flow matching]'],
    ['text-to-image', 'Text to image, text, image', '[Text to image], text, image'],
    ['pretraining', 'A pre-training run', 'A [pre-training] run'],
    ['pre-training', 'Pretraining or pre-training', '[Pretraining] or [pre-training]'],
    ['a OR "a b"', 'a b a', '[a b] [a]'],
    ['"a b" "b c"', 'a b c', '[a b c]'],
    ['agent -tool', 'Agent tool', '[Agent] tool'],
    ['-(tool -agent)', 'Agent tool', '[Agent] tool'],
    ['NOT NOT tool', 'Agent tool', 'Agent [tool]'],
    ['title:agent abstract:tool', 'Agent tool', '[Agent] tool'],
    ['has:code', 'has code', 'has code'],
    ['', 'Agent', 'Agent'],
    ['𝐜', 'x 𝐜 y', 'x [𝐜] y'],
  ])('by %j in %j', (typed, text, marked) => {
    expect(mark(typed, text)).toBe(marked);
  });

  it('is nothing of a phrase that the asker does not want marked', () => {
    const find = createHighlighter(parseFilter('agents with tools'), TOPIC_FIELDS, ({ words }) => words[0] !== 'with');
    expect(find('title', 'Agents with tools')).toEqual([
      { start: 0, end: 6 },
      { start: 12, end: 17 },
    ]);
  });

  it('is nothing in a field in which the asker does not look, unless it is named', () => {
    expect(mark('lee', 'Ann Lee', 'author')).toBe('Ann Lee');
    expect(mark('author:lee', 'Ann Lee', 'author')).toBe('Ann [Lee]');
  });

  it('lies within the text, in order, without touching each other', () => {
    fc.assert(
      fc.property(fc.oneof(filters, phrases), makeTexts(12), fc.constantFrom(...TEXT_FIELDS), (filter, text, field) => {
        let last = -1;
        for (const { start, end } of createHighlighter(filter, TEXT_FIELDS)(field, text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('is something exactly where a phrase matches', () => {
    const fields = fc.constantFrom(TEXT_FIELDS, TOPIC_FIELDS);
    // Phrases of the papers' own words, of which many match; and any others.
    const asked = fc.oneof(
      phrases,
      makeTexts(3).map((text) => parseFilter(`"${text}"`)),
    );
    fc.assert(
      fc.property(asked, papers, fields, (filter, paper, looked) => {
        fc.pre(filter.kind === 'phrase');
        const findRanges = createHighlighter(filter, looked);
        const isMarked = TEXT_FIELDS.some((field) =>
          readTexts(paper, field).some((text) => findRanges(field, text).length > 0),
        );
        expect(isMarked).toBe(matchesFilter(filter, createSubject(paper), looked));
      }),
      { numRuns: 2000 },
    );
  });
});
