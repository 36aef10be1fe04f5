import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysFrom, isWeekend } from '../../feed/day.ts';
import { generateDay, generateListings, generatePapers } from '../../feed/generator.ts';
import type { RawItem } from '../../feed/item.ts';
import { dayOfArxivId } from '../../feed/papers/identifier.ts';
import { SINCE } from '../../feed/papers/eras.ts';

/** A library in the newest form: no field is unknown yet. */
const library = generatePapers(3000).flatMap(({ items }) => items);
const papers = library.map(({ paper }) => paper);
const share = (test: (item: RawItem) => boolean): number => library.filter(test).length / library.length;

function weekdayBefore(day: string): string {
  const before = addDays(day, -1);
  return isWeekend(before) ? weekdayBefore(before) : before;
}

/** A busy day of some era. */
const dayOf = (day: string): RawItem[] => generateDay(1, day, { papersPerDay: 60 });

describe('generated lists', () => {
  it('depend on seed and day alone, not on what was generated before', () => {
    const anyDay = fc.nat(1300).map((days) => addDays('2023-05-04', days));
    fc.assert(
      fc.property(fc.integer(), anyDay, anyDay, (seed, day, other) => {
        const once = generateListings(seed, day, { papersPerDay: 5 });
        generateListings(seed, other, { papersPerDay: 5 });
        expect(generateListings(seed, day, { papersPerDay: 5 })).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('differ from seed to seed and from day to day', () => {
    const titles = (seed: number, day: string): string[] => generateDay(seed, day).map(({ title }) => title);
    expect(titles(1, '2026-11-20')).not.toEqual(titles(2, '2026-11-20'));
    expect(titles(1, '2026-11-20')).not.toEqual(titles(1, '2026-11-19'));
  });

  it('have upvotes descending, most of them few and some of them many', () => {
    for (const day of daysFrom('2026-11-02', 5)) {
      const votes = generateDay(1, day).map(({ paper }) => paper.upvotes);
      expect(votes).toEqual(votes.toSorted((left, right) => right - left));
    }
    const votes = papers.map((paper) => paper.upvotes).toSorted((left, right) => left - right);
    expect(votes[1500]).toBeLessThan(20);
    expect(votes.at(-1)).toBeGreaterThan(150);
  });

  it('hold the first list and any later one', () => {
    expect(generateDay(1, '2023-05-04').length).toBeGreaterThan(0);
    expect(generateDay(1, '2023-05-03')).toEqual([]);
    expect(generateDay(1, '2040-01-04').length).toBeGreaterThan(0);
  });

  it('survive JSON unchanged, without a null anywhere', () => {
    const text = JSON.stringify(library);
    expect(JSON.parse(text)).toEqual(library);
    expect(text).not.toMatch(/[:[,]null\b/u);
  });
});

describe('a paper listed again', () => {
  const days = daysFrom('2025-09-01', 60).filter((day) => !isWeekend(day));
  const lists = days.map((day) => ({ day, items: generateDay(1, day, { repeatShare: 0.05 }) }));
  const listed = Map.groupBy(
    lists.flatMap(({ day, items }) => items.map((item) => ({ day, item }))),
    ({ item }) => item.paper.id,
  );
  const twice = [...listed.values()].filter((places) => places.length > 1);

  it('comes as often as asked for', () => {
    const total = lists.reduce((sum, { items }) => sum + items.length, 0);
    const repeats = total - listed.size;
    expect(repeats / total).toSatisfy((value: number) => value > 0.02 && value < 0.07);
  });

  it('never stands twice on one list', () => {
    for (const { items } of lists) expect(new Set(items.map(({ paper }) => paper.id)).size).toBe(items.length);
  });

  it('is the same paper, but for the day it was put on the list', () => {
    expect(twice.length).toBeGreaterThan(5);
    for (const [first, second] of twice) {
      const { submittedOnDailyAt, ...paper } = first!.item.paper;
      expect(second!.item.paper).toMatchObject({ id: paper.id, title: paper.title, summary: paper.summary });
      expect(second!.item.paper.authors.map(({ name }) => name)).toEqual(paper.authors.map(({ name }) => name));
      expect(submittedOnDailyAt?.slice(0, 10)).toBe(first!.day);
      expect(second!.item.paper.submittedOnDailyAt?.slice(0, 10)).toBe(second!.day);
    }
  });

  it('has been where it comes from', () => {
    const again = days
      .flatMap((day) => generateListings(1, day, { repeatShare: 0.1 }))
      .filter(({ arrivesAt, votedFrom }) => arrivesAt !== votedFrom);
    expect(again.length).toBeGreaterThan(50);
    for (const { item } of again) {
      const before = generateDay(1, dayOfArxivId(item.paper.id)!, { repeatShare: 0.1 });
      expect(before.map(({ paper }) => paper.id)).toContain(item.paper.id);
    }
  });

  it('does not come at all where none is wanted', () => {
    const ids = days.flatMap((day) => generateDay(1, day, { repeatShare: 0 }).map(({ paper }) => paper.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a generated library', () => {
  it('has exactly as many papers as asked for, each once, oldest list first', () => {
    for (const count of [1, 39, 41, 3000]) {
      const days = generatePapers(count);
      expect(new Set(days.flatMap(({ items }) => items.map(({ paper }) => paper.id))).size).toBe(count);
      expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
    }
    expect(generatePapers(3000).at(-1)?.day).toBe('2026-08-21');
  });

  it('is refused where the days do not hold it', () => {
    expect(() => generatePapers(10_000, 1, '2023-05-31')).toThrow(RangeError);
  });
});

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

describe('the authors of a paper', () => {
  const authors = papers.flatMap((paper) => paper.authors);

  it('are at least one and now and then hundreds', () => {
    const counts = papers.map((paper) => paper.authors.length);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toSatisfy((count: number) => count > 200 && count <= 664);
  });

  it('are hidden at times', () => {
    expect(authors.filter(({ hidden }) => hidden).length / authors.length).toSatisfy(
      (value: number) => value > 0 && value < 0.01,
    );
  });

  it('have names with accents, particles, apostrophes, hyphens and initials', () => {
    const names = authors.map(({ name }) => name).join('\n');
    for (const part of [
      /é/u,
      /Ł/u,
      /ễ/u,
      / van der /u,
      / de la /u,
      /O'/u,
      /Jean-Baptiste/u,
      /J\. K\./u,
      /"\S+"/u,
      / Jr\./u,
    ])
      expect(names).toMatch(part);
  });

  it('have an account now and then, with a status', () => {
    for (const author of authors) expect(author.user === undefined).toBe(author.status === undefined);
    expect(authors.filter(({ user }) => user).length / authors.length).toBeCloseTo(0.125, 1);
  });
});

describe('the text of a paper', () => {
  const abstracts = papers.map((paper) => paper.summary);
  const lengths = abstracts.map((text) => text.length).toSorted((left, right) => left - right);

  it('is as long as measured: 165 to 1,923 characters, half of it below 1,375', () => {
    expect(lengths[0]).toBeGreaterThanOrEqual(165);
    expect(lengths.at(-1)).toBeLessThanOrEqual(1923);
    expect(lengths[1500]).toSatisfy((length: number) => Math.abs(length - 1375) < 60);
    expect(lengths[30]).toBeLessThan(800);
    expect(Math.max(...papers.map((paper) => paper.title.length))).toBeLessThanOrEqual(175);
  });

  it('has line breaks in titles and abstracts until November 2025, and none after', () => {
    const old = dayOf('2025-06-16');
    expect(old.every(({ paper }) => paper.summary.includes('\n'))).toBe(true);
    expect(old.filter(({ title }) => title.includes('\n  ')).length).toSatisfy(
      (count: number) => count > 5 && count < 55,
    );
    expect(dayOf('2026-06-16').some(({ paper }) => (paper.title + paper.summary).includes('\n'))).toBe(false);
  });

  it.each([
    ['half-stripped brackets', /[A-Za-z]_\{|\^\{/u],
    ['commands', /\\textsc\{|\{\\em /u],
    ['accents', /\\["'][a-z]/u],
    ['the bare word for a cross', /\dtimes /u],
    ['a backslash before per cent', /\d\\%/u],
    ['a macro for its own name', /\\ours/u],
    ['money before the number', /\$\d/u],
    ['money after the number', /\d\$/u],
    ['tags', /<think>/u],
    ['the end of a sequence', /<EOS>/u],
    ['Greek letters', /[α-ω]/u],
    ['addresses', /https:\/\/github\.com\//u],
  ])('has %s', (_, pattern) => expect(abstracts.some((text) => pattern.test(text))).toBe(true));

  it('leaves no placeholder behind', () => {
    expect(
      papers.filter((paper) => /\[\w+\]|undefined/u.test(paper.title + paper.summary + (paper.ai_summary ?? ''))),
    ).toEqual([]);
  });

  it('has several thousand different words, plurals and compounds among them', () => {
    const words = new Set(abstracts.flatMap((text) => text.toLowerCase().match(/[a-z][a-z'-]+/gu) ?? []));
    expect(words.size).toBeGreaterThan(5000);
    expect([...words].filter((word) => word.includes('-')).length).toBeGreaterThan(1000);
    for (const word of ['benchmark', 'benchmarks', 'aligns', 'aligning', 'aligned']) expect(words).toContain(word);
  });

  it('says hardly anything twice', () => {
    expect(new Set(abstracts).size).toBe(abstracts.length);
    expect(new Set(papers.map((paper) => paper.title)).size / papers.length).toBeGreaterThan(0.98);
  });

  it('speaks of what its keywords name', () => {
    const fits = papers.filter(({ ai_keywords: keywords, title, summary }) => {
      const text = `${title} ${summary}`.toLowerCase().replace(/\s+/gu, ' ');
      return keywords?.some((keyword) => text.includes(keyword.toLowerCase()));
    });
    expect(fits.length / papers.filter((paper) => paper.ai_keywords).length).toBeGreaterThan(0.95);
  });
});
