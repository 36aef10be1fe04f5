import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';
import { readItem } from '../../../lib/sources/huggingface-item';
import { TEXT_FIELDS, TOPIC_FIELDS, type TextField } from '../../../lib/topics/fields';
import type { Filter } from '../../../lib/topics/filter';
import { FilterError } from '../../../lib/topics/filter-error';
import { createSubject, matchesFilter, type Subject } from '../../../lib/topics/match';
import { parseFilter } from '../../../lib/topics/parse';
import { printNamed } from '../../../lib/topics/print';
import { generatePapers } from '../../feed/generator';
import { askIndex, indexInMemory, mergeInMemory, type MemoryIndex } from './memory-index';
import { makeQueries } from './queries';

/** What was typed by chance may not be a filter; there are enough that are. */
function readFilters(queries: string[]): [query: string, filter: Filter][] {
  return queries.flatMap((query): [string, Filter][] => {
    try {
      return [[query, parseFilter(query)]];
    } catch (error) {
      if (error instanceof FilterError) return [];
      throw error;
    }
  });
}

function scan(subjects: Subject[], filter: Filter, fields: readonly TextField[] = TEXT_FIELDS): number[] {
  return [...subjects.keys()].filter((number) => matchesFilter(filter, subjects[number]!, fields));
}

/** None missing, none extra. Returns how many papers were found in all. */
function compare(
  papers: Paper[],
  index: MemoryIndex,
  filters: [string, Filter][],
  marks: ReturnType<typeof makeMark>[] = [],
): number {
  const subjects = papers.map((paper, i) => createSubject(paper, marks[i]));
  let found = 0;
  for (const [query, filter] of filters) {
    const expected = scan(subjects, filter);
    found += expected.length;
    expect(askIndex(index, filter, TEXT_FIELDS, marks), query).toEqual(expected);
  }
  return found;
}

/** What a reader might have done to a paper: every third is written to, in words of other papers. */
function makeMark(papers: Paper[], i: number) {
  const other = papers[(i * 7 + 3) % papers.length]!;
  return {
    ...(i % 5 === 0 && { starredAt: 1 }),
    ...(i % 2 === 0 && { readAt: 1 }),
    ...(i % 3 === 0 && { note: `> ${other.abstract}\n\n**${other.title}**` }),
    ...(i % 4 === 0 && { tags: [...other.keywords, other.title.slice(0, 12)] }),
  };
}

function makeOwnPart(papers: Paper[], i: number): string {
  const [query = ''] = makeQueries(papers, 1, 100 + i).map((text) => text.replaceAll(/[():“”"]|(?:OR|-)/g, ' '));
  const words = query.trim().split(/\s+/);
  const parts = ['has:note', 'has:tag', 'is:starred', 'is:unread', `note:${words[0]}`, `tag:${words[0]}`];
  return [...parts, `note:"${words.join(' ')}"`, `-note:${words[0]}`, `tag:"${words.join(' ')}"`][i % 9]!;
}

function readGenerated(count: number): Paper[] {
  return generatePapers(count).flatMap(({ day, items }) => items.flatMap((item) => readItem(item, day) ?? []));
}

describe('a search finds what a full scan finds', () => {
  const papers = readGenerated(600);
  const index = indexInMemory(papers, 60);

  it('in batches, and in batches that were merged', () => {
    const filters = readFilters(makeQueries(papers, 300));
    expect(filters.length).toBeGreaterThan(250);
    expect(compare(papers, index, filters)).toBeGreaterThan(1000);
    expect(compare(papers, mergeInMemory(index), filters)).toBeGreaterThan(1000);
  });

  it('by what the reader did and wrote', () => {
    const marks = papers.map((_, i) => makeMark(papers, i));
    const queries = makeQueries(papers, 200, 4).map(
      (query, i) => `${makeOwnPart(papers, i)}${i % 3 ? '' : ` ${query}`}`,
    );
    const filters = readFilters(queries);
    expect(filters.length).toBeGreaterThan(150);
    expect(compare(papers, mergeInMemory(index), filters, marks)).toBeGreaterThan(1000);
  });

  it('where only the fields of topics are looked at', () => {
    const subjects = papers.map((paper) => createSubject(paper));
    for (const [query, filter] of readFilters(makeQueries(papers, 60, 2))) {
      expect(askIndex(index, filter, TOPIC_FIELDS), query).toEqual(scan(subjects, filter, TOPIC_FIELDS));
    }
  });

  it.each([
    ['a form whose stem begins otherwise', 'die', 'The dying of the light', true],
    ['the same the other way round', 'dying', 'A die is cast', true],
    ['a single letter as itself alone', 'k', 'Kernels', false],
    ['a single letter as itself', 'k', 'k nearest neighbours', true],
    ['a single sign of another script as a beginning', '图', '图像 models', true],
    ['a phrase over a hyphen', '"text to image"', 'Text-to-image models', true],
    ['a compound that was written in one', 'pre-training', 'Pretraining pays', true],
    ['no phrase across two authors', '"author:one two"', 'one', false],
  ])('%s', (_, query, title, isFound) => {
    const paper: Paper = { ...papers[0]!, title, abstract: '', authors: ['one', 'two'], keywords: [] };
    delete paper.organization;
    const filter = parseFilter(query);
    expect(askIndex(indexInMemory([paper], 1), filter)).toEqual(isFound ? [0] : []);
    expect(matchesFilter(filter, createSubject(paper), TEXT_FIELDS)).toBe(isFound);
  });

  it('among papers that are older than any list', () => {
    const days = ['1991-08-14', '2006-02-28', '2017-06-12', '2019-12-31', '2020-01-01'];
    const old = days.map((listedOn, i) => ({ ...papers[i]!, listedOn }));
    const filters = days.flatMap((day) => readFilters([`before:${day}`, `after:${day}`]));
    expect(compare(old, indexInMemory(old, 2), filters)).toBe(25);
  });
});

it('a name is found by its link, however many authors there are', () => {
  const authors = Array.from({ length: 4000 }, (_, i) => `Given${i} Family${i}`);
  const paper: Paper = { ...readGenerated(1)[0]!, authors };
  const index = indexInMemory([paper], 1);
  for (let i = 0; i < authors.length; i += 37) {
    expect(askIndex(index, parseFilter(printNamed('author', authors[i]!))), authors[i]).toEqual([0]);
  }
});

const DATA = resolve('../shared/data/hf-daily');
const isThere = existsSync(DATA);
if (!isThere) console.warn(`Not run: ${DATA} with real answers is not there.`);

function readReal(): Paper[] {
  const papers = readdirSync(DATA).flatMap((name) => {
    const raw: unknown = JSON.parse(readFileSync(resolve(DATA, name), 'utf8'));
    const items: unknown[] = Array.isArray(raw) ? raw : [];
    return items.flatMap((item) => readItem(item, name.slice(0, 10)) ?? []);
  });
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}

describe.skipIf(!isThere)('on real papers', () => {
  it('200 queries find what a full scan finds', { timeout: 180_000 }, () => {
    const papers = readReal();
    expect(papers.length).toBeGreaterThan(6000);
    const filters = readFilters(makeQueries(papers, 240, 3)).slice(0, 200);
    expect(filters.length).toBe(200);
    expect(compare(papers, mergeInMemory(indexInMemory(papers, 1000)), filters)).toBeGreaterThan(10_000);
  });
});
