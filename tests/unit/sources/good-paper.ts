import { expect } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';

/** The most that is kept of each field; what is longer ends in `…`. */
export const LIMITS = {
  title: 500,
  abstract: 20_000,
  summary: 20_000,
  organization: 200,
  author: 200,
  keyword: 100,
  url: 2_000,
};

/** Whatever turns text round, hides in it, or is no text. Joiners are spelling in some scripts, and glue in emoji. */
const UNCLEAN =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\u034F|[\p{Mn}\p{Me}]{7}/u;

const neighbour = (id: string) => ({
  numComments: 2,
  thumbnail: 'https://cdn-thumbnails.huggingface.co/a.png',
  paper: { id, title: `Neighbour ${id}`, summary: 'As usual.', upvotes: 5, authors: [{ name: 'Ada Example' }] },
});
/** What stands before something hostile. */
export const FIRST = neighbour('2611.00001');
/** What stands behind it. */
export const LAST = neighbour('2611.00002');
/** Both as they are to arrive. */
export const NEIGHBOUR_ROWS = [FIRST, LAST].map(({ paper }) => ({
  id: paper.id,
  source: 'hf',
  title: paper.title,
  abstract: 'As usual.',
  authors: ['Ada Example'],
  listedOn: '2026-11-20',
  upvotes: 5,
  comments: 2,
  keywords: [],
  thumbnailUrl: 'https://cdn-thumbnails.huggingface.co/a.png',
}));

/** Nothing unclean, and no more than is kept. */
export function expectText(text: string, limit: number): void {
  expect(text.length).toBeLessThanOrEqual(limit);
  expect(text).not.toMatch(UNCLEAN);
}

/** What may arrive of anything hostile. */
export function expectGoodPaper(paper: Paper): void {
  expect(Object.getPrototypeOf(paper)).toBe(Object.prototype);
  expect(paper.id).toMatch(/^(?:hf:)?[\w./-]+$/);
  expectText(paper.title, LIMITS.title);
  expect(paper.title).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
  expectText(paper.abstract, LIMITS.abstract);
  expectText(paper.summary ?? '', LIMITS.summary);
  expectText(paper.organization ?? '', LIMITS.organization);
  for (const name of paper.authors) expectText(name, LIMITS.author);
  for (const keyword of paper.keywords) expectText(keyword, LIMITS.keyword);
  for (const count of [paper.upvotes, paper.comments ?? 0, paper.codeStars ?? 0]) {
    expect(Number.isInteger(count) && count >= 0 && count <= 1e7).toBe(true);
  }
  for (const url of [paper.codeUrl, paper.projectUrl, paper.thumbnailUrl]) {
    if (url !== undefined) expect(url).toMatch(/^https?:\/\/[!-~]{1,1992}$/);
  }
  expect(Temporal.PlainDate.from(paper.listedOn).toString()).toBe(paper.listedOn);
  if (paper.publishedAt !== undefined) expect(new Date(paper.publishedAt).getUTCFullYear()).toBeLessThan(2100);
}
