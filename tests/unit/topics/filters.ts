import * as fc from 'fast-check';
import { OWN_FIELDS, TEXT_FIELDS } from '../../../lib/topics/fields.ts';
import type { Filter, OwnFilter, PhraseFilter } from '../../../lib/topics/filter.ts';
import { readWords } from '../../../lib/topics/words.ts';

/** Objects like those that a parser makes. */
const plain = { noNullPrototype: true };

/** Words as people use them, and any that a text of any signs can hold. */
const words = fc.oneof(
  fc.constantFrom('agent', 'agents', 'studies', 'and', 'or', 'not', 'title', 'llms', '3d', '4', 'a', 'gödel'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
);
const normalWords = words.map((text) => readWords(text)[0]?.text ?? 'w');

/** Phrases of every form that a parser can make. */
export const phrases: fc.Arbitrary<PhraseFilter> = fc
  .record(
    {
      field: fc.option(fc.constantFrom(...TEXT_FIELDS), { nil: undefined }),
      words: fc.array(normalWords, { minLength: 1, maxLength: 4 }),
      isCompound: fc.boolean(),
    },
    plain,
  )
  .map(({ field, words, isCompound }) => ({
    kind: 'phrase',
    ...(field && { field }),
    words,
    isCompound: isCompound && words.length === 2,
  }));

const ownPhrases: fc.Arbitrary<OwnFilter> = fc
  .record({ field: fc.constantFrom(...OWN_FIELDS), phrase: phrases }, plain)
  .map(({ field, phrase: { words, isCompound } }) => ({ kind: 'own', field, words, isCompound }));

const days = fc
  .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const facts: fc.Arbitrary<Filter> = fc.oneof(
  fc
    .oneof(fc.constantFrom('2503.02130', 'math/0601001', 'hf:x-1'), fc.string({ minLength: 1 }))
    .map(
      (id) =>
        id
          .replace(/["“”„]/g, '')
          .trim()
          .toLowerCase() || 'x',
    )
    .map((prefix) => ({ kind: 'id' as const, prefix })),
  fc.record(
    {
      kind: fc.constant('count' as const),
      of: fc.constantFrom('upvotes', 'stars'),
      comparison: fc.constantFrom('<', '<=', '=', '>=', '>'),
      value: fc.nat({ max: 999_999_999_999_999 }),
    },
    plain,
  ),
  fc.record({ kind: fc.constant('day' as const), side: fc.constantFrom('after', 'before'), day: days }, plain),
  fc.record({ kind: fc.constant('has' as const), what: fc.constantFrom('code', 'project', 'note', 'tag') }, plain),
  fc.record({ kind: fc.constant('is' as const), what: fc.constantFrom('starred', 'unread') }, plain),
);

const { filter: someFilters } = fc.letrec<{ filter: Filter; not: Filter; and: Filter; or: Filter }>((tie) => {
  const join = (kind: 'and' | 'or') =>
    fc
      .array(tie('filter'), { minLength: 2, maxLength: 4 })
      .map((parts): Filter => ({ kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) }));
  return {
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      phrases,
      ownPhrases,
      facts,
      tie('not'),
      tie('and'),
      tie('or'),
    ),
    not: tie('filter').map((part): Filter => ({ kind: 'not', part })),
    and: join('and'),
    or: join('or'),
  };
});

/** Every form of filter that a parser can make. */
export const filters: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Filter>({ kind: 'all' }) },
  { weight: 50, arbitrary: someFilters },
);

const FRAGMENTS = [
  'a b agents text-to-image pre-training GPT-4: http://x foo:bar AND OR NOT and or ( ) (( )) () " “ ” „ - -- -( -" *** : , ;',
  'title: title:( title:" -title: title:-a author:x org: keyword: id: id:2503 id:" has: has:code has:cod is:unread is:',
  'upvotes: upvotes:>20 upvotes:x stars:<= stars:1,000 after: after:2026-01-01 after:2026-13-45 before:2026-02-30',
  'tag: tag:a tag:" tag:( note: note:b note:pre-training note:-a -note:a has:note has:tag has:tags TAG:a',
]
  .flatMap((line) => line.split(' '))
  .concat([' ', '  ', '\n', '\uD800', '\u0301', '½']);

/** What may be typed: pieces of the grammar in any order, and anything else. */
export const typedTexts: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
