import type { Paper } from '../paper/paper';
import { makePhrase } from '../topics/parse';
import { stemWord } from '../topics/stem';
import type { Period, Windows } from './period';

/** What one day's list comes to. */
export interface DayCount {
  papers: number;
  votes: number;
  withCode: number;
}

/** Which keywords the papers of a window have. */
export interface KeywordCounts {
  /** Papers that have any: keywords arrive late, and a paper without them says nothing. */
  papers: number;
  /** By the form that all spellings of a keyword share. */
  counts: Map<string, KeywordCount>;
}

/** A keyword, however it is spelt. */
interface KeywordCount {
  papers: number;
  /** How many of them spell it so. */
  spellings: Map<string, number>;
}

/** What is known of a repository: whose code it is, and its stars as far as they are known. */
export interface CodeCount {
  /** As the first paper spells it, see {@link nameCode}. */
  name: string;
  paperIds: string[];
  stars: number;
}

/** Everything that the trends show, counted paper by paper; nothing in it grows with the length of an abstract. */
export interface TrendCounts {
  /** By UTC day, `YYYY-MM-DD`; a day without papers has no entry. */
  days: Map<string, DayCount>;
  organizations: Map<string, number>;
  authors: Map<string, number>;
  recentKeywords: KeywordCounts;
  keywordsBefore: KeywordCounts;
  /** By repository, in small letters: on GitHub all spellings of a name are one. */
  code: Map<string, CodeCount>;
}

/** Nothing counted yet. */
export function createCounts(): TrendCounts {
  return {
    days: new Map(),
    organizations: new Map(),
    authors: new Map(),
    recentKeywords: { papers: 0, counts: new Map() },
    keywordsBefore: { papers: 0, counts: new Map() },
    code: new Map(),
  };
}

/** Counts some papers in: those of the period for everything, those of the windows for keywords. Each paper once. */
export function addPapers(counts: TrendCounts, papers: readonly Paper[], period: Period, windows: Windows): void {
  for (const paper of papers) {
    const { listedOn } = paper;
    if (listedOn >= windows.recentFrom) addKeywords(counts.recentKeywords, paper);
    else if (listedOn >= windows.beforeFrom) addKeywords(counts.keywordsBefore, paper);
    if (listedOn >= period.first) addPaper(counts, paper);
  }
}

function addPaper(counts: TrendCounts, paper: Paper): void {
  const day = counts.days.get(paper.listedOn) ?? { papers: 0, votes: 0, withCode: 0 };
  day.papers += 1;
  day.votes += paper.upvotes;
  if (paper.codeUrl !== undefined) {
    day.withCode += 1;
    addCode(counts.code, nameCode(paper.codeUrl), paper);
  }
  counts.days.set(paper.listedOn, day);
  if (paper.organization !== undefined) addOne(counts.organizations, paper.organization);
  for (const author of new Set(paper.authors)) addOne(counts.authors, author);
}

function addKeywords(window: KeywordCounts, { keywords }: Paper): void {
  if (keywords.length === 0) return;
  window.papers += 1;
  for (const [form, keyword] of new Map(keywords.map((one) => [readForm(one), one]))) {
    const count = window.counts.get(form) ?? { papers: 0, spellings: new Map<string, number>() };
    count.papers += 1;
    addOne(count.spellings, keyword);
    window.counts.set(form, count);
  }
}

/** What a filter asks for by a keyword: its words, of the last one any form. "Diffusion Model" is "diffusion models". */
function readForm(keyword: string): string {
  const words = makePhrase(keyword)?.words ?? [];
  const last = words.at(-1);
  return last === undefined ? keyword : [...words.slice(0, -1), stemWord(last)].join(' ');
}

function addOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function addCode(code: Map<string, CodeCount>, name: string, { id, codeStars = 0 }: Paper): void {
  const known = code.get(name.toLowerCase()) ?? { name, paperIds: [], stars: 0 };
  const stars = Math.max(known.stars, codeStars);
  code.set(name.toLowerCase(), { ...known, paperIds: [...known.paperIds, id], stars });
}

/** What a repository is called: `owner/name` on GitHub, wherever in it an address leads; else the address without `https`. */
function nameCode(url: string): string {
  const onGitHub = /^https?:\/\/(?:www\.)?github\.com\/([^/?#]+\/[^/?#]+?)(?:\.git)?(?:[/?#]|$)/.exec(url);
  return onGitHub?.[1] ?? url.replace(/^https?:\/\/|\/$/g, '');
}
