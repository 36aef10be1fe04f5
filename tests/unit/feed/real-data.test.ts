import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysFrom, isWeekend } from '../../feed/day.ts';
import { createDatedFolderStore, createRecentFolderStore } from '../../feed/folder.ts';
import { generateDay } from '../../feed/generator.ts';
import { SINCE } from '../../feed/papers/eras.ts';
import type { RawItem } from '../../feed/item.ts';
import { ask, askList, createFridayFeed } from './ask.ts';

const FOLDER = join(process.cwd(), '../shared/data/hf-daily');
const isThere = existsSync(FOLDER);
if (!isThere)
  console.warn('The real answers are not there: ../shared/data/hf-daily. The feed is not compared with them.');

type Fields = Record<string, unknown>;

const days = isThere
  ? readdirSync(FOLDER)
      .map((name) => name.slice(0, 10))
      .toSorted()
  : [];
const readFile = (day: string): string => readFileSync(join(FOLDER, `${day}.json`), 'utf8');

/** The real items by day, where they are of the right shape. */
const realItems = new Map(
  days.map((day) => {
    const value: unknown = JSON.parse(readFile(day));
    const items: unknown[] = Array.isArray(value) ? value : [];
    return [day, items.filter((item): item is RawItem => typeof item === 'object')];
  }),
);

const readItems = (from: string, to: string): RawItem[] =>
  days.filter((day) => day >= from && day <= to).flatMap((day) => realItems.get(day)!);

/** Generated items of the same days. */
const generateItems = (from: string, to: string): RawItem[] =>
  days
    .filter((day) => day >= from && day <= to)
    .flatMap((day) => generateDay(1, day, { papersPerDay: 40, repeatShare: 0 }));

/** Every path of keys in a value, such as `paper.authors[].user.name`, with its type. */
function listPaths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => listPaths(inner, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value as Fields).flatMap(([key, inner]) => listPaths(inner, path ? `${path}.${key}` : key));
}

/** Whether an item has a key, such as `summary` or `paper.summary`. */
const hasKey = (item: RawItem, key: string): boolean =>
  key.startsWith('paper.') ? key.slice(6) in item.paper : key in item;

const share = (items: RawItem[], key: string): number =>
  items.filter((item) => hasKey(item, key)).length / items.length;

/** Months of real answers between which fields appeared, so that each field is compared with and without. */
const ERAS = [
  ['2024-05-27', '2024-05-31'],
  ['2024-07-01', '2024-07-19'],
  ['2024-07-23', '2024-08-01'],
  ['2024-10-25', '2024-11-30'],
  ['2025-02-01', '2025-02-28'],
  ['2025-04-01', '2025-05-16'],
  ['2025-07-01', '2025-09-26'],
  ['2025-09-29', '2025-10-02'],
  ['2025-10-03', '2025-11-30'],
  ['2026-04-06', '2026-05-14'],
  ['2026-07-14', '2026-08-21'],
] as const;

describe.skipIf(!isThere)('generated items beside real ones', () => {
  it.each(ERAS)('have no field that the real ones of %s to %s do not have, and none of another type', (from, to) => {
    const real = new Set(readItems(from, to).flatMap((item) => listPaths(item)));
    const generated = new Set(generateItems(from, to).flatMap((item) => listPaths(item)));
    expect([...generated].filter((path) => !real.has(path))).toEqual([]);
  });

  it.each(ERAS)('have every field that each real one of %s to %s has', (from, to) => {
    const real = readItems(from, to);
    const always = Object.keys(real[0]!).filter((key) => share(real, key) === 1);
    const alwaysInPaper = Object.keys(real[0]!.paper)
      .map((key) => `paper.${key}`)
      .filter((key) => share(real, key) === 1);
    const generated = generateItems(from, to);
    for (const key of [...always, ...alwaysInPaper]) expect([key, share(generated, key) > 0.9]).toEqual([key, true]);
  });

  it.each([
    'paper.githubRepo',
    'paper.githubStars',
    'paper.projectPage',
    'paper.organization',
    'paper.mediaUrls',
    'paper.ai_keywords',
  ])('have %s about as often', (key) => {
    const real = share(readItems('2025-10-03', '2026-08-21'), key);
    const generated = share(generateItems('2025-10-03', '2026-08-21'), key);
    expect(Math.abs(real - generated)).toBeLessThan(0.12);
  });

  it.each([
    ['thumbnail', 'thumbnail'],
    ['mediaUrls', 'mediaUrls'],
    ['submittedBy', 'submittedBy'],
    ['isAuthorParticipating', 'isAuthorParticipating'],
    ['outerSummary', 'summary'],
    ['submitterOrganization', 'submitterOrganization'],
    ['organization', 'organization'],
    ['discussionId', 'paper.discussionId'],
    ['links', 'paper.githubRepo'],
    ['aiKeywords', 'paper.ai_keywords'],
    ['submittedOnDaily', 'paper.submittedOnDailyAt'],
    ['paperMediaUrls', 'paper.mediaUrls'],
    ['aiSummary', 'paper.ai_summary'],
    ['githubStars', 'paper.githubStars'],
    ['githubRepoAddedBy', 'paper.githubRepoAddedBy'],
    ['aiSummaryModel', 'paper.ai_summary_model'],
  ] as const)('gain %s on the day on which they gained it', (field, key) => {
    expect(days.find((day) => share(readItems(day, day), key) > 0)).toBe(SINCE[field]);
  });

  it('have abstracts of the same lengths', () => {
    const quantile = (items: RawItem[], at: number): number => {
      const lengths = items.map(({ paper }) => paper.summary.length).toSorted((left, right) => left - right);
      return lengths[Math.floor(lengths.length * at)]!;
    };
    const real = readItems('2024-05-27', '2026-08-21');
    const generated = generateItems('2025-10-03', '2026-08-21');
    for (const at of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      expect(Math.abs(quantile(real, at) - quantile(generated, at)) / quantile(real, at)).toBeLessThan(0.06);
    }
    const lengths = generated.map(({ paper }) => paper.summary.length);
    const realLengths = real.map(({ paper }) => paper.summary.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(Math.min(...realLengths));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(Math.max(...realLengths));
  });

  it('share no title and no sentence with them', () => {
    const split = (text: string): string[] =>
      text
        .replace(/\s+/gu, ' ')
        .split(/(?<=[.?!]) /u)
        .filter((sentence) => sentence.length > 60);
    const real = new Set(
      readItems('2024-05-27', '2026-08-21').flatMap(({ paper }) => [
        paper.title.replace(/\s+/gu, ' '),
        ...split(paper.summary),
      ]),
    );
    const generated = generateItems('2025-06-01', '2025-09-30');
    expect(
      generated
        .flatMap(({ paper }) => [paper.title.replace(/\s+/gu, ' '), ...split(paper.summary)])
        .filter((text) => real.has(text)),
    ).toEqual([]);
  });
});

describe.skipIf(!isThere)('the folder of real answers', () => {
  it('is served whole, all 423 files of it, byte for byte', () => {
    const feed = createFridayFeed({ store: createDatedFolderStore(FOLDER), quota: Infinity });
    expect(days).toHaveLength(423);
    for (const day of days) {
      const answer = ask(feed, `/api/daily_papers?date=${day}`);
      expect([day, answer.status, answer.body === readFile(day)]).toEqual([day, 200, true]);
    }
  });

  it('is served as the news of today, without the files that are no lists', () => {
    const feed = createFridayFeed({ store: createRecentFolderStore(FOLDER, '2026-11-20'), quota: Infinity });
    const idsOf = (items: RawItem[]): string[] => items.map(({ paper }) => paper.id);
    expect(idsOf(askList(feed, '/api/daily_papers?date=2026-11-20'))).toEqual(
      idsOf(readItems('2026-08-21', '2026-08-21')),
    );
    const oldest = askList(feed, '/api/daily_papers?date=2025-05-09');
    expect(idsOf(oldest)).toEqual(idsOf(readItems('2024-05-27', '2024-05-27')));
    expect(askList(feed, '/api/daily_papers?date=2025-05-08')).toEqual([]);
    // 423 files, 22 of which hold strings.
    const weekdays = daysFrom('2025-05-09', 561).filter((day) => !isWeekend(day));
    expect(weekdays).toHaveLength(401);
    for (const day of weekdays) expect(askList(feed, `/api/daily_papers?date=${day}`).length).toBeGreaterThan(0);
  });
});
