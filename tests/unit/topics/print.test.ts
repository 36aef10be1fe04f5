import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../lib/topics/filter.ts';
import { FilterError } from '../../../lib/topics/filter-error.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { readWords } from '../../../lib/topics/words.ts';
import { printFilter, printNamed } from '../../../lib/topics/print.ts';
import { filters, typedTexts } from './filters.ts';

function tryParse(text: string): Filter | undefined {
  try {
    return parseFilter(text);
  } catch (error) {
    if (error instanceof FilterError) return undefined;
    throw error;
  }
}

describe('printing a filter', () => {
  it('and parsing it gives the same filter', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(printFilter(filter))).toStrictEqual(filter);
      }),
      { numRuns: 3000 },
    );
  });

  it('that was typed keeps its meaning', () => {
    fc.assert(
      fc.property(typedTexts, (text) => {
        const filter = tryParse(text);
        if (filter) expect(parseFilter(printFilter(filter))).toStrictEqual(filter);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['***', ''],
    ['Agents  AND tool', 'agents tool'],
    ['“Flow Matching” OR text-to-image', '"flow matching" OR "text to image"'],
    ['Pre-Training', 'pre-training'],
    ['(a b) OR (c)', 'a b OR c'],
    ['a (b OR c)', 'a (b OR c)'],
    ['NOT (a OR b)', '-(a OR b)'],
    ['NOT NOT a', '-(-a)'],
    ['title:(a OR "b c")', 'title:a OR title:"b c"'],
    ['-Title:pre-training', '-title:pre-training'],
    ['Tag:(a OR "To Read") NOT note:pre-training', '(tag:a OR tag:"to read") -note:pre-training'],
    ['has:NOTE has:"tag"', 'has:note has:tag'],
    ['upvotes:=20 stars:>=3', 'upvotes:20 stars:>=3'],
    ['is:unread has:code after:2026-01-01', 'is:unread has:code after:2026-01-01'],
    ['id:"2503.02130" id:"a b"', 'id:2503.02130 id:"a b"'],
  ])('writes %j as %j', (text, printed) => {
    expect(printFilter(parseFilter(text))).toBe(printed);
  });
});

describe('the filter for a name', () => {
  it('can be read whatever the name has in it, and asks for its words', () => {
    const names = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', '“', '”', '„', '\\', '(', ':', 'é') });
    fc.assert(
      fc.property(names, (name) => {
        const filter = parseFilter(printNamed('author', `Ada ${name}`));
        expect(filter).toMatchObject({
          kind: 'phrase',
          field: 'author',
          words: ['ada', ...readWords(name).map(({ text }) => text)],
        });
      }),
    );
  });
});
