import { describe, expect, it } from 'vitest';
import { generatePapers } from '../../feed/generator.ts';
import type { RawItem } from '../../feed/item.ts';
import { SINCE } from '../../feed/papers/eras.ts';
import { library, papers, share, weekdayBefore, dayOf } from './generated-library.ts';

describe('the fields of an item', () => {
  it('are those of the newest answers, each where it belongs', () => {
    const outer = new Set(library.flatMap((item) => Object.keys(item)));
    const inner = new Set(papers.flatMap((paper) => Object.keys(paper)));
    expect([...outer].toSorted()).toEqual([
      'isAuthorParticipating',
      'mediaUrls',
      'numComments',
      'organization',
      'paper',
      'publishedAt',
      'submittedBy',
      'summary',
      'thumbnail',
      'title',
    ]);
    expect([...inner].toSorted()).toEqual([
      'ai_keywords',
      'ai_summary',
      'ai_summary_model',
      'authors',
      'discussionId',
      'githubRepo',
      'githubRepoAddedBy',
      'githubStars',
      'id',
      'mediaUrls',
      'organization',
      'projectPage',
      'publishedAt',
      'submittedOnDailyAt',
      'submittedOnDailyBy',
      'summary',
      'title',
      'upvotes',
    ]);
  });

  it('repeat title and abstract at both levels', () => {
    for (const { paper, title, summary } of library) expect([title, summary]).toEqual([paper.title, paper.summary]);
  });

  it.each([
    ['submittedOnDaily', (item: RawItem) => item.paper.submittedOnDailyAt],
    ['thumbnail', (item: RawItem) => item.thumbnail],
    ['submittedBy', (item: RawItem) => item.submittedBy],
    ['discussionId', (item: RawItem) => item.paper.discussionId],
    ['isAuthorParticipating', (item: RawItem) => item.isAuthorParticipating],
    ['outerSummary', (item: RawItem) => item.summary],
  ] as const)('gain %s on its day, on every item', (field, read) => {
    expect(dayOf(weekdayBefore(SINCE[field])).filter((item) => read(item) !== undefined)).toEqual([]);
    const first = dayOf(SINCE[field]);
    expect(first.every((item) => read(item) !== undefined)).toBe(true);
    expect(first.length).toBeGreaterThan(0);
  });

  it.each([
    ['aiKeywords', (item: RawItem) => item.paper.ai_keywords],
    ['aiSummary', (item: RawItem) => item.paper.ai_summary],
    ['githubStars', (item: RawItem) => item.paper.githubStars],
    ['links', (item: RawItem) => item.paper.githubRepo],
    ['links', (item: RawItem) => item.paper.projectPage],
    ['organization', (item: RawItem) => item.paper.organization],
    ['submitterOrganization', (item: RawItem) => item.submitterOrganization],
    ['aiSummaryModel', (item: RawItem) => item.paper.ai_summary_model],
  ] as const)('gain %s on its day, on some items', (field, read) => {
    expect(dayOf(weekdayBefore(SINCE[field])).filter((item) => read(item) !== undefined)).toEqual([]);
    const having = dayOf(SINCE[field]).filter((item) => read(item) !== undefined).length;
    expect(having).toSatisfy((count: number) => count > 0);
  });

  it('name the image mediaUrl before 2024-06-12', () => {
    for (const item of dayOf('2024-06-11')) {
      expect(item.mediaUrl).toBe(`https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${item.paper.id}.png`);
      expect(item).not.toHaveProperty('thumbnail');
    }
    for (const item of dayOf('2024-06-12')) expect(item).not.toHaveProperty('mediaUrl');
  });

  it('are midnight only since 2026: the publication since April, the submission since May', () => {
    const isMidnight = (instant: string | undefined): boolean => instant!.endsWith('T00:00:00.000Z');
    expect(dayOf('2026-04-03').some(({ paper }) => isMidnight(paper.publishedAt))).toBe(false);
    expect(dayOf('2026-04-06').filter(({ paper }) => isMidnight(paper.publishedAt)).length).toBeGreaterThan(50);
    expect(dayOf('2026-05-13').some(({ paper }) => isMidnight(paper.submittedOnDailyAt))).toBe(false);
    expect(dayOf('2026-05-14').every(({ paper }) => isMidnight(paper.submittedOnDailyAt))).toBe(true);
  });

  it('say the day of the list in submittedOnDailyAt', () => {
    for (const day of ['2025-03-17', '2026-11-20']) {
      for (const { paper } of dayOf(day)) expect(paper.submittedOnDailyAt?.slice(0, 10)).toBe(day);
    }
  });

  it('hold an outer publishedAt that is 4 hours early in summer and 5 in winter', () => {
    const early = (day: string): Set<number> =>
      new Set(
        dayOf(day).map((item) => (Date.parse(item.paper.publishedAt) - Date.parse(item.publishedAt)) / 3_600_000),
      );
    expect([...early('2025-09-30')]).toContain(4);
    expect([...early('2026-02-10')]).toContain(5);
    expect([...early('2025-09-30'), ...early('2026-02-10')].every((hours) => hours === 4 || hours === 5)).toBe(true);
  });

  it('come out before their list, in the month that the id names', () => {
    for (const { day, items } of generatePapers(400)) {
      for (const { paper } of items) {
        expect(paper.publishedAt.slice(0, 10) < day).toBe(true);
        expect(paper.id.slice(0, 4)).toBe(paper.publishedAt.slice(2, 7).replace('-', ''));
      }
    }
  });

  it('hold ids as text, every tenth ending in 0', () => {
    expect(papers.every((paper) => /^\d{4}\.\d{5}$/u.test(paper.id))).toBe(true);
    expect(share(({ paper }) => paper.id.endsWith('0'))).toBeCloseTo(0.1, 1);
  });

  it('hold hexadecimal identifiers', () => {
    const ids = papers.flatMap((paper) => [...paper.authors.map(({ _id }) => _id), paper.discussionId!]);
    expect(ids.every((id) => /^[0-9a-f]{24}$/u.test(id))).toBe(true);
  });
});

describe('the links of an item', () => {
  const repositories = papers.flatMap((paper) => paper.githubRepo ?? []);
  const pages = papers.flatMap((paper) => paper.projectPage ?? []);

  it('end in a slash or in a branch at times', () => {
    expect(repositories.every((url) => url.startsWith('https://github.com/'))).toBe(true);
    expect(repositories.some((url) => /[^/]\/$/u.test(url))).toBe(true);
    expect(repositories.some((url) => url.endsWith('/tree/main'))).toBe(true);
  });

  it('lack the stars at times', () => {
    const starless = papers.filter((paper) => paper.githubRepo && paper.githubStars === undefined).length;
    expect(starless / repositories.length).toSatisfy((value: number) => value > 0.02 && value < 0.2);
    expect(papers.some((paper) => paper.githubStars !== undefined && !paper.githubRepo)).toBe(false);
  });

  it('are plain http, begin with a space or are a bare address at times', () => {
    expect(pages.some((url) => url.startsWith('http://www.'))).toBe(true);
    expect(pages.some((url) => url.startsWith(' https://'))).toBe(true);
    expect(pages.some((url) => /^http:\/\/\d+\.\d+\.\d+\.\d+/u.test(url))).toBe(true);
    expect(pages.every((url) => URL.canParse(url))).toBe(true);
  });
});
