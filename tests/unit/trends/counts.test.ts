import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';
import { addPapers, createCounts, type KeywordCounts } from '../../../lib/trends/counts';
import { rankCode } from '../../../lib/trends/ranking';
import { sumBins, sumTopic } from '../../../lib/trends/series';

const PERIOD = { first: '2026-03-01', last: '2026-03-31', unit: 'month' } as const;
const WINDOWS = { recentFrom: '2026-03-01', beforeFrom: '2026-01-01' };

describe('counting', () => {
  it('adds papers, votes and code up by the day', () => {
    const { days } = count([
      makePaper({ listedOn: '2026-03-02', upvotes: 3, codeUrl: 'https://example.org/a' }),
      makePaper({ listedOn: '2026-03-02', upvotes: 4 }),
      makePaper({ listedOn: '2026-03-04', upvotes: 5 }),
    ]);
    expect([...days]).toEqual([
      ['2026-03-02', { papers: 2, votes: 7, withCode: 1 }],
      ['2026-03-04', { papers: 1, votes: 5, withCode: 0 }],
    ]);
  });

  it('counts an author once a paper', () => {
    const { authors, organizations } = count([
      makePaper({ authors: ['Ada', 'Bo', 'Ada'], organization: 'Lab' }),
      makePaper({ authors: ['Ada'] }),
    ]);
    expect([...authors]).toEqual([
      ['Ada', 2],
      ['Bo', 1],
    ]);
    expect([...organizations]).toEqual([['Lab', 1]]);
  });

  it('leaves out what is older than the period, but not its keywords', () => {
    const counts = count([
      makePaper({ listedOn: '2025-12-31', keywords: ['too old'] }),
      makePaper({ listedOn: '2026-02-28', keywords: ['agents', 'agents'], authors: ['Ada'] }),
      makePaper({ listedOn: '2026-02-28' }),
      makePaper({ listedOn: '2026-03-01', keywords: ['robots'] }),
    ]);
    expect([...counts.days.keys()]).toEqual(['2026-03-01']);
    expect(counts.authors.size).toBe(0);
    expect(listKeywords(counts.keywordsBefore)).toEqual([['agents', 1]]);
    expect(counts.keywordsBefore.papers).toBe(1);
    expect(listKeywords(counts.recentKeywords)).toEqual([['robots', 1]]);
  });

  it('takes the spellings of a keyword for one, once a paper, as a filter does', () => {
    const spellings = [['Diffusion Models', 'diffusion model'], ['diffusion models'], ['diffusion-models', '🙂']];
    const { recentKeywords } = count(spellings.map((keywords) => makePaper({ keywords })));
    expect(listKeywords(recentKeywords)).toEqual([
      ['diffusion model, diffusion models, diffusion-models', 3],
      ['🙂', 1],
    ]);
  });

  it('ranks repositories by their papers, and by their stars where these are as many', () => {
    const github = 'https://github.com/';
    const { code } = count([
      makePaper({ id: 'a', codeUrl: `${github}lab/shared`, codeStars: 3 }),
      makePaper({ id: 'b', codeUrl: `${github}Lab/Shared.git`, codeStars: 5 }),
      makePaper({ id: 'c', codeUrl: `${github}lab/shared/tree/main/c#readme` }),
      makePaper({ id: 'd', codeUrl: `${github}lab/alone`, codeStars: 7 }),
      makePaper({ id: 'e', codeUrl: `${github}lab/famous`, codeStars: 900 }),
      makePaper({ id: 'f', codeUrl: 'https://git.example.org/f/' }),
      makePaper({ id: 'g', listedOn: '2026-02-28', codeUrl: `${github}lab/alone` }),
      makePaper({ id: 'h' }),
    ]);
    expect(rankCode(code, 3)).toEqual([
      { name: 'lab/shared', paperIds: ['a', 'b', 'c'], stars: 5 },
      { name: 'lab/famous', paperIds: ['e'], stars: 900 },
      { name: 'lab/alone', paperIds: ['d'], stars: 7 },
    ]);
    expect(rankCode(code, 9).at(-1)).toEqual({ name: 'git.example.org/f', paperIds: ['f'], stars: 0 });
  });
});

function listKeywords({ counts }: KeywordCounts): [spellings: string, papers: number][] {
  return [...counts.values()].map(({ spellings, papers }) => [[...spellings.keys()].join(', '), papers]);
}

describe('stretches', () => {
  const bins = [
    { from: '2026-02-01', to: '2026-03-01' },
    { from: '2026-03-01', to: '2026-04-01' },
    { from: '2026-04-01', to: '2026-05-01' },
  ];

  it('hold the sums of their days, and nothing where there are none', () => {
    const day = { papers: 2, votes: 7, withCode: 1 };
    const days = new Map(
      ['2026-01-31', '2026-02-01', '2026-02-28', '2026-04-30', '2026-05-01'].map((one) => [one, day]),
    );
    expect(sumBins(bins, days)).toEqual([
      { papers: 4, votes: 14, withCode: 2 },
      { papers: 0, votes: 0, withCode: 0 },
      day,
    ]);
  });

  it('hold the papers of a topic', () => {
    const days = new Map([
      ['2026-01-31', 9],
      ['2026-02-28', 1],
      ['2026-03-01', 2],
      ['2026-03-31', 3],
    ]);
    expect(sumTopic(bins, days)).toEqual([1, 5, 0]);
  });
});

function count(papers: Paper[]) {
  const counts = createCounts();
  addPapers(counts, papers, PERIOD, WINDOWS);
  return counts;
}

function makePaper(change: Partial<Paper>): Paper {
  return {
    id: '2603.00001',
    source: 'hf',
    title: 'A title',
    abstract: 'An abstract.',
    authors: [],
    listedOn: '2026-03-02',
    upvotes: 0,
    keywords: [],
    ...change,
  };
}
