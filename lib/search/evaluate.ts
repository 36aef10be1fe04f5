import { isOwnField, TEXT_FIELDS, type OwnField, type TextField } from '../topics/fields';
import type { Filter, OwnFilter, PhraseFilter } from '../topics/filter';
import { COMPARE } from '../topics/match';
import { findPhrase, type FieldWords } from '../topics/occurrences';
import { countDays, type Facts } from './facts';
import { countPhrase, countWord, type Frequencies, type IndexSlice } from './occurrences';
import { FLAGS } from './rows';
import { maskOf } from './terms';

/** All that a filter is asked of. */
export interface Subjects {
  slice: IndexSlice;
  facts: Facts;
  /** Where a word without a field is looked for. */
  fields: readonly TextField[];
  /** Numbers of the starred and of the read papers; empty where the filter does not ask for them. */
  starred: Set<number>;
  read: Set<number>;
  /** What the reader wrote, to those papers that have it; empty where the filter does not ask for it. */
  own: Record<OwnField, ReadonlyMap<number, FieldWords>>;
}

/** What a paper that does not match has for a score. */
export const NO_MATCH = -1;

/** A score for each paper, by number: 0 and more where it matches, {@link NO_MATCH} where it does not. */
export type Scores = Float32Array;

/** Asks a filter of every paper at once. */
export function evaluateFilter(filter: Filter, subjects: Subjects): Scores {
  const { facts } = subjects;
  const scores = evaluate(filter, subjects);
  for (let number = 0; number < facts.size; number += 1) {
    if (!facts.hasFlag(number, FLAGS.current)) scores[number] = NO_MATCH;
  }
  return scores;
}

function evaluate(filter: Filter, subjects: Subjects): Scores {
  switch (filter.kind) {
    case 'phrase':
      return scorePhrase(filter, subjects);
    case 'not':
      return evaluate(filter.part, subjects).map((score) => (score === NO_MATCH ? 0 : NO_MATCH));
    case 'and':
      return filter.parts.map((part) => evaluate(part, subjects)).reduce(intersect);
    case 'or':
      return filter.parts.map((part) => evaluate(part, subjects)).reduce(unite);
    case 'all':
    case 'own':
    case 'id':
    case 'count':
    case 'day':
    case 'has':
    case 'is':
      return askEach(subjects.facts.size, makeQuestion(filter, subjects));
  }
}

// A page waits for what follows, over every paper stored for each word of a sentence. Plain loops that write where they
// read take a third of what functions for each and new arrays do, in a page that has just been opened.

/** Leaves in `a` what matches both. */
function intersect(a: Scores, b: Scores): Scores {
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] !== NO_MATCH) a[i] = b[i] === NO_MATCH ? NO_MATCH : (a[i] ?? 0) + (b[i] ?? 0);
  }
  return a;
}

/** Adds to `a` what matches either. */
function unite(a: Scores, b: Scores): Scores {
  for (let i = 0; i < a.length; i += 1) {
    if (b[i] !== NO_MATCH) a[i] = (b[i] ?? 0) + Math.max(a[i] ?? 0, 0);
  }
  return a;
}

function askEach(size: number, matches: (number: number) => boolean): Scores {
  return new Float32Array(size).map((_, number) => (matches(number) ? 0 : NO_MATCH));
}

type FactFilter = Exclude<Filter, { kind: 'phrase' | 'not' | 'and' | 'or' }>;

function makeQuestion(filter: FactFilter, { facts, starred, read, own }: Subjects): (number: number) => boolean {
  switch (filter.kind) {
    case 'all':
      return () => true;
    case 'id': {
      const prefix = filter.prefix.toLowerCase();
      return (number) => facts.id(number)?.toLowerCase().startsWith(prefix) === true;
    }
    case 'count': {
      const isMet = COMPARE[filter.comparison];
      if (filter.of === 'upvotes') return (number) => isMet(facts.upvotes(number), filter.value);
      // A paper whose stars nobody knows answers no question about them.
      return (number) => facts.stars(number) >= 0 && isMet(facts.stars(number), filter.value);
    }
    case 'day': {
      const day = countDays(filter.day);
      return filter.side === 'after' ? (number) => facts.day(number) >= day : (number) => facts.day(number) < day;
    }
    case 'own': {
      // Few papers have any: each is looked at.
      const words = own[filter.field];
      return (number) => findOwn(words.get(number), filter);
    }
    case 'has': {
      if (isOwnField(filter.what)) {
        const words = own[filter.what];
        return (number) => words.has(number);
      }
      const flag = FLAGS[filter.what];
      return (number) => facts.hasFlag(number, flag);
    }
    case 'is':
      return filter.what === 'starred' ? (number) => starred.has(number) : (number) => !read.has(number);
  }
}

function findOwn(words: FieldWords | undefined, filter: OwnFilter): boolean {
  return words !== undefined && findPhrase(words, filter).length > 0;
}

/** How soon more of the same word adds nothing: BM25's k1. */
const SATURATION = 1.2;

/**
 * BM25 over weighted fields (Robertson and Zaragoza 2009, section 3.5) without its length norm: abstracts are about
 * equally long, and a short title is no better than a long one.
 */
function scorePhrase(filter: PhraseFilter, { slice, facts, fields }: Subjects): Scores {
  const scores = countFilter(filter, slice, fields, facts.size);
  let matching = 0;
  for (let i = 0; i < scores.length; i += 1) if (scores[i]) matching += 1;
  const rarity = Math.log(1 + (facts.size - matching + 0.5) / (matching + 0.5));
  for (let i = 0; i < scores.length; i += 1) {
    const count = scores[i] ?? 0;
    scores[i] = count ? (rarity * count) / (count + SATURATION) : NO_MATCH;
  }
  return scores;
}

function countFilter(filter: PhraseFilter, slice: IndexSlice, fields: readonly TextField[], size: number): Frequencies {
  const wanted = filter.field === undefined ? fields : TEXT_FIELDS.filter((field) => field === filter.field);
  const mask = wanted.reduce((mask, field) => mask | maskOf(field), 0);
  const [first = ''] = filter.words;
  if (filter.words.length === 1) return countWord(slice, first, mask, size);
  const counts = countPhrase(slice, filter, mask, size);
  if (!filter.isCompound) return counts;
  return unite(counts, countWord(slice, filter.words.join(''), mask, size));
}

/** The phrases of a filter, those under a NOT too. */
export function listPhrases(filter: Filter): PhraseFilter[] {
  switch (filter.kind) {
    case 'phrase':
      return [filter];
    case 'not':
      return listPhrases(filter.part);
    case 'and':
    case 'or':
      return filter.parts.flatMap(listPhrases);
    case 'all':
    case 'own':
    case 'id':
    case 'count':
    case 'day':
    case 'has':
    case 'is':
      return [];
  }
}
